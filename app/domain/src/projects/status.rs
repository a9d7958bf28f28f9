//! Whether the public sees a project.

use serde::{Deserialize, Serialize};

use crate::access::Visibility;

/// A project's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Seen by designers and by members of its entities.
    Draft,
    /// Seen by everybody.
    Published,
}

impl Status {
    /// Both.
    pub const ALL: [Status; 2] = [Status::Draft, Status::Published];

    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Published => "published",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }

    /// What the policy asks.
    pub fn visibility(self) -> Visibility {
        match self {
            Status::Draft => Visibility::Draft,
            Status::Published => Visibility::Public,
        }
    }
}
