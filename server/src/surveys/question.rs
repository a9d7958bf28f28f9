//! Writing a question, new or there already.

use app::components::FormState;
use app::surveys::QuestionForm;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::lang::Lang;
use domain::surveys::interview::{Instrument, Rule};
use domain::surveys::{
    Change, Kind, KindCode, MAX_OPTIONS, Opt, Question, QuestionId, Survey, read_question, typed_question,
};
use domain::text::Translated;
use serde::Deserialize;
use store::StoreError;
use store::surveys::{edit_definition_once, for_designers, has_responses};

use super::{AtSurvey, Below, form_id};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

/// Rows for options that a new choice begins with, and that “more options” adds.
const ROWS: usize = 5;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: String,
}

pub(super) async fn new(visit: Visit, Path((_, slug)): AtSurvey, Query(wanted): Query<Wanted>) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let kind = KindCode::from_code(&wanted.kind).ok_or(Error::NotFound)?;
    let of = QuestionForm {
        id: None,
        kind,
        page: wanted.page.parse().unwrap_or(1),
        form_id: form_id(),
        rows: ROWS,
        answered: has_responses(&visit.app.store, &survey).await?,
        moved: false,
        sample: None,
    };
    let typed = typed_question(&Question::blank(kind), visit.lang);
    Ok(visit.private_html(|| app::surveys::question_form(&survey, of, FormState::filled(typed))))
}

pub(super) async fn create(visit: Visit, Path((_, slug)): AtSurvey, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let kind = KindCode::from_code(typed.get("kind")).ok_or(Error::BadRequest("no such kind"))?;
    save(visit, survey, None, kind, typed).await
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let question = found(&survey, &id)?;
    let answered = has_responses(&visit.app.store, &survey).await?;
    let options = question.kind.options().len().max(question.kind.rows().len());
    let of = QuestionForm {
        kind: question.kind.code(),
        page: survey.definition.page_of(&question.id).map_or(1, |page| page + 1),
        form_id: form_id(),
        rows: if answered { options } else { (options + 2).max(ROWS) },
        answered,
        moved: false,
        id: Some(question.id.clone()),
        sample: Some(question.clone()),
    };
    let typed = typed_question(&question, visit.lang);
    Ok(visit.private_html(|| app::surveys::question_form(&survey, of, FormState::filled(typed))))
}

pub(super) async fn submit(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let question = found(&survey, &id)?;
    let kind = question.kind.code();
    save(visit, survey, Some(question.id), kind, typed).await
}

fn found(survey: &Survey, id: &str) -> Result<Question> {
    QuestionId::parse(id).and_then(|id| survey.definition.find(&id)).cloned().ok_or(Error::NotFound)
}

async fn save(
    visit: Visit,
    survey: Survey,
    id: Option<QuestionId>,
    kind: KindCode,
    typed: Typed,
) -> Result<Response> {
    let answered = has_responses(&visit.app.store, &survey).await?;
    let mut of = asked_for(id.clone(), kind, answered, &typed);
    if typed.get("then") == "more" {
        of.rows = (of.rows + ROWS).min(MAX_OPTIONS);
        of.sample = read(&survey, &of, &typed, visit.lang).question;
        return Ok(visit.private_html(|| app::surveys::question_form(&survey, of, FormState::filled(typed))));
    }
    let Read { question, errors } = read(&survey, &of, &typed, visit.lang);
    of.sample.clone_from(&question);
    let Some(question) = question.filter(|_| errors.is_empty()) else {
        let form = FormState::new(typed, errors);
        return Ok(visit.invalid(|| app::surveys::question_form(&survey, of, form)));
    };
    let change = match &id {
        Some(_) => Change::Edit(question),
        None => Change::Add { page: of.page.saturating_sub(1), question },
    };
    let version = typed.get("version").parse().unwrap_or(0);
    let actor = visit.actor();
    let (store, slug) = (&visit.app.store, survey.slug.as_str());
    match edit_definition_once(store, &actor, slug, Some(version), change, &submission(&typed)).await {
        Ok(()) => {
            let anchor = id.map_or_else(String::new, |id| format!("#{id}"));
            let target = format!("{}/questions{anchor}", survey.path());
            Ok(visit.go_with(&target, "flash-survey-question-saved"))
        }
        Err(StoreError::Conflict) => {
            let now = for_designers(&visit.app.store, &actor, survey.slug.as_str()).await?;
            of.moved = true;
            let form = FormState::filled(typed);
            Ok(visit.conflict(|| app::surveys::question_form(&now, of, form)))
        }
        Err(StoreError::Refused(message)) => {
            // Beside the first field there is.
            let first = survey.settings.languages.first().copied().unwrap_or(Lang::Pt.into());
            let form = FormState::new(typed, Errors::one(format!("label_{first}"), message));
            Ok(visit.invalid(|| app::surveys::question_form(&survey, of, form)))
        }
        Err(error) => Err(error.into()),
    }
}

