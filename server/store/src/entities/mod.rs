//! Entities: public bodies, civil-society and higher-education organisations.

mod create;
mod list;
mod names;
mod search;
mod show;
mod update;

pub use create::{Created, create};
pub use list::{EntityList, list, regions};
pub use names::names;
pub(crate) use names::{name, names_of};
pub use search::{document, ids, visible};
pub use show::{show, show_for_edit};
pub use update::update;

use domain::entities::{EntityContent, EntityKind};
use domain::slug::Slug;
use sea_orm::Set;

use crate::columns::Json;
use crate::error::{Result, StoreError};
use crate::schema::entity;

/// Puts the content's columns into a row; the address is set once, when it is made.
fn fill(row: &mut entity::ActiveModel, content: &EntityContent) {
    row.kind = Set(content.kind.code().to_owned());
    row.name = Set(Json(content.name.clone()));
    row.description = Set(Json(content.description.clone()));
    row.region = Set(content.region.clone());
    row.website = Set(content.website.clone());
    row.source = Set(content.source.clone());
    row.sort_name = Set(content.sort_name());
}

fn kind(code: &str) -> Result<EntityKind> {
    EntityKind::from_code(code).ok_or_else(|| StoreError::Damaged(format!("an entity's kind is {code:?}")))
}

fn slug(text: &str) -> Result<Slug> {
    Slug::parse(text).map_err(|_| StoreError::Damaged(format!("an entity's address is {text:?}")))
}
