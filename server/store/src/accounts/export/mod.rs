//! Everything the platform holds on a person, as JSON, for that person.
//!
//! It is a list of named sections. A feature declares its own as data, `pub const PERSONAL: &[Section]` in its folder, and is
//! added to [`sections`]; a test finds every table that points to an account and asks where it is said.

mod read;
mod section;

pub use section::{Field, Owner, Section};

use domain::access::{Action, Actor, Resource, decide};
use serde_json::{Map, Value};

use super::own;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::schema::{account, account_pseudonym};
use sea_orm::EntityTrait;

/// The sections of accounts themselves.
pub const PERSONAL: &[Section] = &[
    Section {
        name: "account",
        table: "account",
        owner: Owner::Account("id"),
        fields: &[
            Field::Text("email"),
            Field::Text("name"),
            Field::Text("lang"),
            Field::Moment("confirmed_at"),
            Field::Moment("created_at"),
        ],
    },
    Section {
        name: "roles",
        table: "role_grant",
        owner: Owner::Account("account_id"),
        fields: &[Field::Text("role"), Field::Moment("granted_at")],
    },
    Section {
        name: "memberships",
        table: "membership",
        owner: Owner::Account("account_id"),
        fields: &[
            Field::Lookup { name: "entity", table: "entity", by: "entity_id", column: "slug" },
            Field::Text("role"),
        ],
    },
    Section {
        name: "sign_in_sessions",
        table: "sign_in",
        owner: Owner::Account("account_id"),
        fields: &[Field::Text("agent"), Field::Moment("created_at"), Field::Moment("expires_at")],
    },
    Section {
        name: "keys",
        table: "account_key",
        owner: Owner::Account("account_id"),
        fields: &[
            Field::Text("name"),
            Field::Moment("created_at"),
            Field::Text("used_on"),
            Field::Moment("expires_at"),
        ],
    },
    Section {
        name: "links_sent",
        table: "account_token",
        owner: Owner::Account("account_id"),
        fields: &[Field::Text("purpose"), Field::Text("detail"), Field::Moment("expires_at")],
    },
    Section {
        name: "audit_log",
        table: "audit_entry",
        owner: Owner::Pseudonym("actor"),
        fields: &[
            Field::Number("seq"),
            Field::Moment("at"),
            Field::Text("actor"),
            Field::Text("action"),
            Field::Text("subject_kind"),
            Field::Text("subject_id"),
            Field::Text("detail"),
        ],
    },
];

/// Every section, feature by feature.
pub fn sections() -> impl Iterator<Item = &'static Section> {
    [PERSONAL, crate::network::PERSONAL, crate::seats::PERSONAL, crate::surveys::PERSONAL]
        .into_iter()
        .flatten()
}

/// Columns that point to an account and are in no section, each with its reason.
pub const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("account_pseudonym", "account_id", "it is the actor in each line of the section audit_log"),
    ("survey_upload", "account_id", "a questionnaire that the person has at hand, and kept for an hour"),
];

/// Everything the platform holds on whoever asks: section by section, each a list of records.
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn export(store: &Store, actor: &Actor) -> Result<Map<String, Value>> {
    let me = own(actor)?;
    decide(actor, Action::Read, &Resource::Own { owner: me }).check()?;
    let account = account::Entity::find_by_id(me.0).one(store.reader()).await?.ok_or(StoreError::NotFound)?;
    let pseudonym = account_pseudonym::Entity::find_by_id(me.0).one(store.reader()).await?;
    let person = read::Person {
        account: account.id,
        email: account.email,
        pseudonym: pseudonym.map(|row| row.pseudonym.to_string()),
    };
    let mut out = Map::new();
    for section in sections() {
        out.insert(section.name.to_owned(), Value::Array(read::rows(store, section, &person).await?));
    }
    Ok(out)
}
