//! The library of questions: the list, keeping one, naming one otherwise, taking one out.

use app::components::FormState;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::Typed;
use domain::id::LibraryQuestionId;
use domain::surveys::{
    LibraryQuestion, Question, QuestionId, Survey, copies, folded_words, read_library_question,
    typed_library_question,
};
use domain::text::Translated;
use serde::Deserialize;
use store::surveys::{
    delete_question, for_designers, keep_question, library, library_question, rename_question,
};
use store::{PageRequest, StoreError};

use super::{AtSurvey, Below, form_id};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

pub(super) async fn list(visit: Visit, Query(wanted): Query<Wanted>) -> Result {
    let first = wanted.after.is_none();
    let request = PageRequest { after: wanted.after, limit: 0 };
    let words = folded_words(&wanted.q);
    let page = library(&visit.app.store, &visit.actor(), &words, &request).await?;
    let next = page.next.map(|cursor| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &wanted.q).append_pair("after", &cursor);
        visit.href(&format!("/survey-library?{}", query.finish()))
    });
    Ok(visit.private_html(|| app::surveys::library(&page.items, &wanted.q, first, next)))
}

pub(super) async fn ask_to_keep(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let question = found(&survey, &id)?.clone();
    // What it is called to begin with is what it asks.
    let name = question.label.tags().fold(Translated::default(), |name, tag| {
        name.with(tag, app::format::beginning(question.label.exactly(tag).unwrap_or_default(), 100))
    });
    let name = survey.definition.text_without_answers(&name);
    let form = FormState::filled(typed_library_question(&name, &Translated::default()));
    Ok(visit.private_html(|| page(&survey, &question, form, form_id())))
}

pub(super) async fn keep(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let question = found(&survey, &id)?.clone();
    let said = match read_library_question(&typed, &LibraryQuestion::languages(&question)) {
        Ok(said) => said,
        Err(errors) => {
            let id = typed.get("form_id").to_owned();
            return Ok(visit.invalid(|| page(&survey, &question, FormState::new(typed, errors), id)));
        }
    };
    let (store, form) = (&visit.app.store, submission(&typed));
    keep_question(store, &visit.actor(), &slug, &question.id, said, &form).await?;
    Ok(visit.go_with(&format!("{}/questions#{}", survey.path(), question.id), "flash-survey-kept"))
}

fn found<'a>(survey: &'a Survey, id: &str) -> Result<&'a Question> {
    QuestionId::parse(id).and_then(|id| survey.definition.find(&id)).ok_or(Error::NotFound)
}

fn page(survey: &Survey, question: &Question, form: FormState, form_id: String) -> app::view::PageView {
    let copy = copies(&survey.definition, std::slice::from_ref(&question.id));
    let alone = copy.questions.first().unwrap_or(question);
    app::surveys::keep_question(survey, alone, &copy.left_out, form, form_id)
}

pub(super) async fn edit(visit: Visit, Path((_, id)): AtSurvey) -> Result {
    let one = library_question(&visit.app.store, &visit.actor(), parsed(&id)?).await?;
    let form = FormState::filled(typed_library_question(&one.name, &one.topic));
    Ok(visit.private_html(|| app::surveys::edit_library_question(&one, form, one.version, false)))
}

pub(super) async fn save(visit: Visit, Path((_, id)): AtSurvey, FormData(typed): FormData) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let one = library_question(store, &actor, parsed(&id)?).await?;
    let version = typed.get("version").parse().unwrap_or(0);
    let languages = LibraryQuestion::languages(&one.question);
    let (name, topic) = match read_library_question(&typed, &languages) {
        Ok((name, topic)) => (name.keeping(&one.name, &languages), topic.keeping(&one.topic, &languages)),
        Err(errors) => {
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::surveys::edit_library_question(&one, form, version, false)));
        }
    };
    match rename_question(store, &actor, one.id, version, (name.clone(), topic.clone())).await {
        Ok(()) => Ok(saved(&visit)),
        Err(StoreError::Conflict) => {
            let now = library_question(store, &actor, one.id).await?;
            // The same form sent twice: what it asks for is there.
            if (&now.name, &now.topic) == (&name, &topic) {
                return Ok(saved(&visit));
            }
            Ok(moved(&visit, &now, typed))
        }
        Err(error) => Err(error.into()),
    }
}

fn saved(visit: &Visit) -> Response {
    visit.go_with("/survey-library", "flash-survey-library-saved")
}

/// Saving once more is then a choice made knowingly.
fn moved(visit: &Visit, now: &LibraryQuestion, typed: Typed) -> Response {
    let form = FormState::filled(typed);
    visit.conflict(|| app::surveys::edit_library_question(now, form, now.version, true))
}

pub(super) async fn delete(visit: Visit, Path((_, id)): AtSurvey) -> Result {
    delete_question(&visit.app.store, &visit.actor(), parsed(&id)?).await?;
    Ok(visit.go_with("/survey-library", "flash-survey-library-deleted"))
}

fn parsed(id: &str) -> Result<LibraryQuestionId> {
    id.parse().map(LibraryQuestionId).map_err(|_| Error::NotFound)
}
