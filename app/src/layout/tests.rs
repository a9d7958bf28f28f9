//! What every page promises, checked on the page with every component.

use std::sync::Arc;

use domain::lang::Lang;
use leptos::prelude::*;

use super::{Crumb, Head, document};
use crate::context::{Assets, Lab, PageContext, Viewer};
use crate::{problem, showcase};

fn context(lang: Lang, path: &str) -> PageContext {
    PageContext {
        lang,
        path: path.to_owned(),
        assets: Arc::new(Assets {
            css: "/pkg/x.css".into(),
            js: "/pkg/x.js".into(),
            wasm: "/pkg/x.wasm".into(),
            answering_js: "/pkg/a.js".into(),
            answering_wasm: "/pkg/a.wasm".into(),
        }),
        base_url: "https://lab.example".into(),
        ..PageContext::sample()
    }
}

fn html(context: PageContext, make: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Arc::new(context));
        make().to_html()
    })
}

fn example(lang: Lang) -> String {
    html(context(lang, "/_components"), || {
        document(showcase::head(), vec![Crumb::here("Componentes")], false, None, showcase::page())
    })
}

#[test]
fn a_page_without_islands_has_no_script_and_no_style_of_its_own() {
    for lang in Lang::ALL {
        let html = example(lang);
        assert!(html.starts_with("<!DOCTYPE html><html lang="), "{}", &html[..60]);
        for banned in ["<script", " style=", "<style", "javascript:", " onclick"] {
            assert!(!html.contains(banned), "{banned} on the page in {lang:?}");
        }
    }
}

#[test]
fn every_id_is_there_once_and_every_label_and_link_has_its_target() {
    let html = example(Lang::Pt);
    let attributes = |name: &str| {
        let start = format!(" {name}=\"");
        html.split(&start)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let ids = attributes("id");
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "id {id}");
    }
    for target in attributes("for") {
        assert!(ids.contains(&target), "label for {target}");
    }
    for described in attributes("aria-describedby") {
        for target in described.split(' ') {
            assert!(ids.contains(&target.to_owned()), "described by {target}");
        }
    }
    for target in attributes("href").iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.contains(&target.to_owned()), "link to {target}");
    }
}

#[test]
fn a_page_has_one_first_heading_and_skips_no_level() {
    let html = example(Lang::En);
    let levels = html
        .match_indices("<h")
        .filter_map(|(at, _)| html[at + 2..].chars().next().and_then(|c| c.to_digit(10)))
        .collect::<Vec<_>>();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "from {} to {} in {levels:?}", pair[0], pair[1]);
    }
}

#[test]
fn the_language_switch_keeps_the_page_and_search_engines_know_both() {
    let html = html(context(Lang::Pt, "/projects?phase=research"), || {
        document(Head::new("Projetos"), vec![], false, None, ().into_any())
    });
    assert!(html.contains("href=\"/en/language?to=/projects%3Fphase%3Dresearch\""), "{html}");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://lab.example/pt/projects\""), "{html}");
    assert!(html.contains("hreflang=\"en\" href=\"https://lab.example/en/projects\""), "{html}");
    assert!(html.contains("hreflang=\"x-default\" href=\"https://lab.example/pt/projects\""), "{html}");
    assert!(html.contains("<title>Projetos — Laboratório de exemplo</title>"), "{html}");
}

#[test]
fn the_home_page_defaults_to_the_readers_own_language() {
    let html = html(context(Lang::En, "/"), || document(Head::new(""), vec![], false, None, ().into_any()));
    assert!(html.contains("hreflang=\"x-default\" href=\"https://lab.example/\""), "{html}");
    assert!(html.contains("<title>Laboratório de exemplo</title>"), "{html}");
    assert!(html.contains("href=\"/pt/language?to=/\""), "{html}");
}

#[test]
fn a_page_with_islands_loads_them_with_its_nonce() {
    let html = html(context(Lang::Pt, "/search"), || {
        document(Head::new("Pesquisa"), vec![], true, Some("abc".to_owned()), ().into_any())
    });
    assert_eq!(html.matches("<script").count(), 1);
    assert!(
        html.contains("<script type=\"module\" nonce=\"abc\">import * as islands from \"/pkg/x.js\";"),
        "{html}"
    );
    assert!(html.contains("module_or_path: \"/pkg/x.wasm\""), "{html}");
}

#[test]
fn a_private_page_is_not_listed() {
    let html = html(context(Lang::Pt, "/account"), || {
        document(Head::private("Conta"), vec![], false, None, ().into_any())
    });
    assert!(html.contains("content=\"noindex\""), "{html}");
    assert!(!html.contains("canonical"), "{html}");
}

#[test]
fn a_failed_form_says_so_in_the_title() {
    let html = html(context(Lang::En, "/x"), || {
        document(Head::private("New project").with_mistakes(true), vec![], false, None, ().into_any())
    });
    assert!(html.contains("<title>Error: New project — "), "{html}");
}

#[test]
fn who_is_signed_in_signs_out_by_a_form() {
    let mut context = context(Lang::Pt, "/");
    context.viewer = Viewer { name: Some("Ana <b>".to_owned()), administers: true, ..Viewer::default() };
    let html = html(context, || document(Head::new("x"), vec![], false, None, ().into_any()));
    assert!(html.contains("<form method=\"post\" action=\"/pt/sign-out\">"), "{html}");
    assert!(html.contains("href=\"/pt/admin\"") && !html.contains("href=\"/pt/sign-in\""), "{html}");
    assert!(!html.contains("<b>"), "a name is data: {html}");
}

#[test]
fn the_demonstration_says_so_on_every_page() {
    let mut context = context(Lang::Pt, "/");
    context.lab = Arc::new(Lab { demonstration: true, ..Lab::clone(&context.lab) });
    let html = html(context, || document(Head::new("x"), vec![], false, None, ().into_any()));
    assert!(html.contains("pessoas inventadas"), "{html}");
}

#[test]
fn a_problem_page_shows_the_reference_and_the_way_on() {
    let html = html(context(Lang::En, "/nowhere"), || {
        document(
            problem::problem_head(problem::Problem::Internal),
            vec![],
            false,
            None,
            problem::problem_page(problem::Problem::Internal, Some("ref-42")),
        )
    });
    assert!(html.contains("ref-42") && html.contains("href=\"/en\"") && html.contains("noindex"), "{html}");
}
