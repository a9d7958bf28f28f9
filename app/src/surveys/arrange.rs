//! What lets questions, groups and pages be moved in the builder: handles for the island, buttons for whoever has no script.

use domain::surveys::Survey;
use islands::arrange::{Arrange, Words};
use leptos::prelude::*;

use super::below;
use crate::components::PostButton;
use crate::t;

/// The part of the builder in which things can be moved.
pub(super) fn arranged(survey: &Survey, inside: AnyView) -> AnyView {
    // The island puts its own values where these marks stand.
    let words = Words {
        taken: t!("arrange-taken", what = "%what%", there = "%there%"),
        there: t!("arrange-there", part = "%part%", place = "%place%", count = "%count%"),
        within: t!("arrange-within", page = "%page%", group = "%group%"),
        page_there: t!("arrange-page-there", place = "%place%", count = "%count%"),
        saved: t!("arrange-saved", what = "%what%", there = "%there%"),
        back: t!("arrange-back", what = "%what%"),
        unreached: t!("arrange-unreached"),
        close: t!("arrange-close"),
        help: t!("arrange-help"),
    };
    view! { <Arrange base=below(survey, "") words=words>{inside}</Arrange> }.into_any()
}

/// The handle of something; it is not seen before the island is awake.
pub(super) fn grip(what: String) -> AnyView {
    view! {
        <button class="survey-grip" type="button" aria-pressed="false" aria-describedby="arrange-help">
            <svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
                <path d="M8 4h3v3H8zM13 4h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 17h3v3H8zM13 17h3v3h-3z"/>
            </svg>
            <span class="visually-hidden">{t!("arrange-grip")} ": " {what}</span>
        </button>
    }
    .into_any()
}

/// The buttons that move a page, counted from 0, by one place.
pub(super) fn page_buttons(survey: &Survey, at: usize, last: bool) -> AnyView {
    let action = below(survey, &format!("/pages/{}/place", at + 1));
    let button = |label: String, to: usize| {
        let id = format!("{}-{}-page-{at}-{to}", survey.id, survey.version);
        let fields = vec![("form_id".to_owned(), id), ("to".to_owned(), (to + 1).to_string())];
        view! { <PostButton action=action.clone() label=label of=(at + 1).to_string() fields=fields/> }
    };
    let up = at.checked_sub(1).map(|to| button(t!("survey-move-page-up"), to));
    let down = (!last).then(|| button(t!("survey-move-page-down"), at + 1));
    view! { {up} {down} }.into_any()
}
