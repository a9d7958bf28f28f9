//! The results of a survey: to each asker exactly what the page of results shows them. A figure that is kept back is null, and
//! says why.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::statistics::{Cell, Share, TopBox};
use domain::surveys::{Audience, Enough, Finding, OverallResult, Published, QuestionResult};
use domain::text::Translated;
use serde::Serialize;

use super::asking::Asking;
use crate::error::{Error, Result};
use crate::surveys::results_for;

#[derive(Serialize)]
struct Results {
    slug: String,
    url: String,
    audience: &'static str,
    constructed: bool,
    source: Translated,
    responses: Option<u64>,
    set_apart: u64,
    hidden: Option<&'static str>,
    overall: Vec<Overall>,
    questions: Vec<Question>,
}

#[derive(Serialize)]
struct Overall {
    label: Translated,
    measure: &'static str,
    value: Option<f64>,
    hidden: Option<&'static str>,
    included: Vec<Translated>,
}

/// One question's result. `hidden` names the figures that are kept back, each with its reason; a figure that is null and not named
/// there is one that this kind of question does not have, or that nobody has given yet.
#[derive(Serialize)]
struct Question {
    id: String,
    kind: &'static str,
    label: Translated,
    base: Option<u64>,
    cells: Option<Vec<CellItem>>,
    rows: Vec<RowItem>,
    score: Option<f64>,
    mean: Option<f64>,
    median: Option<f64>,
    top_box: Option<Top>,
    least: Option<f64>,
    most: Option<f64>,
    hidden: BTreeMap<&'static str, &'static str>,
}

/// A row of a matrix, with its cells, or a thing that was ranked, with its mean place.
#[derive(Serialize)]
struct RowItem {
    code: String,
    label: Translated,
    base: Option<u64>,
    cells: Option<Vec<CellItem>>,
    mean: Option<f64>,
    hidden: Option<&'static str>,
}

#[derive(Serialize)]
struct CellItem {
    code: String,
    label: Translated,
    count: Option<u64>,
    percent: Option<f64>,
    hidden: Option<&'static str>,
}

