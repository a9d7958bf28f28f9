//! Writing a new guide.

use app::components::FormState;
use app::guides::FormPage;
use axum::response::Response;
use domain::access::{Action, Resource, Visibility, decide};
use domain::form::{Errors, Typed};
use domain::guides::GuideForm;
use domain::lang::Lang;
use store::StoreError;

use crate::error::Result;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    may_write(&visit)?;
    let form = FormState::filled(Typed::default().with("kind", "method"));
    let data = FormPage { form, form_id: uuid::Uuid::new_v4().to_string(), ..FormPage::default() };
    Ok(visit.private_html(|| app::guides::new(data)))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    may_write(&visit)?;
    let form_id = typed.get("form_id").to_owned();
    if typed.get("action") == "preview" {
        let data = FormPage {
            form: FormState::filled(typed.clone()),
            form_id,
            preview: preview(&typed),
            ..FormPage::default()
        };
        return Ok(visit.private_html(|| app::guides::new(data)));
    }
    let again = |errors: Errors| -> Response {
        let data = FormPage {
            form: FormState::new(typed.clone(), errors),
            form_id: form_id.clone(),
            ..FormPage::default()
        };
        visit.invalid(|| app::guides::new(data))
    };
    let form = match GuideForm::read(&typed) {
        Ok(form) => form,
        Err(errors) => return Ok(again(errors)),
    };
    match store::guides::create(&visit.app.store, &visit.actor(), &submission(&typed), form).await {
        Ok(slug) => Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-created")),
        Err(error) if error.is_taken("slug") => Ok(again(Errors::one("slug", "error-guide-slug-taken"))),
        Err(error) => Err(error.into()),
    }
}

/// Whether the visitor may write guides; the store asks again when something is stored.
fn may_write(visit: &Visit) -> Result<()> {
    let guide = Resource::Work { visibility: Visibility::Draft, entities: &[] };
    Ok(decide(&visit.actor(), Action::Create, &guide).check().map_err(StoreError::from)?)
}

/// The typed texts as they would look: language, title, HTML.
pub(super) fn preview(typed: &Typed) -> Vec<(Lang, String, String)> {
    Lang::ALL
        .into_iter()
        .filter_map(|lang| {
            let field = |name: &str| typed.get(&format!("{name}_{}", lang.code())).to_owned();
            let body: String = field("body").chars().take(domain::guides::MAX_BODY).collect();
            let prefix = format!("preview-{}-", lang.code());
            let html = store::markdown::render_under(&body, 3, &prefix).html.clone();
            (!body.trim().is_empty()).then(|| (lang, field("title"), html))
        })
        .collect()
}
