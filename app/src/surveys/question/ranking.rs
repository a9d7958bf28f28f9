//! An order of preference: a list of places beside each thing, which the keyboard reaches and no script is needed for.

use domain::surveys::{Opt, Question, field_of};
use leptos::prelude::*;

use super::{beside, mistake};
use crate::components::{FormState, Shown};
use crate::t;

pub(super) fn ranking(question: &Question, options: &[Opt], form: &FormState) -> AnyView {
    let places = question.kind.places();
    let rows = options
        .iter()
        .map(|option| {
            let name = field_of(&question.id.part(&option.code));
            let label = Shown::from(&option.label);
            let (lang, dir) = (label.lang_attribute(), label.dir_attribute());
            let mistake = mistake(question, &name, form);
            let described = mistake.is_some().then(|| format!("{name}-error"));
            let wrong = mistake.is_some().then_some("true");
            let class = if mistake.is_some() { "rank field-wrong" } else { "rank" };
            let items = (1..=places)
                .map(|place| {
                    let value = place.to_string();
                    let selected = form.is(&name, &value);
                    view! { <option value=value selected=selected>{t!("survey-place", place = place)}</option> }
                })
                .collect_view();
            view! {
                <li class=class>
                    {beside(&name, mistake)}
                    <label for=name.clone() lang=lang dir=dir>{label.text}</label>
                    <select class="input select" id=name.clone() name=name aria-describedby=described aria-invalid=wrong>
                        <option value="">{t!("survey-no-place")}</option>
                        {items}
                    </select>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="ranking">{rows}</ul> }.into_any()
}
