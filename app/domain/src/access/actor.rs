//! Who acts: nobody known, a person with roles and memberships, or the system itself.

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, EntityId};

/// A role that is granted in administration. Whoever has an account is a citizen without a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A person in the network of innovators.
    Innovator,
    /// A lab designer: runs projects, sessions, surveys, guides and courses.
    Designer,
    /// A lab's director: a designer who also sees the portfolio.
    Director,
    /// Runs the platform: grants roles, sees the audit log and the jobs.
    Administrator,
}

impl Role {
    /// Every role that can be granted.
    pub const ALL: [Role; 4] = [Role::Innovator, Role::Designer, Role::Director, Role::Administrator];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Role::Innovator => "innovator",
            Role::Designer => "designer",
            Role::Director => "director",
            Role::Administrator => "administrator",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Role::Innovator => "role-innovator",
            Role::Designer => "role-designer",
            Role::Director => "role-director",
            Role::Administrator => "role-administrator",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What a person is in an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MembershipRole {
    /// Sees the drafts the entity takes part in.
    Member,
    /// Also edits the entity's page.
    Manager,
}

impl MembershipRole {
    /// Both, the lesser one first.
    pub const ALL: [MembershipRole; 2] = [MembershipRole::Member, MembershipRole::Manager];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            MembershipRole::Member => "member",
            MembershipRole::Manager => "manager",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            MembershipRole::Member => "membership-member",
            MembershipRole::Manager => "membership-manager",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<MembershipRole> {
        MembershipRole::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A person's place in one entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    /// The entity.
    pub entity: EntityId,
    /// What the person is in it.
    pub role: MembershipRole,
}

/// Who asks. Built from a sign-in session, an API key, or for the platform's own work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    who: Who,
    roles: Vec<Role>,
    memberships: Vec<Membership>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Anonymous,
    Person(AccountId),
    System,
}

impl Actor {
    /// A visitor who has not signed in.
    pub fn anonymous() -> Self {
        Self { who: Who::Anonymous, roles: Vec::new(), memberships: Vec::new() }
    }

    /// A signed-in person.
    pub fn person(account: AccountId, roles: Vec<Role>, memberships: Vec<Membership>) -> Self {
        Self { who: Who::Person(account), roles, memberships }
    }

    /// The platform itself: jobs, the command line, the demonstration.
    pub fn system() -> Self {
        Self { who: Who::System, roles: Vec::new(), memberships: Vec::new() }
    }

    /// The account, when it is a person's.
    pub fn account(&self) -> Option<AccountId> {
        match self.who {
            Who::Person(account) => Some(account),
            Who::Anonymous | Who::System => None,
        }
    }

    /// Whether it is the platform itself.
    pub fn is_system(&self) -> bool {
        self.who == Who::System
    }

    /// Whether the person has exactly this grant.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the person does a designer's work: designers, directors and administrators.
    pub fn designs(&self) -> bool {
        self.is_system()
            || [Role::Designer, Role::Director, Role::Administrator].into_iter().any(|role| self.has(role))
    }

    /// Whether the person manages this entity.
    pub fn manages(&self, entity: EntityId) -> bool {
        self.memberships.iter().any(|m| m.entity == entity && m.role == MembershipRole::Manager)
    }

    /// Whether the person belongs to any of these entities.
    pub fn is_member_of_any(&self, entities: &[EntityId]) -> bool {
        self.memberships.iter().any(|m| entities.contains(&m.entity))
    }

    /// The entities the person belongs to.
    pub fn entities(&self) -> impl Iterator<Item = EntityId> + '_ {
        self.memberships.iter().map(|m| m.entity)
    }
}
