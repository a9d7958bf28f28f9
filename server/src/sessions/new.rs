//! A new session.

use app::components::FormState;
use app::sessions::SessionChoices;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::sessions::Details;
use domain::text::Translated;
use store::StoreError;

use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::seats::form_id;
use crate::visit::Visit;

const DRAFT: Resource<'static> = Resource::Work { visibility: Visibility::Draft, entities: &[] };

pub(super) async fn show(visit: Visit) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    let typed = Typed::default()
        .with("form_id", form_id())
        .with("place", "in-person")
        .with("registration", "open")
        .with("minutes", "120");
    let choices = choices(&visit).await?;
    Ok(visit.private_html(|| app::sessions::new(FormState::filled(typed), choices)))
}

/// What a session can be linked to. Three statements.
pub(super) async fn choices(visit: &Visit) -> Result<SessionChoices> {
    let (store, actor) = (&visit.app.store, visit.actor());
    let projects = store::sessions::project_choices(store, &actor).await?;
    let guides = store::guides::choices(store, &actor, visit.lang).await?;
    let title = |title: &Translated| title.pick(visit.lang).text.to_owned();
    Ok(SessionChoices {
        projects: projects.iter().map(|(id, text)| (id.to_string(), title(text))).collect(),
        guides: guides.iter().map(|guide| (guide.slug.to_string(), title(&guide.title))).collect(),
    })
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    decide(&visit.actor(), Action::Create, &DRAFT).check().map_err(StoreError::from)?;
    if typed.has("more") {
        let form = FormState::new(typed, Errors::none());
        let choices = choices(&visit).await?;
        return Ok(visit.private_html(|| app::sessions::new(form, choices)));
    }
    let details = match Details::read(&typed, &visit.app.config.zone) {
        Ok(details) => details,
        Err(errors) => return again(&visit, typed, errors).await,
    };
    let submission = submission(&typed);
    let slug = match store::sessions::create(&visit.app.store, &visit.actor(), &submission, &details).await {
        Ok(slug) => slug,
        Err(StoreError::Refused(message)) => {
            return again(&visit, typed, Errors::one("project", message)).await;
        }
        Err(error) => return Err(error.into()),
    };
    Ok(visit.go_with(&format!("/sessions/{slug}"), "flash-session-created"))
}

async fn again(visit: &Visit, typed: Typed, errors: Errors) -> Result {
    let choices = choices(visit).await?;
    Ok(visit.invalid(|| app::sessions::new(FormState::new(typed, errors), choices)))
}
