//! Identities: one newtype per kind of thing, so that a project's id is never taken for a person's.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id, ordered by its time of creation (UUID version 7).
            #[expect(clippy::new_without_default, reason = "a default id would hide that each is new")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A person's account.
    AccountId,
    /// A public body, civil-society or higher-education organisation.
    EntityId,
    /// An experimentation project.
    ProjectId,
    /// A co-creation session.
    SessionId,
    /// A registration for a session.
    RegistrationId,
    /// A survey.
    SurveyId,
    /// A question of the library of questions.
    LibraryQuestionId,
    /// A guide or method of the library.
    GuideId,
    /// A course.
    CourseId,
    /// One run of a course.
    EditionId,
    /// An innovator's request to join the network.
    JoinRequestId,
}
