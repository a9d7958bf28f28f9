//! Whether a session, an edition or a course is being prepared, is announced, or was called off.

use serde::{Deserialize, Serialize};

/// The state of something people sign up for: draft → published → cancelled, and never back, because people were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Only those who work on it see it.
    Draft,
    /// Everybody sees it.
    Published,
    /// Everybody sees that it does not take place.
    Cancelled,
}

impl Status {
    /// Every state.
    pub const ALL: [Status; 3] = [Status::Draft, Status::Published, Status::Cancelled];

    /// The table: which state may follow which.
    pub fn may_become(self, next: Status) -> bool {
        use Status::{Cancelled, Draft, Published};
        matches!((self, next), (Draft, Published) | (Published, Cancelled))
    }

    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Published => "published",
            Status::Cancelled => "cancelled",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Status::Draft => "seats-status-draft",
            Status::Published => "seats-status-published",
            Status::Cancelled => "seats-status-cancelled",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }
}
