//! The group whose members may answer.

use uuid::Uuid;

use crate::id::{EditionId, EntityId, ProjectId, SessionId};

/// A group of people with accounts. Who belongs to it is looked up when they answer, so that whoever leaves it meanwhile no
/// longer may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// The people in the network of innovators.
    Network,
    /// The members of an entity.
    Entity(EntityId),
    /// The members of the entities of a project.
    Project(ProjectId),
    /// Those who hold a seat in a session.
    Session(SessionId),
    /// Those who hold a seat in an edition of a course.
    Edition(EditionId),
}

impl Group {
    /// The code in forms and in the database: the kind, and the id where there is one.
    pub fn code(self) -> String {
        match self {
            Group::Network => "network".to_owned(),
            Group::Entity(id) => format!("entity:{id}"),
            Group::Project(id) => format!("project:{id}"),
            Group::Session(id) => format!("session:{id}"),
            Group::Edition(id) => format!("edition:{id}"),
        }
    }

    /// The group with this code. Whether there is such a thing the database knows.
    pub fn from_code(code: &str) -> Option<Group> {
        if code == "network" {
            return Some(Group::Network);
        }
        let (kind, id) = code.split_once(':')?;
        // Written in one way only, so that equal groups have equal codes.
        let id = Uuid::try_parse(id).ok().filter(|parsed| parsed.to_string() == id)?;
        match kind {
            "entity" => Some(Group::Entity(EntityId(id))),
            "project" => Some(Group::Project(ProjectId(id))),
            "session" => Some(Group::Session(SessionId(id))),
            "edition" => Some(Group::Edition(EditionId(id))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_others_are_none() {
        let id = Uuid::from_u128(7);
        let groups = [
            Group::Network,
            Group::Entity(EntityId(id)),
            Group::Project(ProjectId(id)),
            Group::Session(SessionId(id)),
            Group::Edition(EditionId(id)),
        ];
        for group in groups {
            assert_eq!(Group::from_code(&group.code()), Some(group));
        }
        let braced = format!("entity:{{{id}}}");
        for code in
            ["", "network:", "entity", "entity:1", "family:00000000-0000-0000-0000-000000000007", &braced]
        {
            assert_eq!(Group::from_code(code), None, "{code}");
        }
    }
}
