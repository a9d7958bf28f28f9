//! The results of questions that consist of several columns, of agreement, and of how likely people are to recommend something.

use domain::statistics::Cell;
use domain::surveys::{Published, QuestionResult, Rank, Row};
use leptos::prelude::*;

use super::{bars_of, base, base_of, whole, without_chart};
use crate::components::{DataTable, Facts, Shown};
use crate::context::page;
use crate::format::decimal;
use crate::t;

/// One chart for each row, under the question.
pub(super) fn rows(result: &QuestionResult, rows: &[Row]) -> AnyView {
    let title = Shown::from(&result.question.label).text;
    let options: Vec<String> =
        result.question.kind.options().iter().map(|option| Shown::from(&option.label).text).collect();
    rows.iter()
        .map(|row| {
            let name = format!("{title} ({})", Shown::from(&row.row.label).text);
            match &row.cells {
                Published::Cells(cells) => {
                    let cells = options.iter().cloned().zip(cells.iter().copied()).collect();
                    bars_of(&name, row.base, cells)
                }
                Published::TooFew => {
                    let body = view! { <p>{t!("survey-too-few-here")}</p> }.into_any();
                    without_chart(&name, base_of(row.base), body)
                }
            }
        })
        .collect_view()
        .into_any()
}

/// What was ranked, the best place first.
pub(super) fn ranks(result: &QuestionResult, title: &str, ranks: &[Rank]) -> AnyView {
    let lang = page().lang;
    let mut sorted: Vec<&Rank> = ranks.iter().collect();
    sorted.sort_by(|a, b| a.mean.unwrap_or(f64::INFINITY).total_cmp(&b.mean.unwrap_or(f64::INFINITY)));
    let first = sorted.iter().any(|rank| rank.first.is_some());
    let mut head = vec![t!("survey-ranked"), t!("survey-mean-place"), t!("survey-ranked-by")];
    if first {
        head.push(t!("survey-ranked-first"));
    }
    let rows = sorted
        .into_iter()
        .map(|rank| {
            let mean = rank.mean.map_or_else(|| t!("survey-withheld"), |mean| decimal(lang, mean, 2));
            let base = rank.base.map_or_else(|| t!("survey-withheld"), whole);
            let mut row = vec![Shown::from(&rank.option.label).inline(), mean.into_any(), base.into_any()];
            row.extend(rank.first.map(|first| whole(first).into_any()));
            row
        })
        .collect();
    let numeric = if first { vec![1, 2, 3] } else { vec![1, 2] };
    let table =
        view! { <DataTable caption=title.to_owned() head=head rows=rows numeric=numeric hide_caption=true/> };
    without_chart(title, base(result), table.into_any())
}

/// How many agree.
pub(super) fn agreed(title: &str, cell: Cell) -> AnyView {
    let said = match cell {
        Cell::Shown(count) => t!(
            "survey-agreed-count",
            count = i64::try_from(count).unwrap_or(i64::MAX),
            written = whole(count)
        ),
        Cell::Small | Cell::Withheld => t!("survey-fewer-than-five"),
    };
    without_chart(title, String::new(), view! { <p>{said}</p> }.into_any())
}

/// Promoters less detractors.
pub(super) fn score(score: Option<f64>) -> AnyView {
    let Some(score) = score else { return ().into_any() };
    let value = view! { <strong>{decimal(page().lang, score, 1)}</strong> " " <span class="hint">{t!("survey-nps-explained")}</span> };
    view! { <Facts facts=vec![(t!("survey-nps"), value.into_any())]/> }.into_any()
}
