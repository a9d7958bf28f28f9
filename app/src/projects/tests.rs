//! What a project's page promises, shown with sample data.

use std::sync::Arc;

use domain::id::{EntityId, ProjectId};
use domain::lang::Lang;
use domain::projects::{
    ActionArea, Count, EntityName, FigureKind, FigureRow, Phase, Project, ProjectContent, Status,
};
use domain::slug::Slug;
use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use super::{Linked, LinkedItem, ShowData, Written, show};
use crate::context::PageContext;

fn pt(text: &str) -> Translated {
    Translated::of(Lang::Pt, text)
}

fn project() -> Project {
    let lead = EntityId::new();
    let figure = |kind, count| FigureRow { kind, count, note: pt("de quem") };
    let content = ProjectContent {
        challenge: pt("Como podemos <atender> sem espera?"),
        lead: Some(lead),
        figures: vec![
            figure(FigureKind::Participants, Some(Count::about(7000))),
            figure(FigureKind::Interviews, Some(Count::exactly(5))),
            figure(FigureKind::Interviews, Some(Count::exactly(3))),
            figure(FigureKind::Trained, None),
            FigureRow {
                kind: FigureKind::Other,
                count: Some(Count::exactly(118)),
                note: pt("chamadas por mês"),
            },
        ],
        ..ProjectContent::new(
            Slug::parse("balcao").unwrap(),
            pt("Balcão"),
            pt("Um resumo."),
            ActionArea::Services,
        )
    };
    Project {
        id: ProjectId::new(),
        content,
        status: Status::Published,
        phase: Phase::CoCreation,
        reached: Phase::CoCreation,
        history: Vec::new(),
        entities: vec![EntityName { id: lead, slug: "ama".to_owned(), name: pt("AMA") }],
        guides: Vec::new(),
        updates: Vec::new(),
        version: 1,
        active_at: Moment(0),
    }
}

fn html(lang: Lang, linked: Linked, outcome: Written) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Arc::new(PageContext { lang, ..PageContext::sample() }));
        let data = ShowData { project: project(), outcome, posts: Vec::new(), linked, plan: None };
        show(data).into_document(None).to_html()
    })
}

fn item(title: &str, open: bool) -> LinkedItem {
    LinkedItem { title: pt(title), path: format!("/sessions/{title}"), meta: String::new(), open }
}

/// What stands under “what you can do now”.
fn now(html: &str) -> &str {
    let after = html.split("O que pode fazer agora").nth(1).unwrap();
    after.split("</section>").next().unwrap()
}

#[test]
fn only_what_is_open_stands_under_what_one_can_do_now() {
    let sessions = vec![item("passada", false), item("aberta", true)];
    let html = html(Lang::Pt, Linked { sessions, ..Linked::default() }, Written::default());
    assert!(now(&html).contains("aberta") && !now(&html).contains("passada"));
    assert!(html.contains("/pt/sessions/passada"), "it is still listed below");
}

#[test]
fn where_nothing_is_open_people_are_told_whom_to_write_to() {
    let html = html(Lang::Pt, Linked::default(), Written::default());
    assert!(now(&html).contains("mailto:lab@example.org"));
}

#[test]
fn numbers_stand_one_by_one_as_exact_as_they_were_given() {
    let html = html(Lang::Pt, Linked::default(), Written::default());
    let values: Vec<&str> =
        html.split("class=\"figure-value\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(values, ["~7\u{a0}000", "5", "3", "não se sabe", "118"]);
}

#[test]
fn a_number_of_no_kind_goes_by_its_note() {
    let html = html(Lang::Pt, Linked::default(), Written::default());
    assert!(html.contains("<dt>chamadas por mês<"), "{html}");
    assert!(!html.contains("<dt>outros<"));
}

#[test]
fn a_text_in_another_language_says_so_and_is_never_markup() {
    let html = html(Lang::En, Linked::default(), Written::default());
    assert!(html.contains("Phase 2 of 4: co-creation"));
    assert!(html.contains("lang=\"pt-PT\">Balcão"));
    assert!(html.contains("Only available in Portuguese"));
    assert!(html.contains("&lt;atender&gt;") && !html.contains("<atender>"));
}

#[test]
fn a_long_outcome_begins_above_and_stands_whole_below() {
    let outcome = Written {
        html: "<p>Tudo.</p><p>Mais.</p>".to_owned(),
        lang: Lang::Pt,
        beginning: "Tudo.".to_owned(),
        more: true,
    };
    let html = html(Lang::Pt, Linked::default(), outcome);
    assert!(html.contains("href=\"#outcome\"") && html.contains("id=\"outcome\""));
    assert!(html.contains("<p>Mais.</p>"));
}
