//! Receipts: which forms were stored. A digest of the form's own id, of the survey and of who sent it, until a midnight a day or two
//! away: it names neither the survey, nor the person, nor the response, nor, to the hour, when it came.

use std::collections::BTreeSet;

use domain::access::Actor;
use domain::hex::hex;
use domain::surveys::Survey;
use domain::time::Moment;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QueryTrait};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Ticket;
use crate::Store;
use crate::error::Result;
use crate::schema::submission;
use crate::surveys::schema::saved_form;

const DAY: i64 = 24 * 3_600_000;

/// The receipt of a form; blank when the form has no id.
pub(super) fn of(survey: Uuid, ticket: &Ticket, form_id: &str) -> String {
    if form_id.is_empty() {
        return String::new();
    }
    let digest = Sha256::new()
        .chain_update("bancada survey receipt")
        .chain_update(survey.as_bytes())
        .chain_update(ticket.who().unwrap_or_default())
        .chain_update([0])
        .chain_update(form_id);
    hex(&digest.finalize())
}

/// Whether the same form was stored before, by the same person: whoever sends it again is told so even when the survey was closed or
/// corrected meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn is_stored(
    store: &Store,
    actor: &Actor,
    survey: &Survey,
    form_id: &str,
    invitation: Option<Uuid>,
) -> Result<bool> {
    let Ok(ticket) = Ticket::of(survey.settings.mode, actor, invitation) else { return Ok(false) };
    let receipt = of(survey.id.0, &ticket, form_id);
    Ok(!receipt.is_empty() && submission::Entity::find_by_id(receipt).one(store.reader()).await?.is_some())
}

/// What is there already of some forms: those that were stored, and those that were put aside.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The receipts.
    pub stored: BTreeSet<String>,
    /// The digests of forms that lie aside.
    pub aside: BTreeSet<String>,
}

/// Looks for receipts and for forms that were put aside. One statement.
pub(super) async fn before<C: ConnectionTrait>(
    connection: &C,
    receipts: &BTreeSet<&str>,
    saved: &BTreeSet<&str>,
) -> Result<Before> {
    let mut before = Before::default();
    if receipts.is_empty() && saved.is_empty() {
        return Ok(before);
    }
    let (stored, aside) = (submission::Column::Id, saved_form::Column::Id);
    let mut query = Query::select()
        .column(stored)
        .expr(Expr::val(0_i64))
        .from(submission::Entity)
        .and_where(Expr::col(stored).is_in(receipts.iter().copied()))
        .to_owned();
    query.union(
        sea_orm::sea_query::UnionType::All,
        Query::select()
            .column(aside)
            .expr(Expr::val(1_i64))
            .from(saved_form::Entity)
            .and_where(Expr::col(aside).is_in(saved.iter().copied()))
            .to_owned(),
    );
    for row in connection.query_all(&query).await? {
        let (id, which): (String, i64) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        if which == 0 {
            before.stored.insert(id)
        } else {
            before.aside.insert(id)
        };
    }
    Ok(before)
}

/// Writes receipts; says which were not there yet. In the order of the digests, so that two nodes never wait for each other.
pub(super) async fn remember<C: ConnectionTrait>(
    connection: &C,
    receipts: &BTreeSet<&str>,
    now: Moment,
) -> Result<BTreeSet<String>> {
    if receipts.is_empty() {
        return Ok(BTreeSet::new());
    }
    let expires_at = (now.0 / DAY + 2) * DAY;
    let row = |id: &&str| submission::Model { id: (*id).to_owned(), result: String::new(), expires_at };
    let rows = receipts.iter().map(row).map(IntoActiveModel::into_active_model);
    let mut insert = submission::Entity::insert_many::<submission::ActiveModel, _>(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .into_query();
    insert.returning(Query::returning().column(submission::Column::Id));
    let rows = connection.query_all(&insert).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<std::result::Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use domain::id::AccountId;

    use super::*;

    #[test]
    fn a_receipt_is_of_one_form_of_one_person_to_one_survey() {
        let (survey, other) = (Uuid::new_v4(), Uuid::new_v4());
        let (ana, rui) = (Ticket::Account(AccountId::new()), Ticket::Account(AccountId::new()));
        assert_eq!(of(survey, &ana, "f"), of(survey, &ana, "f"));
        let all = [
            of(survey, &ana, "f"),
            of(survey, &rui, "f"),
            of(survey, &Ticket::Open, "f"),
            of(survey, &ana, "g"),
            of(other, &ana, "f"),
        ];
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        assert!(all.iter().all(|receipt| receipt.len() == 64));
        assert_eq!(of(survey, &ana, ""), "");
    }
}
