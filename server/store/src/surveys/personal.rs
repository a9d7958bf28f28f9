//! What surveys hold on a person, for their export: the responses given under their name, which anonymous surveys they took part in,
//! and the personal links that were mailed to their address. What they said anonymously holds nothing that could be found by it.

use crate::accounts::export::{Field, Owner, Section};

/// Responses, the answers and the files in them (the page of the export leads to their contents), who took part where, and invitations.
pub const PERSONAL: &[Section] = &[
    Section {
        name: "survey_participations",
        table: "survey_participation",
        owner: Owner::Account("account_id"),
        fields: &[Field::Lookup { name: "survey", table: "survey", by: "survey_id", column: "slug" }],
    },
    Section {
        name: "survey_responses",
        table: "survey_response",
        owner: Owner::Account("account_id"),
        fields: &[
            Field::Id("id"),
            Field::Lookup { name: "survey", table: "survey", by: "survey_id", column: "slug" },
            Field::Text("day"),
        ],
    },
    Section {
        name: "survey_invitations",
        table: "survey_invitation",
        owner: Owner::Email("email"),
        fields: &[
            Field::Lookup { name: "survey", table: "survey", by: "survey_id", column: "slug" },
            Field::Text("email"),
            Field::Text("label"),
            Field::Text("language"),
            Field::Flag("used"),
        ],
    },
    Section {
        name: "survey_answers",
        table: "survey_answer",
        owner: Owner::Through { column: "response_id", table: "survey_response", account: "account_id" },
        fields: &[
            Field::Id("response_id"),
            Field::Text("question_id"),
            Field::Text("instance"),
            Field::Text("choice"),
            Field::Decimal("number"),
            Field::Text("text"),
        ],
    },
    Section {
        name: "survey_files",
        table: "survey_file",
        owner: Owner::Through { column: "response_id", table: "survey_response", account: "account_id" },
        fields: &[
            Field::Id("response_id"),
            Field::Lookup { name: "survey", table: "survey", by: "survey_id", column: "slug" },
            Field::Text("question_id"),
            Field::Text("instance"),
            Field::Text("format"),
        ],
    },
];
