//! Responses that nobody can open any more, because their key is gone: after a restore, or when the key folder was.
//!
//! They are taken away and counted, so that the survey's designers are told. Who gave them has taken part all the same: nothing says
//! whose they were, so nobody can be let in again without letting in everybody, and answering twice is what must not be.

use domain::access::Actor;
use domain::surveys::Status;
use domain::text::Translated;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Store;
use crate::columns::Json;
use crate::error::Result;
use crate::surveys::schema::{lost, sealed, survey};

/// How many responses of a survey cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The last part of the survey's address.
    pub slug: String,
    /// Its title.
    pub title: Translated,
    /// How many.
    pub responses: u64,
}

/// Which surveys have responses whose key does not lie in this node's folder, and how many. With several nodes they may be another's.
///
/// # Errors
/// When the database fails or the folder cannot be read.
pub async fn count_lost(store: &Store) -> Result<Vec<Lost>> {
    let here = store.key_names().await?;
    let surveys = sealed::Entity::belongs_to(survey::Entity)
        .from(sealed::Column::SurveyId)
        .to(survey::Column::Id)
        .into();
    let rows: Vec<(String, Json<Translated>, Uuid, i64)> = sealed::Entity::find()
        .join(JoinType::InnerJoin, surveys)
        .select_only()
        .column(survey::Column::Slug)
        .column(survey::Column::Title)
        .column(sealed::Column::KeyId)
        .column_as(sealed::Column::Id.count(), "n")
        .group_by(survey::Column::Slug)
        .group_by(survey::Column::Title)
        .group_by(sealed::Column::KeyId)
        .order_by_asc(survey::Column::Slug)
        .into_tuple()
        .all(store.reader())
        .await?;
    let mut found: Vec<Lost> = Vec::new();
    for (slug, title, key, n) in rows {
        if here.contains(&key) {
            continue;
        }
        let n = u64::try_from(n).unwrap_or_default();
        match found.last_mut() {
            Some(last) if last.slug == slug => last.responses += n,
            _ => found.push(Lost { slug, title: title.0, responses: n }),
        }
    }
    Ok(found)
}

/// Takes away what cannot be opened here, and counts it for the designers. With `closed_before`, in milliseconds, only in
/// surveys that closed before that moment: another node may still open what is here, and does so when a survey closes.
///
/// # Errors
/// When the database fails or the folder cannot be read.
pub async fn forget_lost(store: &Store, closed_before: Option<i64>) -> Result<()> {
    let here = store.key_names().await?;
    let system = Actor::system();
    let mut write = store.begin(&system).await?;
    let mut gone = sealed::Entity::find()
        .filter(sealed::Column::KeyId.is_not_in(here.iter().copied()))
        .select_only()
        .column(sealed::Column::SurveyId)
        .column_as(sealed::Column::Id.count(), "n")
        .group_by(sealed::Column::SurveyId);
    if let Some(moment) = closed_before {
        gone = gone.filter(sealed::Column::SurveyId.in_subquery(closed(moment)));
    }
    let gone: Vec<(Uuid, i64)> = gone.into_tuple().all(write.db()).await?;
    if gone.is_empty() {
        return Ok(());
    }
    for (id, n) in gone {
        sealed::Entity::delete_many()
            .filter(sealed::Column::SurveyId.eq(id))
            .filter(sealed::Column::KeyId.is_not_in(here.iter().copied()))
            .exec(write.db())
            .await?;
        let more = Expr::col((lost::Entity, lost::Column::Responses)).add(n);
        let again =
            OnConflict::column(lost::Column::SurveyId).value(lost::Column::Responses, more).to_owned();
        let row = lost::Model { survey_id: id, responses: n };
        lost::Entity::insert(row.into_active_model())
            .on_conflict(again)
            .exec_without_returning(write.db())
            .await?;
        write.audit("survey.lose-responses", id, &n.to_string()).await?;
    }
    write.commit().await
}

fn closed(before: i64) -> sea_orm::sea_query::SelectStatement {
    sea_orm::sea_query::Query::select()
        .column(survey::Column::Id)
        .from(survey::Entity)
        .and_where(Expr::col(survey::Column::Status).eq(Status::Closed.code()))
        .and_where(Expr::col(survey::Column::ListedAt).lt(before))
        .to_owned()
}
