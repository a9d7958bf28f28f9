//! Who works on a project.

use serde::{Deserialize, Serialize};

use super::rows::rows;
use crate::form::{Reader, Typed};
use crate::id::AccountId;

/// A person of the team, as the lab names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// The name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Their account, when they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
}

impl TeamMember {
    /// A person without an account.
    pub fn new(name: impl Into<String>, role: impl Into<String>) -> Self {
        Self { name: name.into(), role: role.into(), account: None }
    }

    /// Reads the rows `team_0_name`, `team_0_role`, ….
    pub(super) fn read(reader: &mut Reader<'_>) -> Vec<TeamMember> {
        (0..rows(reader.typed(), "team"))
            .filter_map(|row| {
                let field = format!("team_{row}_name");
                let name = reader.optional(&field, 100);
                let role = reader.optional(&format!("team_{row}_role"), 150);
                if name.is_empty() && role.is_empty() {
                    return None;
                }
                if name.is_empty() {
                    reader.wrong(field, "error-required");
                }
                Some(TeamMember::new(name, role))
            })
            .collect()
    }

    pub(super) fn typed(team: &[TeamMember], typed: Typed) -> Typed {
        team.iter().enumerate().fold(typed, |typed, (row, person)| {
            typed
                .with(format!("team_{row}_name"), &person.name)
                .with(format!("team_{row}_role"), &person.role)
        })
    }
}
