//! Changing a guide.

use app::components::FormState;
use app::guides::FormPage;
use axum::extract::Path;
use domain::access::{Action, decide};
use domain::form::Errors;
use domain::guides::GuideForm;
use domain::lang::Lang;
use store::StoreError;
use store::guides::GuideRecord;

use super::new::preview;
use crate::error::Result;
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let guide = editable(&visit, &slug).await?;
    let typed =
        GuideForm::fill(&guide.slug, &guide.facts, &guide.texts).with("version", guide.version.to_string());
    let data = FormPage { form: FormState::filled(typed), ..FormPage::default() };
    Ok(visit.private_html(|| app::guides::edit(data, &slug, title(&guide, visit.lang))))
}

pub(super) async fn submit(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let guide = editable(&visit, &slug).await?;
    let title = title(&guide, visit.lang);
    if typed.get("action") == "preview" {
        let data = FormPage {
            form: FormState::filled(typed.clone()),
            preview: preview(&typed),
            ..FormPage::default()
        };
        return Ok(visit.private_html(|| app::guides::edit(data, &slug, title)));
    }
    // The address of a guide stays, whatever the form says.
    let typed = typed.replacing("slug", &slug);
    let form = match GuideForm::read(&typed) {
        Ok(form) => form,
        Err(errors) => {
            let data = FormPage { form: FormState::new(typed, errors), ..FormPage::default() };
            return Ok(visit.invalid(|| app::guides::edit(data, &slug, title)));
        }
    };
    // A version that is no number is one that never was.
    let version = typed.get("version").parse().unwrap_or(-1);
    match store::guides::edit(&visit.app.store, &visit.actor(), &slug, version, form.clone()).await {
        Ok(()) => Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-saved")),
        Err(StoreError::Conflict) => {
            let guide = editable(&visit, &slug).await?;
            // The same form sent twice: what it asks for is there.
            if guide.facts == form.facts && guide.texts == form.texts {
                return Ok(visit.go_with(&format!("/guides/{slug}"), "flash-guide-saved"));
            }
            // Saving once more is then a choice made knowingly.
            let typed = typed.replacing("version", guide.version.to_string());
            let form = FormState::new(typed, Errors::none());
            let data = FormPage { form, conflict: true, ..FormPage::default() };
            Ok(visit.conflict(|| app::guides::edit(data, &slug, title)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn editable(visit: &Visit, slug: &str) -> Result<GuideRecord> {
    let actor = visit.actor();
    let guide = store::guides::show(&visit.app.store, &actor, slug).await?;
    decide(&actor, Action::Edit, &guide.resource()).check().map_err(StoreError::from)?;
    Ok(guide)
}

fn title(guide: &GuideRecord, lang: Lang) -> String {
    guide.title().pick(lang).text.to_owned()
}
