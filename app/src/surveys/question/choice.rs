//! One of a few, several of a few, agreement.

use domain::surveys::{Look, OTHER, Opt, Question, field, field_of};
use leptos::prelude::*;

use super::standing::{is_offered, option_item};
use super::{beside, mistake};
use crate::components::{FormState, Shown};
use crate::t;

pub(super) fn single(
    question: &Question,
    options: &[Opt],
    look: Look,
    form: &FormState,
    none: Option<AnyView>,
) -> AnyView {
    let name = field(question);
    let class = if look == Look::Row { "options options-row" } else { "options" };
    view! {
        <div class=class>{choices("radio", question, options, form, &name)} {none}</div>
        {other(question, options, form)}
    }
    .into_any()
}

pub(super) fn several(question: &Question, options: &[Opt], form: &FormState) -> AnyView {
    let name = field(question);
    view! {
        <div class="options">{choices("checkbox", question, options, form, &name)}</div>
        {other(question, options, form)}
    }
    .into_any()
}

pub(super) fn consent(form: &FormState, name: &str) -> AnyView {
    let checked = form.is(name, "1");
    view! {
        <div class="options">
            <div class="option">
                <input type="checkbox" id=name.to_owned() name=name.to_owned() value="1" checked=checked/>
                <label for=name.to_owned()>{Shown::from(t!("survey-agree")).inline()}</label>
            </div>
        </div>
    }
    .into_any()
}

/// A radio button or a box for each option. The first has the field's own id, so that the error summary leads to it.
pub(super) fn choices(
    kind: &'static str,
    question: &Question,
    options: &[Opt],
    form: &FormState,
    name: &str,
) -> AnyView {
    let first = options.iter().position(|option| is_offered(question, option));
    options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let id = if Some(at) == first { name.to_owned() } else { format!("{name}-{}", at + 1) };
            let label = Shown::from(&option.label);
            let (lang, dir) = (label.lang_attribute(), label.dir_attribute());
            let checked = form.is(name, &option.code);
            let line = view! {
                <div class="option">
                    <input type=kind id=id.clone() name=name.to_owned() value=option.code.clone() checked=checked/>
                    <label for=id lang=lang dir=dir>{label.text}</label>
                </div>
            };
            option_item(question, option, line.into_any())
        })
        .collect_view()
        .into_any()
}

/// The way back for somebody who chose and would rather not say.
pub(super) fn no_answer(form: &FormState, name: &str) -> AnyView {
    let id = format!("{name}-none");
    let typed = form.values(name);
    let checked = !typed.is_empty() && typed.iter().all(String::is_empty);
    view! {
        <div class="option option-none">
            <input type="radio" id=id.clone() name=name.to_owned() value="" checked=checked/>
            <label for=id>{Shown::from(t!("survey-no-answer")).inline()}</label>
        </div>
    }
    .into_any()
}

/// The options folded into a list, which the question's label names.
pub(super) fn folded(
    question: &Question,
    options: &[Opt],
    form: &FormState,
    described: Option<String>,
    wrong: bool,
) -> AnyView {
    let name = field(question);
    let items = options
        .iter()
        .map(|option| {
            let label = Shown::from(&option.label);
            let (lang, dir) = (label.lang_attribute(), label.dir_attribute());
            let selected = form.is(&name, &option.code);
            let line = view! { <option value=option.code.clone() selected=selected lang=lang dir=dir>{label.text}</option> };
            option_item(question, option, line.into_any())
        })
        .collect_view();
    let choose = Shown::from(t!("survey-choose"));
    let dir = choose.dir_attribute();
    view! {
        <select
            class="input select"
            id=name.clone()
            name=name
            required=question.required
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
        >
            <option value="" dir=dir>{choose.text}</option>
            {items}
        </select>
        {other(question, options, form)}
    }
    .into_any()
}

/// The line of text that an option such as “other” opens.
fn other(question: &Question, options: &[Opt], form: &FormState) -> Option<AnyView> {
    let option = options.iter().find(|option| option.other)?;
    let name = field_of(&question.id.part(OTHER));
    let mistake = mistake(question, &name, form);
    let described = mistake.is_some().then(|| format!("{name}-error"));
    let wrong = mistake.is_some().then_some("true");
    let label = Shown::from(&option.label).text;
    let view = view! {
        <div class="field option-other">
            <label class="label" for=name.clone()>{Shown::from(t!("survey-other-which", option = label)).inline()}</label>
            {beside(&name, mistake)}
            <input
                class="input"
                type="text"
                dir="auto"
                id=name.clone()
                name=name.clone()
                value=form.value(&name)
                maxlength=200
                autocomplete="off"
                aria-describedby=described
                aria-invalid=wrong
            />
        </div>
    };
    Some(option_item(question, option, view.into_any()))
}
