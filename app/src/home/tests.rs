//! What the home page promises, with sample data.

use std::sync::Arc;

use domain::lang::Lang;
use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use super::*;
use crate::context::PageContext;

fn html(lang: Lang, home: Home) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Arc::new(PageContext { lang, ..PageContext::sample() }));
        page(home).into_document(None).to_html()
    })
}

fn full() -> Home {
    let later = Moment(1_781_000_000_000);
    Home {
        invitations: vec![
            Invitation::Survey {
                slug: "que-servicos".into(),
                title: Translated::of(Lang::Pt, "Que serviços?"),
                minutes: 4,
                signed_in: false,
            },
            Invitation::Session {
                slug: "balcao".into(),
                title: Translated::both("O balcão", "The counter"),
                starts_at: later,
                minutes: 150,
                online: false,
                places: 0,
            },
            Invitation::Edition {
                slug: "service-design".into(),
                title: Translated::both("Design de serviços", "Service design"),
                starts_at: later,
                hours: 18.0,
                places: 1,
            },
        ],
        outcomes: vec![Outcome {
            kind: OutcomeKind::Update(Translated::both("A carta", "The letter")),
            path: "/projects/carta".into(),
            title: Translated::both("A carta é de todos", "The letter is everybody's"),
            sentence: Translated::both("As chamadas desceram 44 %.", "Calls fell by 44%."),
            at: later,
        }],
        counted: Counted {
            projects: 15,
            participants: 1520,
            participants_about: Some(7000),
            ..Counted::default()
        },
        published: Some(Published {
            year: 2019,
            source: "UN Public Service Awards nomination \"LabX\", 2021".into(),
            figures: vec![PublishedFigure {
                value: 7000,
                about: true,
                label: Translated::both("participantes", "participants"),
            }],
        }),
    }
}

#[test]
fn an_empty_lab_says_what_will_be_here_and_where_to_go() {
    for lang in Lang::ALL {
        let html = html(lang, Home::default());
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(html.contains("empty-state") && html.contains(&format!("/{}/sessions", lang.code())));
        assert!(!html.contains("home-quotation"));
    }
}

#[test]
fn every_invitation_says_what_it_is_how_long_it_takes_and_until_when() {
    let html = html(Lang::En, full());
    for part in ["Survey", "4 minutes", "9 June 2026", "2 h 30 min", "Waiting list", "18 h", "1 free place"] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn a_title_in_another_language_says_so() {
    assert!(html(Lang::En, full()).contains("lang=\"pt-PT\">Que serviços?"));
}

#[test]
fn an_approximation_stays_one_and_is_not_added_to_what_was_counted() {
    let html = html(Lang::Pt, full());
    assert!(html.contains("1\u{a0}520 e cerca de 7\u{a0}000"), "{html}");
}

#[test]
fn quoted_figures_stand_apart_with_their_source() {
    let html = html(Lang::En, full());
    let (_, quotation) = html.split_once("home-quotation").unwrap();
    assert!(
        quotation.contains("2019")
            && quotation.contains("about 7,000")
            && quotation.contains("UN Public Service Awards")
    );
}
