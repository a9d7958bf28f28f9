//! The library as a list, and single questions of it.

use domain::access::Actor;
use domain::id::LibraryQuestionId;
use domain::surveys::LibraryQuestion;
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::super::schema::library_question::{Column, Entity};
use super::{may_see, whole};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::page::{Page, PageRequest, cursor};

/// The questions that have each of these words, folded; all of them without words. The latest first. One statement.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn library(
    store: &Store,
    actor: &Actor,
    words: &[String],
    request: &PageRequest,
) -> Result<Page<LibraryQuestion>> {
    may_see(actor)?;
    let limit = request.limit_or(24);
    let mut query =
        Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit + 1);
    for word in words {
        query = query.filter(Column::Words.like(LikeExpr::new(containing(word)).escape('\\')));
    }
    if let Some([at, id]) = request.key::<2>()
        && let (Ok(at), Ok(id)) = (at.parse::<i64>(), id.parse::<Uuid>())
    {
        let after = Condition::any()
            .add(Column::CreatedAt.lt(at))
            .add(Column::CreatedAt.eq(at).and(Column::Id.lt(id)));
        query = query.filter(after);
    }
    let rows = query.all(store.reader()).await?;
    let questions = rows.into_iter().map(whole).collect();
    Ok(Page::cut(questions, limit, |one| cursor(&[&one.created_at.0.to_string(), &one.id.to_string()])))
}

/// The pattern of a text that contains this word, whatever stands in it.
fn containing(word: &str) -> String {
    let plain = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

/// One question. One statement.
///
/// # Errors
/// When there is none, the actor may not, or the database fails.
pub async fn library_question(
    store: &Store,
    actor: &Actor,
    id: LibraryQuestionId,
) -> Result<LibraryQuestion> {
    may_see(actor)?;
    let row = Entity::find_by_id(id.0).one(store.reader()).await?;
    row.map(whole).ok_or(StoreError::NotFound)
}

/// Those of these questions that are there, the latest first. One statement.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn library_questions(
    store: &Store,
    actor: &Actor,
    ids: &[LibraryQuestionId],
) -> Result<Vec<LibraryQuestion>> {
    may_see(actor)?;
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(store.reader())
        .await?;
    Ok(rows.into_iter().map(whole).collect())
}
