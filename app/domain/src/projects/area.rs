//! The three areas a lab acts in.

use serde::{Deserialize, Serialize};

/// An action area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionArea {
    /// Innovation in public services.
    Services,
    /// Administrative simplification.
    Simplification,
    /// Citizen participation.
    Participation,
}

impl ActionArea {
    /// Every area.
    pub const ALL: [ActionArea; 3] =
        [ActionArea::Services, ActionArea::Simplification, ActionArea::Participation];

    /// The code in forms, addresses and the database.
    pub fn code(self) -> &'static str {
        match self {
            ActionArea::Services => "services",
            ActionArea::Simplification => "simplification",
            ActionArea::Participation => "participation",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            ActionArea::Services => "area-services",
            ActionArea::Simplification => "area-simplification",
            ActionArea::Participation => "area-participation",
        }
    }

    /// The area with this code.
    pub fn from_code(code: &str) -> Option<ActionArea> {
        ActionArea::ALL.into_iter().find(|area| area.code() == code)
    }
}
