//! Groups and repeats in the form: what belongs together stands in one frame with its name; a repeat has one frame for each instance,
//! and buttons for one more and one less, which work without a script.

use domain::surveys::QuestionId;
use domain::surveys::interview::{Asked, Part, Times};
use leptos::prelude::*;

use super::plain;
use super::question::{bare_section_item, instance_item, question, question_item, section_item, text};
use crate::components::{FormState, InLanguage, Shown};
use crate::t;

/// What stands on a page. `action` is where the form goes.
pub(super) fn parts(parts: &[Part], action: &str) -> AnyView {
    parts
        .iter()
        .map(|part| match part {
            Part::Question(asked) => question_item(asked, question(asked, &FormState::around())),
            Part::Section(asked) => section(asked, action),
        })
        .collect_view()
        .into_any()
}

fn section(asked: &Asked, action: &str) -> AnyView {
    let Some(times) = asked.repeat else {
        let inside = asked.parts.iter().map(|inside| parts(inside, action)).collect_view();
        let hint = hint(asked);
        // Without a name it is a group for the rules alone.
        return if asked.title.is_empty() {
            bare_section_item(asked, view! { {hint} {inside} }.into_any())
        } else {
            let framed = view! {
                <fieldset class="survey-section" id=anchor(&asked.id)>
                    <legend class="survey-section-title">{title(asked)}</legend>
                    {hint}
                    {inside}
                </fieldset>
            };
            section_item(asked, framed.into_any())
        };
    };
    repeat(asked, times, action)
}

fn hint(asked: &Asked) -> Option<AnyView> {
    (!asked.hint.is_empty()).then(|| {
        let hint = text(&asked.id, "hint", view! { <InLanguage text=&asked.hint/> }.into_any());
        view! { <p class="hint">{hint}</p> }.into_any()
    })
}

fn title(asked: &Asked) -> AnyView {
    text(&asked.id, "title", view! { <InLanguage text=&asked.title/> }.into_any())
}

fn repeat(asked: &Asked, times: Times, action: &str) -> AnyView {
    let name = plain(&asked.title);
    let instances = asked
        .parts
        .iter()
        .enumerate()
        .filter(|(_, inside)| !inside.is_empty())
        .map(|(at, inside)| {
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            let id = asked.instance(number);
            let less = times.less.then(|| {
                let (value, to) = (format!("less:{id}"), format!("{action}#{}", anchor(&asked.id)));
                let label = t!("survey-one-less", what = name.clone(), number = number.to_string());
                button(value, to, label)
            });
            let framed = view! {
                <fieldset class="survey-section" id=anchor(&id)>
                    <legend class="survey-section-title">{title(asked)} " " {number.to_string()}</legend>
                    {parts(inside, action)}
                    {less}
                </fieldset>
            };
            instance_item(asked, number, framed.into_any())
        })
        .collect_view();
    let count = asked.parts.len();
    let more = times.more.then(|| {
        let next = u32::try_from(count + 1).unwrap_or(u32::MAX);
        let there = asked.instance(next);
        let (value, to) = (format!("more:{}", asked.id), format!("{action}#{}", anchor(&there)));
        button(value, to, t!("survey-one-more", what = name.clone()))
    });
    let none = (count == 0).then(|| {
        view! { <p class="hint">{Shown::from(t!("survey-none-yet", what = name.clone())).inline()}</p> }
    });
    let whole = view! {
        <div class="survey-repeat" id=anchor(&asked.id) role="group" aria-label=name.clone()>
            {hint(asked)}
            {none}
            {instances}
            {more}
        </div>
    };
    section_item(asked, whole.into_any())
}

/// A button that shows the page again, at the place where something has changed.
fn button(value: String, to: String, label: String) -> AnyView {
    let label = Shown::from(label).inline();
    view! {
        <button class="button button-secondary survey-times" type="submit" name="go" value=value formaction=to>{label}</button>
    }
    .into_any()
}

fn anchor(id: &QuestionId) -> String {
    format!("s-{id}")
}
