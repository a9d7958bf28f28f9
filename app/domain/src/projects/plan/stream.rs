//! A workstream (a work package, a theme of a programme) and its activities.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deadline, StreamStatus};
use crate::text::Translated;
use crate::when::Point;

/// What kind of workstream it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StreamKind {
    /// A package of work of one project.
    Package,
    /// What a programme does in any case.
    Core,
    /// One of its themes.
    Theme,
    /// A theme that is looked at later.
    FutureTheme,
    /// What belongs to all themes.
    CrossCutting,
}

impl StreamKind {
    /// Every kind, in the order of a page.
    pub const ALL: [StreamKind; 5] = [
        StreamKind::Package,
        StreamKind::Core,
        StreamKind::Theme,
        StreamKind::FutureTheme,
        StreamKind::CrossCutting,
    ];

    /// The code in files, forms and the database.
    pub fn code(self) -> &'static str {
        match self {
            StreamKind::Package => "package",
            StreamKind::Core => "core",
            StreamKind::Theme => "theme",
            StreamKind::FutureTheme => "future-theme",
            StreamKind::CrossCutting => "cross-cutting",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            StreamKind::Package => "stream-kind-package",
            StreamKind::Core => "stream-kind-core",
            StreamKind::Theme => "stream-kind-theme",
            StreamKind::FutureTheme => "stream-kind-future-theme",
            StreamKind::CrossCutting => "stream-kind-cross-cutting",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<StreamKind> {
        StreamKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Something to be done in a workstream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What it is cited by, such as `C1.1-2`.
    pub code: String,
    /// What it is.
    pub title: Translated,
    /// When, as exactly as somebody said; none when nobody did.
    pub at: Option<Point>,
    /// Whether how much of it is to be done was left open.
    pub unknown_quantity: bool,
}

/// A link to what shows that something was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it shows.
    pub label: String,
    /// Where it is: a web address.
    pub url: String,
}

/// A workstream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workstream {
    /// What it is cited by, such as `C1.1`; no other of the plan has the same.
    pub code: String,
    /// What kind it is.
    pub kind: StreamKind,
    /// What it is.
    pub title: Translated,
    /// By when.
    pub deadline: Deadline,
    /// How far it is; none when nobody said.
    pub status: Option<StreamStatus>,
    /// Who leads it, by name.
    pub lead: Vec<String>,
    /// What is to be said of the lead; none when nothing was.
    pub lead_note: Option<String>,
    /// Who takes part, by name.
    pub participants: Vec<String>,
    /// Who may, by name.
    pub interested: Vec<String>,
    /// The numbers of the goals of the plan's framework that it serves.
    pub goals: Vec<u16>,
    /// The numbers of the framework's themes that it belongs to.
    pub themes: Vec<u16>,
    /// What is to be done.
    pub activities: Vec<Activity>,
    /// What shows that it was done.
    pub evidence: Vec<Evidence>,
}

impl Workstream {
    /// Whether it should have been done by this day and was not: its period is over, and it is neither completed nor cancelled.
    pub fn is_overdue(&self, on: Date) -> bool {
        self.deadline.is_past(on) && !self.status.is_some_and(StreamStatus::is_over)
    }

    /// Whether it says that it was done and shows nothing.
    pub fn lacks_evidence(&self) -> bool {
        self.status == Some(StreamStatus::Completed) && self.evidence.is_empty()
    }
}
