//! What people answered to one question: its chart, its figures, their base.

mod parts;

use domain::statistics::{Cell, Share, TopBox};
use domain::surveys::{Finding, Kind, KindCode, OTHER, Published, Question, QuestionId, QuestionResult};
use leptos::prelude::*;

use super::question::typed_number;
use crate::components::{Bar, BarChart, Facts, Shown};
use crate::context::{href, page};
use crate::format::{count, decimal, percent};
use crate::t;

/// One question's result.
pub(super) fn finding(result: &QuestionResult) -> AnyView {
    let title = Shown::from(&result.question.label);
    let lang = title.lang_attribute();
    let body = match &result.finding {
        Finding::Choices(cells) => {
            let chart = chart(result, &title.text, labels(&result.question), cells);
            view! { {chart} {other_texts(&result.question)} }.into_any()
        }
        Finding::Scale { points, mean, median, top_box } => {
            let figures = scale_figures(&result.question, *mean, *median, *top_box);
            let chart = chart(result, &title.text, labels(&result.question), points);
            view! { {chart} {figures} }.into_any()
        }
        Finding::Numbers { centre, range } => {
            let facts = number_facts(&result.question, *centre, *range);
            without_chart(&title.text, base(result), facts)
        }
        Finding::Agreed(cell) => parts::agreed(&title.text, *cell),
        Finding::Rows(rows) => parts::rows(result, rows),
        Finding::Ranks(ranks) => parts::ranks(result, &title.text, ranks),
        Finding::Nps { points, score } => {
            let chart = chart(result, &title.text, labels(&result.question), points);
            view! { {chart} {parts::score(*score)} }.into_any()
        }
        Finding::Texts if result.question.kind.code() == KindCode::Note => return ().into_any(),
        Finding::Texts if result.question.kind.code() == KindCode::File => {
            without_chart(&title.text, files(result), texts_link(result))
        }
        Finding::Texts => without_chart(&title.text, text_base(result), texts_link(result)),
    };
    view! { <div class="survey-finding" id=format!("r-{}", result.question.id) lang=lang>{body}</div> }
        .into_any()
}

/// What stands beside each bar.
fn labels(question: &Question) -> Vec<String> {
    match question.kind.ends() {
        Some((from, to, low, high)) => (from..=to)
            .map(|point| {
                let end = [(from, low), (to, high)].into_iter().find(|(at, _)| *at == point);
                match end.map(|(_, text)| Shown::from(text).text) {
                    Some(text) if !text.is_empty() => format!("{point}: {text}"),
                    _ => point.to_string(),
                }
            })
            .collect(),
        None => question.kind.options().iter().map(|option| Shown::from(&option.label).text).collect(),
    }
}

fn chart(result: &QuestionResult, title: &str, labels: Vec<String>, cells: &Published) -> AnyView {
    let Published::Cells(cells) = cells else {
        return without_chart(title, base(result), view! { <p>{t!("survey-too-few-here")}</p> }.into_any());
    };
    bars_of(title, result.base, labels.into_iter().zip(cells.iter().copied()).collect())
}

/// A bar for each label with its count, as a share of the base.
fn bars_of(title: &str, of: Option<u64>, cells: Vec<(String, Cell)>) -> AnyView {
    let lang = page().lang;
    let bars = cells
        .into_iter()
        .map(|(label, cell)| match cell {
            Cell::Shown(n) => {
                let share = Share { count: n, base: of.unwrap_or(0) }.percent();
                let text = share.map_or_else(String::new, |share| percent(lang, share));
                Bar::new(label, share.unwrap_or(0.0), text).with_detail(whole(n))
            }
            Cell::Small => Bar::new(label, 0.0, t!("survey-fewer-than-five")),
            Cell::Withheld => Bar::new(label, 0.0, t!("survey-withheld")),
        })
        .collect::<Vec<_>>();
    view! {
        <BarChart
            title=title.to_owned()
            base=base_of(of)
            bars=bars
            max=100.0
            value_head=t!("survey-chart-share")
            detail_head=t!("survey-chart-count")
        />
    }
    .into_any()
}

