//! Releasing what waits: opened, shuffled, made alike, stored as plain responses.

use std::collections::BTreeSet;

use domain::access::Actor;
use domain::surveys::Status;
use domain::time::Moment;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::files::open_files;
use super::keys::Keys;
use super::shuffle::shuffle;
use super::written::Response;
use crate::error::{Result, StoreError};
use crate::surveys::FileAnswer;
use crate::surveys::quota;
use crate::surveys::rows::{Row, insert};
use crate::surveys::schema::{sealed, survey};
use crate::{Store, Write};

/// So many surveys are looked at in one go.
const AT_ONCE: u64 = 20;

/// Responses of a survey as they are stored together: in an order that nothing tells, on one day, of one version. The version is the
/// earliest that any of them was given to: once somebody has answered, a correction changes words alone, and which of two wordings
/// somebody read would say when they answered.
///
/// # Errors
/// When the system has no randomness.
pub(in crate::surveys) fn together(
    mut responses: Vec<(Response, Vec<FileAnswer>)>,
    day: Date,
) -> Result<Vec<Row>> {
    shuffle(&mut responses).map_err(|error| StoreError::Busy(error.to_string()))?;
    let version = responses.iter().map(|(response, _)| response.version).min().unwrap_or_default();
    let row = |(response, files): (Response, Vec<FileAnswer>)| Row {
        account: None,
        invitation: None,
        version,
        seed: response.seed,
        day,
        suspicious: response.suspicious,
        answers: response.answers,
        files,
    };
    Ok(responses.into_iter().map(row).collect())
}

/// What waited and could be opened.
#[derive(Debug, Default)]
pub(in crate::surveys) struct Released {
    /// The rows, each with the key that opened it.
    pub rows: Vec<(Uuid, Uuid)>,
    /// The responses, in the same order.
    pub responses: Vec<Response>,
}

impl Released {
    /// Opens what this node can open.
    pub fn of<'a>(keys: &Keys, waiting: impl IntoIterator<Item = &'a sealed::Model>) -> Self {
        let mut released = Self::default();
        for row in waiting {
            let Some(key) = keys.get(row.key_id) else { continue };
            let bytes = super::seal::open(&key, row.survey_id, row.id, &row.sealed);
            let Some(response) = bytes.and_then(|bytes| Response::read(&bytes)) else {
                tracing::error!(row = %row.id, "a sealed response is damaged");
                continue;
            };
            released.rows.push((row.id, row.key_id));
            released.responses.push(response);
        }
        released
    }

    /// The rows alone.
    pub fn ids(&self) -> Vec<Uuid> {
        self.rows.iter().map(|(row, _)| *row).collect()
    }

    /// The keys, to be destroyed once it is committed.
    pub fn keys(&self) -> BTreeSet<Uuid> {
        self.rows.iter().map(|(_, key)| *key).collect()
    }
}

/// Deletes sealed rows, and with them their files, in the transaction that stores what was in them.
pub(in crate::surveys) async fn unseal<C: ConnectionTrait>(connection: &C, rows: &[Uuid]) -> Result<()> {
    if !rows.is_empty() {
        let gone = sealed::Column::Id.is_in(rows.iter().copied());
        sealed::Entity::delete_many().filter(gone).exec(connection).await?;
    }
    Ok(())
}

/// Releases what waits for a survey on this node, however little it is; says which keys to destroy after the commit.
///
/// # Errors
/// When the database fails.
pub(in crate::surveys) async fn release_waiting(
    write: &Write<'_>,
    keys: &Keys,
    survey: Uuid,
) -> Result<Vec<Uuid>> {
    let waiting = sealed::Entity::find().filter(sealed::Column::SurveyId.eq(survey)).all(write.db()).await?;
    let released = Released::of(keys, &waiting);
    let files = open_files(write.db(), keys, &released).await?;
    let day = utc(write.now());
    quota::count(write.db(), survey, &quota::sum(&released.responses)).await?;
    let (rows, keys) = (released.ids(), released.keys());
    let all = released.responses.into_iter().zip(files).collect();
    insert(write.db(), survey, &together(all, day)?).await?;
    unseal(write.db(), &rows).await?;
    Ok(keys.into_iter().collect())
}

/// The lab's zone is not known here, and the day is coarse on purpose.
fn utc(moment: Moment) -> Date {
    moment.in_zone(&TimeZone::UTC).date()
}

/// Releases what waits on this node for surveys that were closed, by another node or while this one was down.
///
/// # Errors
/// When the database fails or this node has no keys.
pub async fn release_closed(store: &Store) -> Result<()> {
    let waiting = Query::select().column(sealed::Column::SurveyId).from(sealed::Entity).to_owned();
    let closed: Vec<Uuid> = survey::Entity::find()
        .filter(survey::Column::Status.eq(Status::Closed.code()))
        .filter(survey::Column::Id.in_subquery(waiting))
        .order_by_asc(survey::Column::Id)
        .limit(AT_ONCE)
        .select_only()
        .column(survey::Column::Id)
        .into_tuple()
        .all(store.reader())
        .await?;
    for id in closed {
        let keys = store.keys().await?;
        let system = Actor::system();
        let write = store.begin(&system).await?;
        let row = survey::Entity::find_by_id(id).lock_exclusive().one(write.db()).await?;
        if row.is_none_or(|row| row.status != Status::Closed.code()) {
            continue;
        }
        let released = release_waiting(&write, &keys, id).await?;
        if !released.is_empty() {
            write.commit().await?;
            keys.destroy(released);
        }
    }
    Ok(())
}
