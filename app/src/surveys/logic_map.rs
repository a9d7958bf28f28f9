//! The logic of a survey as a picture, with the table behind it.

mod lanes;
mod picture;

use domain::surveys::review::{Arrow, Decided, LogicMap, Node};
use domain::surveys::{QuestionId, Survey};
use leptos::prelude::*;

use super::check::shortened;
use super::{below, crumbs, plain};
use crate::components::{
    Actions, ButtonKind, ButtonLink, DataTable, EmptyState, Notice, PageHeader, Section, Shown,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The map.
pub fn logic_map(survey: &Survey, map: &LogicMap) -> PageView {
    let broken = (!map.whole).then(|| {
        view! { <Notice tone=Tone::Ochre title=t!("logic-map-broken")><p>{t!("logic-map-broken-text")}</p></Notice> }
    });
    let (builder, check) = (below(survey, "/questions"), below(survey, "/check"));
    let table = match map.arrows.is_empty() {
        true => view! { <EmptyState text=t!("logic-map-no-rules") action=Some((builder.clone(), t!("review-to-builder")))/> }
            .into_any(),
        false => {
            let table = table(survey, map);
            view! { <Section title=t!("logic-map-rules")>{table}</Section> }.into_any()
        }
    };
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("logic-map-title") lead=Shown::from(t!("logic-map-lead"))>
            <Actions>
                <ButtonLink href=builder label=t!("review-to-builder") kind=ButtonKind::Secondary/>
                <ButtonLink href=check label=t!("review-see") kind=ButtonKind::Secondary/>
            </Actions>
        </PageHeader>
        {broken}
        {picture::picture(survey, map)}
        {table}
    };
    PageView::new(Head::private(t!("logic-map-title")), crumbs(survey, Some(t!("logic-map-title"))), main)
}

/// A question in a line: its name and its words.
fn line(node: &Node) -> String {
    match shortened(&plain(&node.label)) {
        label if label.is_empty() => node.id.to_string(),
        label => format!("{}: {label}", node.id),
    }
}

fn table(survey: &Survey, map: &LogicMap) -> AnyView {
    let head = vec![
        t!("logic-map-decided"),
        t!("logic-map-looks-at"),
        t!("logic-map-rule"),
        t!("logic-map-comes-to"),
    ];
    let rows: Vec<Vec<AnyView>> = map.arrows.iter().map(|arrow| row(survey, map, arrow)).collect();
    view! { <DataTable caption=t!("logic-map-rules") head=head rows=rows hide_caption=true/> }.into_any()
}

fn row(survey: &Survey, map: &LogicMap, arrow: &Arrow) -> Vec<AnyView> {
    let name = |id: &QuestionId| {
        let mut nodes = map.pages.iter().flat_map(|page| &page.questions);
        nodes.find(|node| node.id == *id).map_or_else(|| id.to_string(), line)
    };
    let (to, what) = match &arrow.to {
        Decided::Page(at) => (
            below(survey, &format!("/questions#page-{}", at + 1)),
            t!("logic-map-page", page = (at + 1) as i64),
        ),
        Decided::Question(id) => (form(survey, id), t!("logic-map-question", question = name(id))),
        Decided::Listed(id, code) => {
            (form(survey, id), t!("logic-map-listed", question = name(id), code = code.clone()))
        }
        Decided::Answers(id) => (form(survey, id), t!("logic-map-answers", question = name(id))),
        Decided::Needed(id) => (form(survey, id), t!("logic-map-needed", question = name(id))),
        Decided::Value(id) => (form(survey, id), t!("logic-map-value", question = name(id))),
    };
    let from = match arrow.from.as_slice() {
        [] => t!("logic-map-nothing"),
        from => from.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    let comes_to =
        arrow.never.then(|| view! { <span class="logic-map-never">"✕ " {t!("logic-map-never")}</span> });
    vec![
        view! { <a href=to>{what}</a> }.into_any(),
        from.into_any(),
        view! { <code>{arrow.rule.clone()}</code> }.into_any(),
        comes_to.into_any(),
    ]
}

fn form(survey: &Survey, id: &QuestionId) -> String {
    below(survey, &format!("/questions/{id}"))
}
