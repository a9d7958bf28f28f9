//! A file that waits for a yes.

use domain::surveys::xlsform::Origin;
use sea_orm::entity::prelude::*;

use crate::columns::Json;

/// A file that waits for a yes.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_upload")]
pub struct Model {
    /// A random id, which is in the address of its page.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who sent it.
    pub account_id: Uuid,
    /// The file, cell by cell.
    pub origin: Json<Origin>,
    /// When it is forgotten, in milliseconds.
    pub expires_at: i64,
}

/// No relations: queries join explicitly.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
