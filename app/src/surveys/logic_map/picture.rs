//! The picture: pages and questions under one another, and lines from what rules look at to what they decide.

use domain::surveys::review::{Decided, LogicMap, Node, PageOfMap};
use domain::surveys::{QuestionId, Survey};
use leptos::prelude::*;

use super::lanes::{Branch, Trunk, trunks};
use crate::components::{Shown, escape};
use crate::surveys::plain;
use crate::t;

/// How high a row is.
const ROW: usize = 44;
/// Where the boxes end and the lines begin.
const RIGHT: usize = 330;
/// How far the lanes are apart.
const LANE: usize = 16;
/// How far the first lane is from the boxes.
const GAP: usize = 30;
/// How many characters fit into a box.
const FITS: usize = 36;
/// How many hues the lines have, so that neighbours differ.
const HUES: usize = 4;

/// One line of the picture.
enum Row<'a> {
    Page(usize, &'a PageOfMap),
    Question(&'a Node),
}

/// The picture, which says in words what it shows.
pub(super) fn picture(survey: &Survey, map: &LogicMap) -> AnyView {
    let rows: Vec<Row<'_>> = map
        .pages
        .iter()
        .enumerate()
        .flat_map(|(at, page)| {
            std::iter::once(Row::Page(at, page)).chain(page.questions.iter().map(Row::Question))
        })
        .collect();
    let trunks = trunks(&lines(map, &rows));
    let lanes = trunks.iter().map(|trunk| trunk.lane + 1).max().unwrap_or(0);
    let (width, height) = (RIGHT + GAP + lanes * LANE + 8, rows.len() * ROW + 8);
    let questions: usize = map.pages.iter().map(|page| page.questions.len()).sum();
    let title = t!("logic-map-of", title = Shown::from(&survey.settings.title).text);
    let text = t!(
        "logic-map-text",
        pages = map.pages.len() as i64,
        questions = questions as i64,
        rules = map.arrows.len() as i64,
        never = map.arrows.iter().filter(|arrow| arrow.never).count() as i64
    );
    let drawn_lines =
        trunks.iter().enumerate().map(|(turn, trunk)| trunk_view(trunk, turn % HUES)).collect_view();
    let boxes = rows.iter().enumerate().map(|(at, row)| row_view(row, at)).collect_view();
    let name = title.clone();
    view! {
        <figure class="logic-map">
            <div class="logic-map-region" role="region" aria-label=name tabindex="0">
                <svg class="logic-map-picture" role="img" aria-labelledby="logic-map-title logic-map-text" width=width.to_string() height=height.to_string() viewBox=format!("0 0 {width} {height}")>
                    <title id="logic-map-title" inner_html=escape(&title)></title>
                    <desc id="logic-map-text">{text.clone()}</desc>
                    {boxes}
                    {drawn_lines}
                </svg>
            </div>
            <figcaption>
                <p>{text}</p>
                <ul class="logic-map-key">
                    <li>{key("logic-map-shows")} {t!("logic-map-key-shows")}</li>
                    <li>{key("logic-map-about-answers")} {t!("logic-map-key-answers")}</li>
                    <li><span class="logic-map-never">"✕"</span> " " {t!("logic-map-key-never")}</li>
                </ul>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn key(class: &'static str) -> AnyView {
    view! {
        <svg class="logic-map-sample" width="36" height="12" aria-hidden="true">
            <path class=format!("logic-map-line {class}") d="M0,6 H36"></path>
        </svg>
    }
    .into_any()
}

/// The lines from row to row.
fn lines(map: &LogicMap, rows: &[Row<'_>]) -> Vec<(usize, usize, Branch)> {
    let of_question =
        |id: &QuestionId| rows.iter().position(|row| matches!(row, Row::Question(node) if node.id == *id));
    let of_page = |at: usize| rows.iter().position(|row| matches!(row, Row::Page(page, _) if *page == at));
    let mut lines = Vec::new();
    for arrow in &map.arrows {
        let (to, branch) = match &arrow.to {
            Decided::Page(at) => (of_page(*at), Branch::Shows),
            Decided::Question(id) | Decided::Listed(id, _) => (of_question(id), Branch::Shows),
            Decided::Answers(id) | Decided::Needed(id) | Decided::Value(id) => {
                (of_question(id), Branch::Answers)
            }
        };
        let Some(to) = to else { continue };
        let branch = if arrow.never { Branch::Never } else { branch };
        let from = arrow.from.iter().filter_map(of_question);
        lines.extend(from.map(|from| (from, to, branch)));
    }
    lines
}

fn row_view(row: &Row<'_>, at: usize) -> AnyView {
    let top = at * ROW + 4;
    let middle = top + ROW / 2 - 4;
    match row {
        Row::Page(number, page) => {
            let name = t!("survey-page-number", page = (number + 1) as i64);
            let title = match plain(&page.title) {
                title if title.is_empty() => name,
                title => format!("{name}: {title}"),
            };
            let text = marked(&title, page.unreachable);
            view! {
                <text class="logic-map-page" x="4" y=(middle + 5).to_string()>{text}</text>
                <path class="logic-map-rule" d=format!("M4,{} H{RIGHT}", top + ROW - 8)></path>
            }
            .into_any()
        }
        Row::Question(node) => {
            let text = marked(&super::line(node), node.unreachable);
            let class = if node.unreachable { "logic-map-box logic-map-box-never" } else { "logic-map-box" };
            view! {
                <rect class=class x="4" y=top.to_string() width=(RIGHT - 4).to_string() height=(ROW - 8).to_string() rx="4"></rect>
                <text class="logic-map-words" x="14" y=(middle + 5).to_string()>{text}</text>
            }
            .into_any()
        }
    }
}

/// What fits into a box, with the mark of what nobody can get to see.
fn marked(text: &str, never: bool) -> String {
    let text = if never { format!("✕ {text}") } else { text.to_owned() };
    match text.char_indices().nth(FITS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text,
    }
}

fn trunk_view(trunk: &Trunk, hue: usize) -> AnyView {
    let x = RIGHT + GAP + trunk.lane * LANE;
    // What leaves a box leaves it below what arrives.
    let leaves = trunk.from * ROW + ROW / 2 + 6;
    let arrives = |row: usize| row * ROW + ROW / 2 - 6;
    let from_shape = format!("M{RIGHT},{leaves} H{x}");
    let ends = trunk.to.iter().map(|(row, _)| arrives(*row)).chain([leaves]);
    let (top, bottom) = ends.fold((leaves, leaves), |(top, bottom), y| (top.min(y), bottom.max(y)));
    let branches = trunk
        .to
        .iter()
        .map(|(row, branch)| {
            let y = arrives(*row);
            let class = match branch {
                Branch::Shows => "logic-map-line logic-map-shows",
                Branch::Answers => "logic-map-line logic-map-about-answers",
                Branch::Never => "logic-map-line logic-map-line-never",
            };
            let tip = RIGHT + 2;
            let end = match branch {
                Branch::Never => {
                    let (left, right) = (RIGHT + 4, RIGHT + 14);
                    let shape =
                        format!("M{left},{} L{right},{} M{left},{} L{right},{}", y - 5, y + 5, y + 5, y - 5);
                    view! { <path class="logic-map-cross" d=shape></path> }.into_any()
                }
                Branch::Shows | Branch::Answers => {
                    let shape = format!("M{tip},{y} L{},{} L{},{} Z", tip + 9, y - 5, tip + 9, y + 5);
                    view! { <path class="logic-map-tip" d=shape></path> }.into_any()
                }
            };
            view! { <path class=class d=format!("M{x},{y} H{}", tip + 8)></path> {end} }
        })
        .collect_view();
    view! {
        <g class=format!("logic-map-hue-{hue}")>
            <circle class="logic-map-start" cx=RIGHT.to_string() cy=leaves.to_string() r="4"></circle>
            <path class="logic-map-line" d=from_shape></path>
            <path class="logic-map-line" d=format!("M{x},{top} V{bottom}")></path>
            {branches}
        </g>
    }
    .into_any()
}
