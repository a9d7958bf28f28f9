//! What registrations hold on a person, for their export.

use crate::accounts::export::{Field, Owner, Section};

const FIELDS: &[Field] = &[
    Field::Lookup { name: "session", table: "session", by: "seats_id", column: "slug" },
    Field::Lookup { name: "edition_begins", table: "edition", by: "seats_id", column: "starts" },
    Field::Text("name"),
    Field::Text("email"),
    Field::Text("lang"),
    Field::Text("needs"),
    Field::Text("state"),
    Field::Flag("done"),
    Field::Moment("registered_at"),
];

/// Registrations and enrolments: those made signed in, and those made with the same address.
pub const PERSONAL: &[Section] = &[
    Section {
        name: "registrations",
        table: "registration",
        owner: Owner::Account("account_id"),
        fields: FIELDS,
    },
    Section {
        name: "registrations_by_address",
        table: "registration",
        owner: Owner::Email("email"),
        fields: FIELDS,
    },
];
