//! Who may see or do what: one pure policy, asked by every query and every command.
//!
//! [`decide`] takes an [`Actor`], an [`Action`] and a [`Resource`] and answers with a [`Decision`]. It is one
//! `match`, read from top to bottom like a table:
//!
//! | resource | read | create | edit | take part |
//! | --- | --- | --- | --- | --- |
//! | published project, session, survey, course, guide | everybody | | designers | everybody, or signed in, or members of a group, where it says so |
//! | draft of one | designers, members of its entities | designers | designers | nobody |
//! | survey results | as the survey says, else designers | | | |
//! | who gave a confidential response | administrators | | | |
//! | entity | everybody | designers | designers, its managers | |
//! | own profile, account, requests | owner | owner | owner | |
//! | other people's profile | field by field, as its owner chose | | | |
//! | participants' names | designers | | designers | |
//! | administration, grants, audit, jobs | administrators | | administrators | |
//! | portfolio | directors, administrators | | | |

mod actor;
mod resource;

pub use actor::{Actor, Membership, MembershipRole, Role};
pub use resource::{Action, Resource, Visibility};

/// The policy's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Go ahead.
    Allow,
    /// Not so, for this reason.
    Deny(Reason),
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The person must sign in first; the page sends them there.
    #[error("sign-in needed")]
    SignIn,
    /// The person is known and may not (403).
    #[error("forbidden")]
    Forbidden,
    /// That the thing exists is itself not to be known (404).
    #[error("hidden")]
    Hidden,
}

impl Decision {
    /// The same as a result, for `?`.
    ///
    /// # Errors
    /// The reason, when denied.
    pub fn check(self) -> Result<(), Reason> {
        match self {
            Decision::Allow => Ok(()),
            Decision::Deny(reason) => Err(reason),
        }
    }

    /// Whether the answer is yes.
    pub fn is_allowed(self) -> bool {
        self == Decision::Allow
    }
}

/// Decides whether an actor may do something to a resource.
pub fn decide(actor: &Actor, action: Action, resource: &Resource<'_>) -> Decision {
    use Action::{Create, Edit, Read, TakePart};
    let allowed = match (resource, action) {
        (_, _) if actor.is_system() => true,

        (Resource::Work { visibility: Visibility::Public, .. }, Read) => true,
        (Resource::Work { visibility: Visibility::Draft, entities }, Read) => {
            return if actor.designs() || actor.is_member_of_any(entities) {
                Decision::Allow
            } else {
                Decision::Deny(Reason::Hidden)
            };
        }
        (Resource::Work { .. }, Create | Edit) => actor.designs(),
        (Resource::Work { visibility, .. }, TakePart) => *visibility == Visibility::Public,
        (Resource::WorkForSignedIn { visibility }, TakePart) => {
            *visibility == Visibility::Public && actor.account().is_some()
        }
        (Resource::WorkForMembers { visibility, member }, TakePart) => {
            *visibility == Visibility::Public && *member && actor.account().is_some()
        }
        (Resource::WorkForSignedIn { .. } | Resource::WorkForMembers { .. }, _) => actor.designs(),
        (Resource::Results { public }, Read) => *public || actor.designs(),
        (Resource::Results { .. }, _) => actor.designs(),
        (Resource::Respondents, action) => action == Read && actor.has(Role::Administrator),
        (Resource::Participants, _) => actor.designs(),

        (Resource::Entity { .. }, Read) => true,
        (Resource::Entity { id }, Edit) => actor.designs() || actor.manages(*id),
        (Resource::Entity { .. }, _) => actor.designs(),

        (Resource::Own { owner }, _) => {
            return match actor.account() {
                None => Decision::Deny(Reason::SignIn),
                Some(account) if account == *owner => Decision::Allow,
                Some(_) => Decision::Deny(Reason::Hidden),
            };
        }
        (Resource::Account, _) => actor.account().is_some(),
        (Resource::Portfolio, _) => actor.has(Role::Director) || actor.has(Role::Administrator),
        (Resource::Administration, _) => actor.has(Role::Administrator),
    };
    match (allowed, actor.account()) {
        (true, _) => Decision::Allow,
        (false, None) => Decision::Deny(Reason::SignIn),
        (false, Some(_)) => Decision::Deny(Reason::Forbidden),
    }
}

#[cfg(test)]
mod tests;