/// What is wrong with the files that a question takes: where nobody may be known, only those are taken that do not tell.
fn wrong_files(survey: &Survey, question: &Question) -> Option<Errors> {
    let Kind::File { accepts, .. } = &question.kind else { return None };
    let good = accepts.iter().all(|family| survey.settings.takes(*family));
    (!good).then(|| Errors::one("accepts", "survey-missing-files-nameless"))
}

/// The form that came back.
pub(super) fn asked_for(
    id: Option<QuestionId>,
    kind: KindCode,
    answered: bool,
    typed: &Typed,
) -> QuestionForm {
    QuestionForm {
        id,
        kind,
        page: typed.get("page").parse().unwrap_or(1),
        form_id: typed.get("form_id").to_owned(),
        rows: typed.get("rows").parse().unwrap_or(ROWS).clamp(1, MAX_OPTIONS),
        answered,
        moved: false,
        sample: None,
    }
}

/// What was typed, as far as it can be read as a question, and all that is wrong with it.
pub(super) struct Read {
    pub question: Option<Question>,
    pub errors: Errors,
}

/// Reads a question as it is typed for this survey.
pub(super) fn read(survey: &Survey, of: &QuestionForm, typed: &Typed, lang: Lang) -> Read {
    let languages = &survey.settings.languages;
    let name = of.id.clone().unwrap_or(QuestionId::numbered(0));
    let question = match read_question(typed, name, of.kind, lang, languages) {
        Ok(question) => question,
        Err(errors) => return Read { question: None, errors },
    };
    let question = match of.id.as_ref().and_then(|id| survey.definition.find(id)) {
        Some(before) => question.keeping_words(before, languages),
        None => question,
    };
    let errors = wrong_files(survey, &question)
        .or_else(|| wrong_rules(survey, &of.id, of.page, &question, typed))
        .unwrap_or_else(Errors::none);
    Read { question: Some(question), errors }
}

/// What would be wrong with the question's rules in this survey, beside their fields, in both languages.
fn wrong_rules(
    survey: &Survey,
    id: &Option<QuestionId>,
    page: usize,
    question: &Question,
    typed: &Typed,
) -> Option<Errors> {
    let mut would = survey.definition.clone();
    let own = id.clone().unwrap_or_else(|| would.next_id());
    let change = match id {
        Some(_) => Change::Edit(question.clone()),
        None => Change::Add { page: page.saturating_sub(1), question: question.clone() },
    };
    would.apply(change, false).ok()?;
    let mut errors = Errors::none();
    for trouble in
        Instrument::new(would).err()?.iter().filter(|trouble| trouble.question.as_ref() == Some(&own))
    {
        let [pt, en] = Lang::ALL.map(|lang| app::surveys::explain(trouble, lang));
        let field = match &trouble.rule {
            Rule::Option(code) => field_of_option(question, code, typed),
            _ => None,
        };
        let field = field.unwrap_or_else(|| trouble.field().to_owned());
        errors.push_words(field, "flash-survey-rules-wrong", Translated::both(pt, en));
    }
    (!errors.is_empty()).then_some(errors)
}

/// The field with the rule of the option, or the row, of this code. Options without words stand in the form and are none.
fn field_of_option(question: &Question, code: &str, typed: &Typed) -> Option<String> {
    let place = |options: &[Opt]| {
        options.iter().position(|option| option.code == code && !option.relevant.trim().is_empty())
    };
    let (list, place) = match place(question.kind.rows()) {
        Some(place) => ("row", place),
        None => ("option", place(question.kind.options())?),
    };
    let beside = ["code", "role", "relevant"].map(|part| format!("_{part}"));
    let has_words = |row: &usize| {
        let begins = format!("{list}_{row}_");
        typed.pairs().iter().any(|(name, value)| {
            name.starts_with(&begins)
                && !beside.iter().any(|end| name.ends_with(end.as_str()))
                && !value.trim().is_empty()
        })
    };
    let row = (1..=MAX_OPTIONS).filter(has_words).nth(place)?;
    Some(format!("{list}_{row}_relevant"))
}
