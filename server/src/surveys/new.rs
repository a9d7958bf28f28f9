//! A new survey.

use app::components::FormState;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Reader, Typed};
use domain::surveys::{Definition, NewSurvey, Settings, read_settings, typed_settings};

use super::form_id;
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    may_create(&visit)?;
    let form = FormState::filled(typed_settings(&Settings::default()));
    Ok(visit.private_html(|| app::surveys::new(form, form_id())))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may_create(&visit)?;
    let settings = match read_settings(&typed, &Settings::default()) {
        Ok(settings) => settings,
        Err(errors) => return Ok(again(&visit, typed, errors)),
    };
    let mut reader = Reader::new(&typed);
    let slug = reader.slug("slug", settings.title_in(visit.lang));
    if let Err(errors) = reader.finish(()) {
        return Ok(again(&visit, typed, errors));
    }
    let new = NewSurvey { slug, settings, definition: Definition::default(), project: None };
    let store = &visit.app.store;
    let (_, slug) = store::surveys::create(store, &visit.actor(), new, &submission(&typed)).await?;
    Ok(visit.go_with(&format!("/surveys/{slug}/questions"), "flash-survey-created"))
}

fn again(visit: &Visit, typed: Typed, errors: domain::form::Errors) -> axum::response::Response {
    let id = typed.get("form_id").to_owned();
    visit.invalid(|| app::surveys::new(FormState::new(typed, errors), id))
}

pub(super) fn may_create(visit: &Visit) -> Result<()> {
    let draft = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    decide(&visit.actor(), Action::Create, &draft)
        .check()
        .map_err(|reason| Error::Store(store::StoreError::Denied(reason)))
}