fn scale_figures(
    question: &Question,
    mean: Option<f64>,
    median: Option<f64>,
    top: Option<TopBox>,
) -> AnyView {
    let lang = page().lang;
    let Kind::Scale { from, to, .. } = &question.kind else { return ().into_any() };
    let mut facts: Vec<(String, AnyView)> = Vec::new();
    if let Some(top) = top
        && let Some(share) = top.share.percent()
    {
        let name = match top.points {
            1 => t!("survey-top-box-one", point = *to),
            _ => t!("survey-top-box-two", first = top.from, second = *to),
        };
        let of = t!(
            "survey-so-many-of",
            count = as_i64(top.share.base),
            part = whole(top.share.count),
            base = whole(top.share.base)
        );
        let margin = top.share.interval_95().map(|interval| {
            t!(
                "survey-interval",
                low = decimal(lang, interval.low, 1),
                high = decimal(lang, interval.high, 1)
            )
        });
        let view = view! {
            <strong>{percent(lang, share)}</strong> " " {of} {margin.map(|text| view! { <br/> <span class="hint">{text}</span> })}
        };
        facts.push((name, view.into_any()));
    }
    if let Some(mean) = mean {
        let value = t!("survey-mean-value", mean = decimal(lang, mean, 2), from = *from, to = *to);
        facts.push((t!("survey-mean"), value.into_any()));
    }
    if let Some(median) = median {
        facts.push((t!("survey-median"), typed_number(median).into_any()));
    }
    if facts.is_empty() {
        return view! { <p class="hint">{t!("survey-mean-withheld")}</p> }.into_any();
    }
    view! { <Facts facts=facts/> }.into_any()
}

fn number_facts(question: &Question, centre: Option<(f64, f64)>, range: Option<(f64, f64)>) -> AnyView {
    let lang = page().lang;
    let Some((mean, median)) = centre else { return view! { <p>{t!("survey-too-few-here")}</p> }.into_any() };
    let unit = match &question.kind {
        Kind::Number { unit, .. } if !unit.is_empty() => format!(" {}", Shown::from(unit).text),
        _ => String::new(),
    };
    let mut facts: Vec<(String, AnyView)> = vec![
        (t!("survey-mean"), format!("{}{unit}", decimal(lang, mean, 2)).into_any()),
        (t!("survey-median"), format!("{}{unit}", typed_number(median)).into_any()),
    ];
    facts.push(match range {
        Some((least, most)) => {
            let value = t!("survey-range-value", least = typed_number(least), most = typed_number(most));
            (t!("survey-range"), format!("{value}{unit}").into_any())
        }
        None => (t!("survey-range"), t!("survey-range-withheld").into_any()),
    });
    view! { <Facts facts=facts/> }.into_any()
}

fn texts_link(result: &QuestionResult) -> AnyView {
    let files = result.question.kind.code() == KindCode::File;
    if !page().viewer.designs {
        let kept = if files { t!("survey-files-kept") } else { t!("survey-texts-kept") };
        return view! { <p>{kept}</p> }.into_any();
    }
    link_to_texts(&result.question.id, if files { t!("survey-see-files") } else { t!("survey-read-texts") })
}

/// Where the team reads what people wrote beside “other”.
fn other_texts(question: &Question) -> Option<AnyView> {
    let id = question.id.part(OTHER);
    let written = question.columns().iter().any(|column| column.id == id);
    (written && page().viewer.designs).then(|| link_to_texts(&id, t!("survey-read-texts")))
}

fn link_to_texts(column: &QuestionId, label: String) -> AnyView {
    let path = page().path.split('?').next().unwrap_or_default().to_owned();
    let to = href(&format!("{path}/{column}"));
    view! { <p><a href=to>{label}</a></p> }.into_any()
}

fn without_chart(title: &str, base: String, body: AnyView) -> AnyView {
    view! {
        <div class="chart">
            <h3 class="chart-title">{title.to_owned()}</h3>
            <p class="chart-base">{base}</p>
            {body}
        </div>
    }
    .into_any()
}

fn base(result: &QuestionResult) -> String {
    base_of(result.base)
}

/// Of whom the shares are.
fn base_of(of: Option<u64>) -> String {
    match of {
        Some(n) => t!("survey-base", count = as_i64(n), written = whole(n)),
        None => t!("survey-base-small"),
    }
}

fn text_base(result: &QuestionResult) -> String {
    match result.base {
        Some(n) => t!("survey-texts", count = as_i64(n), written = whole(n)),
        None => t!("survey-texts-small"),
    }
}

fn files(result: &QuestionResult) -> String {
    match result.base {
        Some(n) => t!("survey-files-count", count = as_i64(n), written = whole(n)),
        None => t!("survey-texts-small"),
    }
}

pub(super) fn as_i64(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

pub(super) fn whole(n: u64) -> String {
    count(as_i64(n))
}
