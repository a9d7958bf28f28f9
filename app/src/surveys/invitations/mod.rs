//! Personal links, for those who design: the batches, one batch, a new one, the sheet to print, the reminder.

mod batch;
mod list;
mod made;
mod new;
mod sheet;

pub use batch::{batch, remind};
pub use list::invitations;
pub use made::made;
pub use new::new_batch;
pub use sheet::sheet;

use domain::surveys::{LinkState, Survey};
use domain::tag::Tag;
use domain::time::Moment;

use super::below;
use crate::components::{Crumb, Figure, Figures};
use crate::t;
use leptos::prelude::*;

/// How many links there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkCounts {
    /// Made.
    pub made: u64,
    /// Mailed.
    pub mailed: u64,
    /// Answered with.
    pub used: u64,
    /// Taken back before anybody had answered with them.
    pub revoked: u64,
}

/// Links that were made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkBatch {
    /// Its id.
    pub id: String,
    /// What designers call it.
    pub name: String,
    /// When it was made.
    pub at: Moment,
    /// How many links it has.
    pub counts: LinkCounts,
}

/// A link in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkLine {
    /// Its id.
    pub id: String,
    /// Its number in the batch.
    pub number: u32,
    /// By what designers know it; may be blank.
    pub label: String,
    /// Where it was mailed to, if it was.
    pub email: Option<String>,
    /// Where it stands.
    pub state: LinkState,
}

/// A link with its code, as long as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCard {
    /// Its number in the batch.
    pub number: u32,
    /// By what designers know it; may be blank.
    pub label: String,
    /// The language it was made for.
    pub language: Tag,
    /// The whole address.
    pub link: String,
    /// The short address, where the code can be typed.
    pub short: String,
    /// The code in groups.
    pub code: String,
}

/// The way to a page below the list of batches.
fn crumbs(survey: &Survey, here: Option<String>) -> Vec<Crumb> {
    let mut crumbs = super::crumbs(survey, Some(t!("survey-links-title")));
    if let Some(here) = here {
        crumbs.pop();
        crumbs.push(Crumb::link(t!("survey-links-title"), below(survey, "/invitations")));
        crumbs.push(Crumb::here(here));
    }
    crumbs
}

fn figures(counts: LinkCounts) -> AnyView {
    let number = |n: u64| crate::format::count(i64::try_from(n).unwrap_or(i64::MAX));
    let figures = vec![
        Figure::new(number(counts.made), t!("survey-links-made")),
        Figure::new(number(counts.mailed), t!("survey-links-mailed")),
        Figure::new(number(counts.used), t!("survey-links-used")),
        Figure::new(number(counts.revoked), t!("survey-links-revoked")),
    ];
    view! { <Figures figures=figures/> }.into_any()
}
