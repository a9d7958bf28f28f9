//! Making a batch of links.

use app::components::FormState;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::hex::hex;
use domain::surveys::{Batch, Survey, Wrong, read_batch};
use domain::time::Moment;
use jiff::civil::{Date, Time};
use sha2::{Digest, Sha256};
use store::StoreError;
use store::surveys::{Made, NewInvitation, for_designers, make_batch};
use uuid::Uuid;

use super::super::{AtSurvey, form_id};
use super::{address, code, mail, print, proposed, shown};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let typed = proposed(&survey, "survey-letter-subject", "survey-letter-words");
    let form = FormState::filled(typed);
    Ok(visit.private_html(|| app::surveys::new_batch(&survey, form, form_id(), Vec::new(), Vec::new())))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let Some(seed) = seed(&typed) else { return Err(Error::BadRequest("a form without an id of ours")) };
    let zone = &visit.app.config.zone;
    let today = store.now().in_zone(zone).date();
    let batch = match read_batch(&typed, &survey.settings.languages, today) {
        Ok(batch) => batch,
        Err(wrong) => return Ok(again(&visit, &survey, typed, wrong, Vec::new())),
    };
    let links = links(&visit, &survey, &batch, &seed);
    let about = (batch.name.as_str(), batch.until.and_then(|day| end_of(day, zone)));
    let refused = |errors, invited| {
        let wrong = Wrong { errors, lines: Vec::new() };
        Ok(again(&visit, &survey, typed.clone(), wrong, invited))
    };
    let id = match make_batch(store, &actor, &slug, about, links, &submission(&typed)).await {
        Ok(Made::Batch(id)) => id,
        Ok(Made::Invited(whom)) => {
            return refused(Errors::one("list", "error-survey-batch-invited"), whom);
        }
        Err(StoreError::Refused(message)) => {
            let field = if message == "error-survey-batch-draft" { "list" } else { "name" };
            return refused(Errors::one(field, message), Vec::new());
        }
        Err(error) => return Err(error.into()),
    };
    let cards = print::cards(&visit, &survey, id, &seed).await?;
    let batch = shown(store::surveys::batch(store, &actor, &survey, id).await?);
    Ok(visit.private_html(|| app::surveys::made(&survey, &batch, &cards, &seed)))
}

/// What the codes are drawn from: the form's own random id, which is kept nowhere, and what was typed, so that a form that was
/// corrected and sent again makes other links.
fn seed(typed: &Typed) -> Option<String> {
    let id = Uuid::try_parse(typed.get("form_id")).ok()?;
    let digest = Sha256::new()
        .chain_update("bancada links\0")
        .chain_update(id.as_bytes())
        .chain_update(submission(typed));
    Some(hex(&digest.finalize()))
}

/// The midnight that ends a day.
fn end_of(day: Date, zone: &jiff::tz::TimeZone) -> Option<Moment> {
    Moment::from_local(day.tomorrow().ok()?.to_datetime(Time::midnight()), zone)
}

fn links(visit: &Visit, survey: &Survey, batch: &Batch, seed: &str) -> Vec<NewInvitation> {
    let one = |(invitee, number): (&domain::surveys::Invitee, u32)| {
        let code = code(seed, number);
        let mail = invitee.email.as_ref().map(|to| {
            let link = address(visit, survey, &code, invitee.language);
            mail(&batch.letter, to.as_str(), &invitee.label, invitee.language, &link)
        });
        NewInvitation { code, invitee: invitee.clone(), mail }
    };
    batch.invitees.iter().zip(1..).map(one).collect()
}

fn again(visit: &Visit, survey: &Survey, typed: Typed, wrong: Wrong, invited: Vec<String>) -> Response {
    let id = typed.get("form_id").to_owned();
    let form = FormState::new(typed, wrong.errors);
    visit.invalid(|| app::surveys::new_batch(survey, form, id, wrong.lines, invited))
}
