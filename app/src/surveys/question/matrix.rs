//! The same choice for each of several rows. Each row is a group with its own name, so that a screen reader says what is chosen for
//! what; on a wide screen the options of all rows stand below one another, under headings that are there for the eye only.

use domain::surveys::{Opt, Question, field_of};
use leptos::prelude::*;

use super::choice::{choices, no_answer};
use super::standing::{option_item, optional_item, row_item};
use super::{beside, mistake};
use crate::components::{FormState, InLanguage, Shown};
use crate::t;

/// The most columns that have room beside one another.
const COLUMNS: usize = 7;

pub(super) fn matrix(
    question: &Question,
    rows: &[Opt],
    options: &[Opt],
    several: bool,
    form: &FormState,
) -> AnyView {
    let kind = if several { "checkbox" } else { "radio" };
    // A row that need not be answered can be cleared: a chosen radio button cannot, without a script.
    let clears = !several && (!question.required || !question.rules.required.trim().is_empty());
    let wide = options.len() + usize::from(clears) <= COLUMNS;
    let head = wide.then(|| head(question, options, several));
    let rows = rows
        .iter()
        .map(|row| {
            let name = field_of(&question.id.part(&row.code));
            let mistake = mistake(question, &name, form);
            let described = mistake.is_some().then(|| format!("{name}-error"));
            let class = if mistake.is_some() { "matrix-row field-wrong" } else { "matrix-row" };
            let none = (!several).then(|| optional_item(question, || no_answer(form, &name)));
            let line = view! {
                <fieldset class=class aria-describedby=described>
                    <legend class="matrix-name"><InLanguage text=&row.label/></legend>
                    {beside(&name, mistake)}
                    <div class="options matrix-options">{choices(kind, question, options, form, &name)} {none}</div>
                </fieldset>
            };
            row_item(question, row, line.into_any())
        })
        .collect_view();
    let class = if wide { "matrix matrix-wide" } else { "matrix" };
    view! { <div class=class>{head} {rows}</div> }.into_any()
}

fn head(question: &Question, options: &[Opt], several: bool) -> AnyView {
    // Shorter than beside a button: a column is narrow.
    let cell = |label: Shown| view! { <span>{label.inline()}</span> }.into_any();
    let none = (!several).then(|| optional_item(question, || cell(Shown::from(t!("survey-not-answered")))));
    let cells = options
        .iter()
        .map(|option| option_item(question, option, cell(Shown::from(&option.label))))
        .chain(none.flatten())
        .collect_view();
    view! { <div class="matrix-head" aria-hidden="true"><div class="matrix-options">{cells}</div></div> }
        .into_any()
}
