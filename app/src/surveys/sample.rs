//! A question as it will be asked, to look at and not to answer.

use domain::surveys::{Kind, Question, QuestionId};
use leptos::context::Provider;
use leptos::prelude::*;

use super::question::question as asked;
use crate::components::{FormState, InLanguage};
use crate::t;

/// The question, with controls that cannot be used and are not sent. `place` tells the samples of one page apart.
pub(super) fn sample(question: &Question, place: usize) -> AnyView {
    match &question.kind {
        Kind::Calculation { formula } => {
            let formula = formula.clone();
            return view! {
                <p>{t!("survey-sample-calculation")}</p>
                <pre class="survey-rule"><code>{formula}</code></pre>
            }
            .into_any();
        }
        Kind::Hidden => return view! { <p>{t!("survey-sample-hidden")}</p> }.into_any(),
        _ => {}
    }
    let mut shown = question.clone();
    shown.id = QuestionId::parse(&format!("sample_{place}")).unwrap_or_else(|| shown.id.clone());
    let form = FormState::blank();
    view! {
        <fieldset class="survey-sample" disabled=true aria-label=t!("survey-sample")>
            <Provider value=form.clone()>{asked(&shown, &form)}</Provider>
        </fieldset>
    }
    .into_any()
}

/// Questions in order, each as it will be asked.
pub(super) fn samples<'a>(questions: impl Iterator<Item = &'a Question>) -> AnyView {
    let items = questions
        .enumerate()
        .map(|(place, question)| {
            let words = question.kind.code().is_visible();
            let own = (!words).then(|| view! { <p><InLanguage text=&question.label/></p> });
            view! { <li class="survey-item">{own} {sample(question, place)}</li> }
        })
        .collect_view();
    view! { <ol class="survey-items">{items}</ol> }.into_any()
}
