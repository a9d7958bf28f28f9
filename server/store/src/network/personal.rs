//! What the network holds on a person, for their export.

use crate::accounts::export::{Field, Owner, Section};

/// Profile, skills, requests to join.
pub const PERSONAL: &[Section] = &[
    Section {
        name: "profile",
        table: "innovator",
        owner: Owner::Account("account_id"),
        fields: &[
            Field::Text("slug"),
            Field::Text("name"),
            Field::Text("name_audience"),
            Field::Json("headline"),
            Field::Text("headline_audience"),
            Field::Lookup { name: "entity", table: "entity", by: "entity_id", column: "slug" },
            Field::Text("organisation"),
            Field::Text("organisation_audience"),
            Field::Text("region"),
            Field::Text("region_audience"),
            Field::Text("skills_audience"),
            Field::Flag("mentors"),
            Field::Text("mentors_audience"),
            Field::Json("languages"),
            Field::Text("languages_audience"),
            Field::Json("bio"),
            Field::Text("bio_audience"),
            Field::Text("contact"),
            Field::Text("contact_audience"),
            Field::Moment("created_at"),
            Field::Moment("updated_at"),
        ],
    },
    Section {
        name: "skills",
        table: "innovator_skill",
        owner: Owner::Account("account_id"),
        fields: &[Field::Text("label"), Field::Number("position")],
    },
    Section {
        name: "requests_to_join",
        table: "join_request",
        owner: Owner::Account("account_id"),
        fields: &[
            Field::Text("motivation"),
            Field::Text("organisation"),
            Field::Text("skills"),
            Field::Text("state"),
            Field::Text("reason"),
            Field::Moment("created_at"),
            Field::Moment("decided_at"),
        ],
    },
];
