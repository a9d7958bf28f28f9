//! The batches, and the links in one.

use app::surveys::LinkLine;
use axum::extract::{Path, Query};
use store::surveys::{batches, for_designers, lines};
use uuid::Uuid;

use super::super::list::{After, next_page};
use super::super::{AtSurvey, Below};
use super::{counts, shown};
use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey, Query(after): Query<After>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let request = after.request();
    let first = request.after.is_none();
    let page = batches(store, &actor, &survey, &request).await?;
    let total = counts(store::surveys::counts(store, &actor, &survey).await?);
    let next = next_page(&visit, &format!("{}/invitations", survey.path()), page.next);
    let list = page.items.into_iter().map(shown).collect();
    Ok(visit.private_html(|| app::surveys::invitations(&survey, total, list, first, next)))
}

pub(super) async fn batch(visit: Visit, Path((_, slug, id)): Below, Query(after): Query<After>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let batch = store::surveys::batch(store, &actor, &survey, id).await?;
    let request = after.request();
    let first = request.after.is_none();
    let page = lines(store, &actor, &survey, id, &request).await?;
    let next = next_page(&visit, &format!("{}/invitations/{id}", survey.path()), page.next);
    let list = page
        .items
        .into_iter()
        .map(|line| LinkLine {
            id: line.id.to_string(),
            number: line.number,
            label: line.label,
            email: line.email,
            state: line.state,
        })
        .collect();
    Ok(visit.private_html(|| app::surveys::batch(&survey, &shown(batch), list, first, next)))
}
