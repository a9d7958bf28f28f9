//! Surveys: what they ask. What people answered is in `results`.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::surveys::{Kind, Listed, Opt, Page, Question, Status, Survey};
use domain::text::Translated;
use serde::Serialize;
use store::surveys::{self, results_allowed};

use super::asking::{Asking, Wanted, listed};
use crate::error::Result;

#[derive(Serialize)]
struct Item {
    slug: String,
    url: String,
    title: Translated,
    introduction: Translated,
    mode: &'static str,
    minutes: u32,
    status: &'static str,
    results_for: &'static str,
    listed_at: i64,
}

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    item: Item,
    asked_by: Translated,
    source: Translated,
    constructed: bool,
    pages: Vec<PageItem>,
    results: Option<String>,
}

#[derive(Serialize)]
struct PageItem {
    title: Translated,
    questions: Vec<QuestionItem>,
}

/// A question; what its kind does not have is empty or null.
#[derive(Serialize)]
struct QuestionItem {
    id: String,
    kind: &'static str,
    label: Translated,
    hint: Translated,
    required: bool,
    options: Vec<OptionItem>,
    rows: Vec<OptionItem>,
    min: Option<f64>,
    max: Option<f64>,
    low: Option<Translated>,
    high: Option<Translated>,
    unit: Option<Translated>,
    max_characters: Option<usize>,
}

#[derive(Serialize)]
struct OptionItem {
    code: String,
    label: Translated,
}

fn item(asking: &Asking, survey: Listed) -> Item {
    Item {
        url: asking.page(&survey.path()),
        slug: survey.slug.to_string(),
        title: survey.title,
        introduction: survey.introduction,
        mode: survey.mode.code(),
        minutes: survey.minutes,
        status: match survey.status {
            // To whoever has not begun it is closed.
            Status::Closing => Status::Closed.code(),
            status => status.code(),
        },
        results_for: survey.results.code(),
        listed_at: survey.listed_at.0,
    }
}

/// A page as those who answer see it; whoever designs sees what is calculated and what comes with the address, too.
fn page(page: &Page, designs: bool) -> PageItem {
    let shown = |question: &&Question| designs || question.kind.code().is_visible();
    PageItem {
        title: page.title.clone(),
        questions: page.questions.iter().filter(shown).map(question).collect(),
    }
}

fn question(question: &Question) -> QuestionItem {
    let (min, max) = match &question.kind {
        Kind::Several { min, max, .. } => (min.map(f64::from), max.map(f64::from)),
        Kind::Scale { from, to, .. } => (Some(*from as f64), Some(*to as f64)),
        Kind::Number { min, max, .. } => (*min, *max),
        Kind::Nps { .. } => (Some(0.0), Some(10.0)),
        _ => (None, None),
    };
    let (low, high) = match &question.kind {
        Kind::Scale { low, high, .. } | Kind::Nps { low, high } => (Some(low.clone()), Some(high.clone())),
        _ => (None, None),
    };
    let unit = match &question.kind {
        Kind::Number { unit, .. } => Some(unit.clone()),
        _ => None,
    };
    let option = |option: &Opt| OptionItem { code: option.code.clone(), label: option.label.clone() };
    QuestionItem {
        id: question.id.to_string(),
        kind: question.kind.code().code(),
        label: question.label.clone(),
        hint: question.hint.clone(),
        required: question.required,
        options: question.kind.options().iter().map(option).collect(),
        rows: question.kind.rows().iter().map(option).collect(),
        min,
        max,
        low,
        high,
        unit,
        max_characters: Some(question.kind.text_limit()).filter(|limit| *limit > 0),
    }
}

pub(super) async fn list(asking: Asking, Wanted(request): Wanted) -> Result {
    let page = surveys::list(asking.store(), &asking.actor(), &request).await?;
    Ok(listed(page, |survey| item(&asking, survey)))
}

pub(super) async fn one(asking: Asking, Path(slug): Path<String>) -> Result {
    let actor = asking.actor();
    let survey: Survey = surveys::by_slug(asking.store(), &actor, &slug).await?;
    let sees_results = survey.status != Status::Draft && results_allowed(&actor, &survey).is_ok();
    let results = sees_results.then(|| asking.address(&format!("/api/v1{}/results", survey.path())));
    let pages = survey.definition.pages().iter().map(|of| page(of, actor.designs())).collect();
    let item = item(&asking, survey.listed());
    let settings = survey.settings;
    let one = One {
        item,
        asked_by: settings.asked_by,
        source: settings.source,
        constructed: settings.constructed,
        pages,
        results,
    };
    Ok(Json(one).into_response())
}
