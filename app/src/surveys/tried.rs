//! What the rules come to with the answers so far, for designers who try the form out: the same that other programs are told.

use domain::form::FieldError;
use domain::lang::Lang;
use domain::surveys::interview::{Heard, Overview};
use leptos::prelude::*;

use super::check::shortened;
use super::plain;
use crate::components::{DataTable, Shown};
use crate::context::page;
use crate::i18n::{argument, message_with};
use crate::t;

/// The panel below a form that is tried. It stays open for those who look again.
pub(super) fn panel(heard: &Heard<'_>, form: &'static str) -> AnyView {
    let head = vec![
        t!("survey-tried-question"),
        t!("survey-tried-asked"),
        t!("survey-tried-value"),
        t!("survey-tried-errors"),
    ];
    let lang = page().lang;
    let rows = heard.overview().into_iter().map(|of| row(&of, lang)).collect::<Vec<_>>();
    let complete = match heard.read_all() {
        Ok(_) => t!("survey-tried-complete"),
        Err(_) => t!("survey-tried-incomplete"),
    };
    let open = heard.typed().get("go") == "try";
    view! {
        <details class="survey-tried survey-more" id="tried" open=open>
            <summary>{t!("survey-tried")}</summary>
            <p>{Shown::from(t!("survey-tried-text")).inline()}</p>
            <p role="status">{Shown::from(complete).inline()}</p>
            <button class="button button-secondary" type="submit" form=form name="go" value="try">{t!("survey-tried-again")}</button>
            <DataTable caption=t!("survey-tried") head=head rows=rows hide_caption=true/>
        </details>
    }
    .into_any()
}

fn row(of: &Overview, lang: Lang) -> Vec<AnyView> {
    let label = shortened(&plain(&of.asked.label));
    let name = if label.is_empty() { of.id.to_string() } else { format!("{}: {label}", of.id) };
    let asked = match (of.relevant, of.shown, of.required) {
        (false, _, _) => t!("survey-tried-not-relevant"),
        (true, false, _) => t!("survey-tried-not-shown"),
        (true, true, false) => t!("survey-tried-shown"),
        (true, true, true) => t!("survey-tried-needed"),
    };
    let value = (!of.value.is_empty()).then(|| view! { <code>{of.value.clone()}</code> });
    let errors = of
        .errors
        .iter()
        .map(|(part, error)| {
            let words = words(error, lang);
            let text = if *part == of.id { words } else { format!("{part}: {words}") };
            view! { <p>{text}</p> }
        })
        .collect_view();
    vec![name.into_any(), asked.into_any(), value.into_any(), errors.into_any()]
}

/// What a mistake says: the lab's own words where it has some.
fn words(error: &FieldError, lang: Lang) -> String {
    if !error.words.is_empty() {
        return Shown::from(&error.words).text;
    }
    let limit = error.limit.map(|limit| ("limit", argument(limit)));
    message_with(lang, error.message, limit.into_iter().collect())
}
