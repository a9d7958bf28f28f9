//! A new survey.

use app::components::FormState;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Reader, Typed};
use domain::surveys::{Definition, NewSurvey, Settings, read_settings, typed_settings};
use store::StoreError;

use super::form_id;
use super::group::groups;
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    may_create(&visit)?;
    let groups = groups(&visit).await?;
    let form = FormState::filled(typed_settings(&Settings::default()));
    Ok(visit.private_html(|| app::surveys::new(form, form_id(), &groups)))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may_create(&visit)?;
    let settings = match read_settings(&typed, &Settings::default()) {
        Ok(settings) => settings,
        Err(errors) => return again(&visit, typed, errors).await,
    };
    let mut reader = Reader::new(&typed);
    let slug = reader.slug("slug", settings.title_in(visit.lang));
    if let Err(errors) = reader.finish(()) {
        return again(&visit, typed, errors).await;
    }
    let new = NewSurvey { slug, settings, definition: Definition::default(), project: None };
    let store = &visit.app.store;
    match store::surveys::create(store, &visit.actor(), new, &submission(&typed)).await {
        Ok((_, slug)) => Ok(visit.go_with(&format!("/surveys/{slug}/questions"), "flash-survey-created")),
        Err(StoreError::Refused(message)) => again(&visit, typed, Errors::one("group", message)).await,
        Err(error) => Err(error.into()),
    }
}

async fn again(visit: &Visit, typed: Typed, errors: Errors) -> Result {
    let groups = groups(visit).await?;
    let id = typed.get("form_id").to_owned();
    Ok(visit.invalid(|| app::surveys::new(FormState::new(typed, errors), id, &groups)))
}

fn may_create(visit: &Visit) -> Result<()> {
    let draft = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    decide(&visit.actor(), Action::Create, &draft)
        .check()
        .map_err(|reason| Error::Store(StoreError::Denied(reason)))
}
