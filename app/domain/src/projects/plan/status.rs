//! How far a workstream is, where somebody said so.

use serde::{Deserialize, Serialize};

/// How far it is. That nobody said is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StreamStatus {
    /// Nothing was done yet.
    NotStarted,
    /// It is being prepared.
    InPreparation,
    /// Money for it is being looked for.
    Fundraising,
    /// It is being done.
    Ongoing,
    /// It is done, and something shows it.
    Completed,
    /// It will not be done.
    Cancelled,
}

impl StreamStatus {
    /// Every status, in the order of a form.
    pub const ALL: [StreamStatus; 6] = [
        StreamStatus::NotStarted,
        StreamStatus::InPreparation,
        StreamStatus::Fundraising,
        StreamStatus::Ongoing,
        StreamStatus::Completed,
        StreamStatus::Cancelled,
    ];

    /// The code in files, forms and the database.
    pub fn code(self) -> &'static str {
        match self {
            StreamStatus::NotStarted => "not-started",
            StreamStatus::InPreparation => "in-preparation",
            StreamStatus::Fundraising => "fundraising",
            StreamStatus::Ongoing => "ongoing",
            StreamStatus::Completed => "completed",
            StreamStatus::Cancelled => "cancelled",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            StreamStatus::NotStarted => "stream-status-not-started",
            StreamStatus::InPreparation => "stream-status-in-preparation",
            StreamStatus::Fundraising => "stream-status-fundraising",
            StreamStatus::Ongoing => "stream-status-ongoing",
            StreamStatus::Completed => "stream-status-completed",
            StreamStatus::Cancelled => "stream-status-cancelled",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<StreamStatus> {
        StreamStatus::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether there is nothing left to do.
    pub fn is_over(self) -> bool {
        matches!(self, StreamStatus::Completed | StreamStatus::Cancelled)
    }
}
