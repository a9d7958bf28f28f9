//! The pages of a survey in the builder.

use axum::extract::Path;
use domain::form::Reader;
use domain::surveys::{Change, RULE};
use domain::text::Translated;
use store::surveys::for_designers;

use super::questions::apply;
use super::{AtSurvey, Below};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn add(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let (change, added) = (Change::AddPage(Translated::default()), Some("flash-survey-page-added"));
    apply(&visit, &slug, change, &submission(&typed), "", added).await
}

pub(super) async fn title(visit: Visit, Path((_, slug, page)): Below, FormData(typed): FormData) -> Result {
    let page = index(&page)?;
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let languages = survey.settings.languages;
    let mut reader = Reader::new(&typed);
    reader.write_in(languages.clone());
    let title = reader.translated("title", 120);
    let relevant = reader.optional("relevant", RULE);
    let ends = reader.optional("ends", RULE);
    if reader.finish(()).is_err() {
        let builder = format!("/surveys/{slug}/questions");
        return Ok(visit.go_with_warning(&builder, "flash-survey-page-title-wrong"));
    }
    let Some(before) = survey.definition.pages().get(page) else { return Err(Error::NotFound) };
    let title = title.keeping(&before.title, &languages);
    // A form without the field says nothing about how the page is shown.
    let says = typed.pairs().iter().any(|(name, _)| name == "relevant");
    let (relevant, ends, shuffled) = match says {
        true => (relevant, ends, typed.has("shuffled")),
        false => (before.relevant.clone(), before.ends.clone(), before.shuffled),
    };
    let anchor = format!("#page-{}", page + 1);
    let change = Change::EditPage { page, title, relevant, shuffled, ends };
    apply(&visit, &slug, change, "", &anchor, Some("flash-survey-saved")).await
}

pub(super) async fn delete(visit: Visit, Path((_, slug, page)): Below, FormData(typed): FormData) -> Result {
    let (change, deleted) = (Change::RemovePage(index(&page)?), Some("flash-survey-page-deleted"));
    apply(&visit, &slug, change, &submission(&typed), "", deleted).await
}

/// Pages are counted from 1 in addresses.
pub(super) fn index(text: &str) -> Result<usize> {
    text.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(Error::NotFound)
}
