//! What a batch has to know before it stores anything, asked for at once: each question more would be a way to the database and back.

use std::collections::{BTreeMap, BTreeSet};

use domain::surveys::Status;
use domain::time::Moment;
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement, TableRef, UnionType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityName, EntityTrait, QueryFilter, QueryOrder, QueryResult,
    QuerySelect,
};
use uuid::Uuid;

use super::Submitted;
use crate::Write;
use crate::error::{Result, StoreError};
use crate::schema::submission;
use crate::surveys::schema::{saved_form, sealed, survey};

const SURVEY: i64 = 0;
const STORED: i64 = 1;
const ASIDE: i64 = 2;
const SEALED: i64 = 3;

/// What is there before a batch.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// The surveys' status and version, those closed whose time is over.
    pub surveys: BTreeMap<Uuid, (Status, i32)>,
    /// The receipts of forms that were stored.
    pub stored: BTreeSet<String>,
    /// The digests of forms that lie aside.
    pub aside: BTreeSet<String>,
    /// What waits sealed for the surveys that may get more.
    pub sealed: Vec<sealed::Model>,
}

/// Looks, holding the surveys: shared, so that many answer at once and closing waits for them.
pub(super) async fn look(write: &Write<'_>, all: &[Submitted]) -> Result<Looked> {
    let surveys: BTreeSet<Uuid> = all.iter().map(|one| one.survey).collect();
    hold(write, &surveys).await?;
    let sealing: BTreeSet<Uuid> = all.iter().filter(|one| one.sealed).map(|one| one.survey).collect();
    let named = |name: fn(&Submitted) -> &str| all.iter().map(name).filter(|name| !name.is_empty());
    let receipts: BTreeSet<&str> = named(|one| &one.receipt).collect();
    let saved: BTreeSet<&str> = named(|one| &one.saved).collect();
    let mut query = of_surveys(&surveys);
    if !receipts.is_empty() {
        query.union(
            UnionType::All,
            of_forms(STORED, submission::Column::Id, submission::Entity.table_ref(), &receipts),
        );
    }
    if !saved.is_empty() {
        query.union(
            UnionType::All,
            of_forms(ASIDE, saved_form::Column::Id, saved_form::Entity.table_ref(), &saved),
        );
    }
    if !sealing.is_empty() {
        query.union(UnionType::All, of_sealed(&sealing));
    }
    let mut looked = Looked::default();
    for row in write.db().query_all(&query).await? {
        looked.take(&row, write.now())?;
    }
    Ok(looked)
}

/// SQLite has one writer, and nothing to hold against others.
async fn hold(write: &Write<'_>, surveys: &BTreeSet<Uuid>) -> Result<()> {
    if write.db().get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let held = survey::Entity::find()
        .filter(survey::Column::Id.is_in(surveys.iter().copied()))
        .order_by_asc(survey::Column::Id)
        .lock_shared()
        .select_only()
        .column(survey::Column::Id)
        .into_tuple::<Uuid>();
    held.all(write.db()).await?;
    Ok(())
}

/// A row that says what it is, with nothing else in it: two ids, a key, words, a moment and a version.
fn nothing(what: i64) -> [Expr; 7] {
    let no_id = || Expr::cust("CAST(NULL AS uuid)");
    [
        Expr::val(what),
        no_id(),
        no_id(),
        no_id(),
        Expr::cust("CAST(NULL AS text)"),
        Expr::val(0_i64),
        Expr::val(0_i64),
    ]
}

fn of_surveys(surveys: &BTreeSet<Uuid>) -> SelectStatement {
    let [what, _, other, key, _, _, _] = nothing(SURVEY);
    let column = |column: survey::Column| Expr::col(column);
    let row = [
        what,
        column(survey::Column::Id),
        other,
        key,
        column(survey::Column::Status),
        column(survey::Column::ListedAt),
        column(survey::Column::Version),
    ];
    let mut query = SelectStatement::new();
    query.exprs(row).from(survey::Entity.table_ref());
    query.and_where(survey::Column::Id.is_in(surveys.iter().copied()));
    query
}

fn of_forms(what: i64, id: impl ColumnTrait, table: TableRef, ids: &BTreeSet<&str>) -> SelectStatement {
    let [what, one, other, key, _, at, version] = nothing(what);
    let mut query = SelectStatement::new();
    query.exprs([what, one, other, key, Expr::col(id), at, version]).from(table);
    query.and_where(Expr::col(id).is_in(ids.iter().copied()));
    query
}

fn of_sealed(surveys: &BTreeSet<Uuid>) -> SelectStatement {
    let [what, _, _, _, _, at, version] = nothing(SEALED);
    let column = |column: sealed::Column| Expr::col(column);
    let row = [
        what,
        column(sealed::Column::Id),
        column(sealed::Column::SurveyId),
        column(sealed::Column::KeyId),
        column(sealed::Column::Sealed),
        at,
        version,
    ];
    let mut query = SelectStatement::new();
    query.exprs(row).from(sealed::Entity.table_ref());
    query.and_where(sealed::Column::SurveyId.is_in(surveys.iter().copied()));
    query
}

impl Looked {
    fn take(&mut self, row: &QueryResult, now: Moment) -> Result<()> {
        match row.try_get_by_index::<i64>(0)? {
            SURVEY => {
                let id: Uuid = row.try_get_by_index(1)?;
                let status: String = row.try_get_by_index(4)?;
                let unknown = || StoreError::Damaged(format!("survey {id} has an unknown status"));
                let status = Status::from_code(&status).ok_or_else(unknown)?;
                let (since, version): (i64, i64) = (row.try_get_by_index(5)?, row.try_get_by_index(6)?);
                let version = i32::try_from(version).unwrap_or_default();
                self.surveys.insert(id, (status.by(Moment(since), now), version));
            }
            STORED => drop(self.stored.insert(row.try_get_by_index(4)?)),
            ASIDE => drop(self.aside.insert(row.try_get_by_index(4)?)),
            _ => self.sealed.push(sealed::Model {
                id: row.try_get_by_index(1)?,
                survey_id: row.try_get_by_index(2)?,
                key_id: row.try_get_by_index(3)?,
                sealed: row.try_get_by_index(4)?,
            }),
        }
        Ok(())
    }
}