/// The share of those who chose the highest points, with its base and its 95 % interval, in percent.
#[derive(Serialize)]
struct Top {
    from: i64,
    count: u64,
    base: u64,
    percent: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

/// Fewer than five.
const SMALL: &str = "fewer-than-five";
/// Kept back so that a small one cannot be computed.
const WITHHELD: &str = "protects-others";
/// Too few answers to show any.
const TOO_FEW: &str = "too-few";
/// It would follow from figures that are kept back.
const FOLLOWS: &str = "hidden-cells";

pub(super) async fn show(asking: Asking, Path(slug): Path<String>) -> Result {
    let Some((survey, results)) = results_for(asking.store(), &asking.actor(), &slug).await? else {
        return Err(Error::NotFound);
    };
    let public = results.audience == Audience::Public;
    let shown = Results {
        url: asking.page(&format!("{}/results", survey.path())),
        slug: survey.slug.to_string(),
        audience: if public { "public" } else { "designers" },
        constructed: survey.settings.constructed,
        source: survey.settings.source,
        responses: results.responses,
        set_apart: results.set_apart,
        hidden: (results.enough == Enough::TooFew).then_some(TOO_FEW),
        overall: results.overall.into_iter().map(overall).collect(),
        questions: results.questions.iter().map(|result| question(result, public)).collect(),
    };
    Ok(Json(shown).into_response())
}

fn overall(figure: OverallResult) -> Overall {
    Overall {
        label: figure.label,
        measure: figure.measure.code(),
        value: figure.value,
        hidden: figure.value.is_none().then_some("question-without-figure"),
        included: figure.included,
    }
}

fn question(result: &QuestionResult, public: bool) -> Question {
    let mut shown = Question {
        id: result.question.id.to_string(),
        kind: result.question.kind.code().code(),
        label: result.question.label.clone(),
        base: result.base,
        cells: None,
        rows: rows(result),
        score: None,
        mean: None,
        median: None,
        top_box: None,
        least: None,
        most: None,
        hidden: BTreeMap::new(),
    };
    if result.base.is_none() {
        shown.hidden.insert("base", SMALL);
    }
    // With nobody's answers there is nothing to keep back.
    let keeps_back = public && result.base != Some(0);
    let hidden = &mut shown.hidden;
    let mut hide = |names: &[&'static str], reason| {
        if keeps_back {
            hidden.extend(names.iter().map(|name| (*name, reason)));
        }
    };
    if let Finding::Choices(published)
    | Finding::Scale { points: published, .. }
    | Finding::Nps { points: published, .. } = &result.finding
    {
        match published {
            Published::Cells(cells) => shown.cells = Some(labelled(result, cells)),
            Published::TooFew => hide(&["cells"], TOO_FEW),
        }
    }
    match &result.finding {
        Finding::Scale { mean, median, top_box, .. } => {
            let all =
                [("mean", mean.is_none()), ("median", median.is_none()), ("top_box", top_box.is_none())];
            for (name, _) in all.iter().filter(|(_, missing)| *missing) {
                hide(&[*name], FOLLOWS);
            }
            (shown.mean, shown.median, shown.top_box) = (*mean, *median, top_box.map(top));
        }
        Finding::Numbers { centre, range } => {
            if centre.is_none() {
                hide(&["mean", "median", "least", "most"], TOO_FEW);
            } else if range.is_none() {
                hide(&["least", "most"], SMALL);
            }
            (shown.mean, shown.median) = centre.unzip();
            (shown.least, shown.most) = range.unzip();
        }
        Finding::Nps { score, .. } => {
            if score.is_none() {
                hide(&["score"], FOLLOWS);
            }
            shown.score = *score;
        }
        Finding::Choices(_) | Finding::Texts | Finding::Agreed(_) | Finding::Rows(_) | Finding::Ranks(_) => {}
    }
    shown
}

/// The rows of a matrix, or the things of a ranking, as they are shown.
fn rows(result: &QuestionResult) -> Vec<RowItem> {
    match &result.finding {
        Finding::Rows(rows) => rows
            .iter()
            .map(|row| {
                let cells = match &row.cells {
                    Published::Cells(cells) => Some(cells_of(result, cells, row.base)),
                    Published::TooFew => None,
                };
                RowItem {
                    code: row.row.code.clone(),
                    label: row.row.label.clone(),
                    base: row.base,
                    hidden: cells.is_none().then_some(TOO_FEW),
                    cells,
                    mean: None,
                }
            })
            .collect(),
        Finding::Ranks(ranks) => ranks
            .iter()
            .map(|rank| RowItem {
                code: rank.option.code.clone(),
                label: rank.option.label.clone(),
                base: rank.base,
                cells: None,
                mean: rank.mean,
                hidden: (rank.mean.is_none() && rank.base != Some(0)).then_some(FOLLOWS),
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn labelled(result: &QuestionResult, cells: &[Cell]) -> Vec<CellItem> {
    cells_of(result, cells, result.base)
}

fn cells_of(result: &QuestionResult, cells: &[Cell], base: Option<u64>) -> Vec<CellItem> {
    let kind = &result.question.kind;
    let names: Vec<(String, Translated)> = match kind.ends() {
        Some((from, to, low, high)) => (from..=to)
            .map(|point| {
                let end = [(from, low), (to, high)].into_iter().find(|(at, _)| *at == point);
                (point.to_string(), end.map(|(_, text)| text.clone()).unwrap_or_default())
            })
            .collect(),
        None => kind.options().iter().map(|option| (option.code.clone(), option.label.clone())).collect(),
    };
    names
        .into_iter()
        .zip(cells)
        .map(|((code, label), cell)| CellItem {
            code,
            label,
            count: cell.count(),
            percent: cell.count().and_then(|count| Share { count, base: base.unwrap_or(0) }.percent()),
            hidden: match cell {
                Cell::Shown(_) => None,
                Cell::Small => Some(SMALL),
                Cell::Withheld => Some(WITHHELD),
            },
        })
        .collect()
}

fn top(top: TopBox) -> Top {
    let interval = top.share.interval_95();
    Top {
        from: top.from,
        count: top.share.count,
        base: top.share.base,
        percent: top.share.percent(),
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
    }
}
