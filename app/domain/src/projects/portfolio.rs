//! The figures of a lab over all its projects, each computed from records.

use super::{ActionArea, FigureKind, Phase, ProductKind, Total};
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// What the public is told of the lab's work; published projects only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LabFigures {
    /// Published projects.
    pub projects: i64,
    /// Different entities that lead or take part in a published project.
    pub partnerships: i64,
    /// People who took part, as the projects' own rows of that kind say; a person in two projects counts twice.
    pub participants: Total,
    /// Products of published projects.
    pub products: i64,
}

/// The director's view: published projects and drafts apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portfolio {
    /// What the public is told.
    pub figures: LabFigures,
    /// Projects that are still drafts.
    pub drafts: i64,
    /// Published projects by phase or outcome; every phase is there, with 0 where there is none.
    pub by_phase: Vec<(Phase, i64)>,
    /// Published projects by area.
    pub by_area: Vec<(ActionArea, i64)>,
    /// What the projects' rows of each kind come to, and from how many projects.
    pub by_figure: Vec<(FigureKind, Total, i64)>,
    /// Products by kind.
    pub by_product: Vec<(ProductKind, i64)>,
    /// Projects under way in which nothing happened for 90 days, the longest first.
    pub stuck: Vec<StuckProject>,
}

/// A project in which nothing happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StuckProject {
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// Where it stands.
    pub phase: Phase,
    /// When something last happened.
    pub since: Moment,
}

impl StuckProject {
    /// After so many days without anything happening, a project counts as stuck.
    pub const DAYS: i64 = 90;
}
