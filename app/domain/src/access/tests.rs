//! The policy, row by row: every role against every resource and action.

use super::*;
use crate::id::{AccountId, EntityId};

struct Cast {
    entity: EntityId,
    citizen: AccountId,
    actors: Vec<(&'static str, Actor)>,
}

fn cast() -> Cast {
    let entity = EntityId::new();
    let citizen = AccountId::new();
    let granted = |role| Actor::person(AccountId::new(), vec![role], vec![]);
    let member = |role| Actor::person(AccountId::new(), vec![], vec![Membership { entity, role }]);
    Cast {
        entity,
        citizen,
        actors: vec![
            ("anonymous", Actor::anonymous()),
            ("citizen", Actor::person(citizen, vec![], vec![])),
            ("innovator", granted(Role::Innovator)),
            ("member", member(MembershipRole::Member)),
            ("manager", member(MembershipRole::Manager)),
            ("designer", granted(Role::Designer)),
            ("director", granted(Role::Director)),
            ("administrator", granted(Role::Administrator)),
        ],
    }
}

/// `y` allowed, `s` sign-in, `f` forbidden, `h` hidden; one letter per actor, in the order of the cast.
fn row(cast: &Cast, action: Action, resource: Resource<'_>) -> String {
    cast.actors
        .iter()
        .map(|(_, actor)| match decide(actor, action, &resource) {
            Decision::Allow => 'y',
            Decision::Deny(Reason::SignIn) => 's',
            Decision::Deny(Reason::Forbidden) => 'f',
            Decision::Deny(Reason::Hidden) => 'h',
        })
        .collect()
}

#[test]
fn the_whole_table() {
    use Action::{Create, Edit, Read, TakePart};
    let cast = cast();
    let entities = [cast.entity];
    let public = Resource::Work { visibility: Visibility::Public, entities: &entities };
    let draft = Resource::Work { visibility: Visibility::Draft, entities: &entities };
    let closed_circle = Resource::WorkForSignedIn { visibility: Visibility::Public };
    let members = |member| Resource::WorkForMembers { visibility: Visibility::Public, member };
    let members_draft = Resource::WorkForMembers { visibility: Visibility::Draft, member: true };
    let expected = [
        (public, Read, "yyyyyyyy"),
        (public, Create, "sffffyyy"),
        (public, Edit, "sffffyyy"),
        (public, TakePart, "yyyyyyyy"),
        (draft, Read, "hhhyyyyy"),
        (draft, Edit, "sffffyyy"),
        (draft, TakePart, "sfffffff"),
        (closed_circle, TakePart, "syyyyyyy"),
        (members(true), TakePart, "syyyyyyy"),
        (members(false), TakePart, "sfffffff"),
        (members(true), Edit, "sffffyyy"),
        (members_draft, TakePart, "sfffffff"),
        (Resource::Results { public: true }, Read, "yyyyyyyy"),
        (Resource::Results { public: false }, Read, "sffffyyy"),
        (Resource::Results { public: true }, Edit, "sffffyyy"),
        (Resource::Respondents, Read, "sffffffy"),
        (Resource::Respondents, Edit, "sfffffff"),
        (Resource::Participants, Read, "sffffyyy"),
        (Resource::Entity { id: cast.entity }, Read, "yyyyyyyy"),
        (Resource::Entity { id: cast.entity }, Edit, "sfffyyyy"),
        (Resource::Entity { id: EntityId::new() }, Edit, "sffffyyy"),
        (Resource::Entity { id: cast.entity }, Create, "sffffyyy"),
        (Resource::Own { owner: cast.citizen }, Read, "syhhhhhh"),
        (Resource::Own { owner: cast.citizen }, Edit, "syhhhhhh"),
        (Resource::Account, Edit, "syyyyyyy"),
        (Resource::Portfolio, Read, "sfffffyy"),
        (Resource::Administration, Read, "sffffffy"),
        (Resource::Administration, Edit, "sffffffy"),
    ];
    for (resource, action, letters) in expected {
        assert_eq!(row(&cast, action, resource), letters, "{action:?} {resource:?}");
    }
}

#[test]
fn the_platform_itself_may_do_everything() {
    for action in Action::ALL {
        assert!(decide(&Actor::system(), action, &Resource::Administration).is_allowed());
    }
}
