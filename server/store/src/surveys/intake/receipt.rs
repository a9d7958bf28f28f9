//! Receipts: which forms were stored. A digest of the form's own id, of the survey and of who sent it, until a midnight a day or two
//! away: it names neither the survey, nor the person, nor the response, nor, to the hour, when it came.

use std::collections::BTreeSet;

use domain::access::Actor;
use domain::hex::hex;
use domain::surveys::Survey;
use domain::time::Moment;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Ticket;
use crate::Store;
use crate::error::Result;
use crate::schema::submission;

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

/// Those of these receipts that are there. One statement.
pub(super) async fn stored<C: ConnectionTrait>(
    connection: &C,
    receipts: &BTreeSet<&str>,
) -> Result<BTreeSet<String>> {
    let there = submission::Entity::find()
        .filter(submission::Column::Id.is_in(receipts.iter().copied()))
        .select_only()
        .column(submission::Column::Id)
        .into_tuple::<String>();
    Ok(there.all(connection).await?.into_iter().collect())
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
