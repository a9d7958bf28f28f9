//! Putting questions from elsewhere into a survey.

use app::components::FormState;
use app::surveys::{AddQuestions, Offer};
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::surveys::Survey;
use serde::Deserialize;
use store::surveys::{add_copies, for_designers, has_responses};
use store::{PageRequest, StoreError};

use super::offers::{found, pages_from};
use super::picks::Picks;
use super::templates::templates;
use super::{AtSurvey, form_id};
use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

/// The most surveys in the list of places.
const OFFERED: u64 = 50;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    page: String,
}

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey, Query(wanted): Query<Wanted>) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    if has_responses(&visit.app.store, &survey).await? {
        return Ok(too_late(&visit, &survey));
    }
    let typed = Typed::default().with("page", wanted.page).with("q", wanted.q).with("source", wanted.source);
    let of = looked_at(&visit, &typed, form_id()).await?;
    Ok(visit.private_html(|| app::surveys::add_questions(&survey, &of, FormState::filled(typed))))
}

pub(super) async fn submit(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let actor = visit.actor();
    let survey = for_designers(&visit.app.store, &actor, &slug).await?;
    let picks = match Picks::read(&visit, &typed).await? {
        Ok(picks) => picks,
        Err(errors) => return again(&visit, &survey, typed, errors).await,
    };
    if !picks.left_out.is_empty() && !typed.has("without") {
        let mut of = looked_at(&visit, &typed, typed.get("form_id").to_owned()).await?;
        of.left_out = picks.left_out;
        return Ok(visit.private_html(|| app::surveys::add_questions(&survey, &of, FormState::filled(typed))));
    }
    let page = pages_from(typed.get("page"));
    let version = typed.get("version").parse().unwrap_or(0);
    let (store, form) = (&visit.app.store, submission(&typed));
    match add_copies(store, &actor, &slug, version, (page, picks.lists), &picks.from_library, &form).await {
        Ok(()) => {
            let target = format!("{}/questions#page-{}", survey.path(), page + 1);
            Ok(visit.go_with(&target, "flash-survey-questions-added"))
        }
        Err(StoreError::Conflict) => {
            let now = for_designers(store, &actor, &slug).await?;
            let mut of = looked_at(&visit, &typed, typed.get("form_id").to_owned()).await?;
            of.moved = true;
            Ok(visit.conflict(|| app::surveys::add_questions(&now, &of, FormState::filled(typed))))
        }
        Err(StoreError::Refused(message)) => {
            if has_responses(store, &survey).await? {
                return Ok(too_late(&visit, &survey));
            }
            again(&visit, &survey, typed, Errors::one("pick", message)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// People have answered: the builder says what that means.
fn too_late(visit: &Visit, survey: &Survey) -> Response {
    visit.go_with_warning(&format!("{}/questions", survey.path()), "flash-survey-answered")
}

async fn again(visit: &Visit, survey: &Survey, typed: Typed, errors: Errors) -> Result<Response> {
    let of = looked_at(visit, &typed, typed.get("form_id").to_owned()).await?;
    Ok(visit.invalid(|| app::surveys::add_questions(survey, &of, FormState::new(typed, errors))))
}

/// The page for what was searched for.
async fn looked_at(visit: &Visit, typed: &Typed, form_id: String) -> Result<AddQuestions<'static>> {
    let request = PageRequest { after: None, limit: OFFERED };
    let surveys = store::surveys::list(&visit.app.store, &visit.actor(), &request).await?.items;
    let (offers, more): (Vec<Offer>, bool) = found(visit, typed.get("q"), typed.get("source")).await?;
    Ok(AddQuestions {
        form_id,
        words: typed.get("q").to_owned(),
        source: typed.get("source").to_owned(),
        templates: templates(),
        surveys,
        offers,
        more,
        left_out: Vec::new(),
        moved: false,
    })
}
