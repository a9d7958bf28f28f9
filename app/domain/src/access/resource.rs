//! What is acted upon, reduced to the facts the policy needs.

use crate::id::{AccountId, EntityId};

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See it.
    Read,
    /// Make a new one.
    Create,
    /// Change, publish, close or delete it.
    Edit,
    /// Answer, register, enrol.
    TakePart,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 4] = [Action::Read, Action::Create, Action::Edit, Action::TakePart];
}

/// Whether the public may see a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Only those who work on it.
    Draft,
    /// Everybody.
    Public,
}

/// A thing, as the policy sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    /// A project, session, survey, guide, course or edition.
    Work {
        /// Whether it is published.
        visibility: Visibility,
        /// The entities whose members may see its draft.
        entities: &'a [EntityId],
    },
    /// The same, where only people with an account may take part.
    WorkForSignedIn {
        /// Whether it is published.
        visibility: Visibility,
    },
    /// The same, where only the members of a group may take part.
    WorkForMembers {
        /// Whether it is published.
        visibility: Visibility,
        /// Whether the actor is one of them.
        member: bool,
    },
    /// The results of a survey.
    Results {
        /// Whether the survey shows its results to everybody.
        public: bool,
    },
    /// Who gave which response to a confidential survey.
    Respondents,
    /// The names of those who registered or enrolled.
    Participants,
    /// An entity's page.
    Entity {
        /// Which one.
        id: EntityId,
    },
    /// Something that belongs to one person: profile, registrations, requests, sign-in sessions.
    Own {
        /// Whose it is.
        owner: AccountId,
    },
    /// What every signed-in person has: the account pages, the request to join.
    Account,
    /// The director's view over all projects.
    Portfolio,
    /// Grants, requests to join, audit log, jobs, settings.
    Administration,
}
