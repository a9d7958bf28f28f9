//! A question as it will be seen, while it is written: nothing is stored.

use app::components::FormState;
use app::surveys::preview_parts;
use axum::extract::Path;
use axum::response::{Html, IntoResponse};
use domain::surveys::{KindCode, QuestionId};
use domain::tag::Tag;
use store::surveys::{for_designers, has_responses};

use super::AtSurvey;
use super::question::{Read, asked_for, read};
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let id = match typed.get("question") {
        "" => None,
        name => Some(QuestionId::parse(name).ok_or(Error::NotFound)?),
    };
    let kind = match &id {
        Some(id) => survey.definition.find(id).ok_or(Error::NotFound)?.kind.code(),
        None => KindCode::from_code(typed.get("kind")).ok_or(Error::BadRequest("no such kind"))?,
    };
    let answered = has_responses(&visit.app.store, &survey).await?;
    let mut of = asked_for(id, kind, answered, &typed);
    let languages = &survey.settings.languages;
    let shown_in = Tag::parse(typed.get("shown_in")).filter(|tag| languages.contains(tag));
    let shown_in = shown_in.or_else(|| languages.first().copied()).unwrap_or_else(|| visit.lang.into());
    let Read { question, errors } = read(&survey, &of, &typed, visit.lang);
    of.sample = question;
    let form = FormState::new(typed, errors);
    let parts = || (String::new(), preview_parts(&survey, &of, shown_in, form));
    let (_, html) = crate::render::fragment(visit.context(), parts);
    Ok(Html(html).into_response())
}
