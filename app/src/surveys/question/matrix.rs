//! The same choice for each of several rows. Each row is a group with its own name, so that a screen reader says what is chosen for
//! what; on a wide screen the options of all rows stand below one another.

use domain::surveys::{Opt, Question, field_of};
use leptos::prelude::*;

use super::choice::choices;
use super::mistake;
use crate::components::{FormState, InLanguage};

pub(super) fn matrix(
    question: &Question,
    rows: &[Opt],
    options: &[Opt],
    several: bool,
    form: &FormState,
) -> AnyView {
    let kind = if several { "checkbox" } else { "radio" };
    let rows = rows
        .iter()
        .map(|row| {
            let name = field_of(&question.id.part(&row.code));
            let error = form.error(&name);
            let described = error.is_some().then(|| format!("{name}-error"));
            let class = if error.is_some() { "matrix-row field-wrong" } else { "matrix-row" };
            view! {
                <fieldset class=class aria-describedby=described>
                    <legend><InLanguage text=&row.label/></legend>
                    {mistake(&name, error)}
                    <div class="options matrix-options">{choices(kind, options, form, &name)}</div>
                </fieldset>
            }
        })
        .collect_view();
    view! { <div class="matrix">{rows}</div> }.into_any()
}
