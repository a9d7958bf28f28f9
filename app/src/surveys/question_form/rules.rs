//! The rules of a question: when it is asked, which answers are good, when one is needed. Folded away, because most questions
//! have none.

use domain::surveys::{KindCode, RULE};
use leptos::prelude::*;

use super::{QuestionForm, something_to_see};
use crate::components::{FormState, Hidden, TextField, TranslatedField};
use crate::t;

/// The fields of the rules.
const NAMES: [&str; 4] = ["relevant", "constraint", "required_if", "filter"];

pub(super) fn fields(of: &QuestionForm, form: &FormState) -> AnyView {
    let message = view! {
        <TranslatedField name="constraint_message" label=t!("survey-rule-message") hint=t!("survey-rule-message-hint") maxlength=300/>
    };
    if of.answered {
        let hidden = NAMES.map(|name| view! { <Hidden name=name/> }).into_iter().collect_view();
        return view! { {hidden} {message} }.into_any();
    }
    let open = something_to_see(form, NAMES);
    let asked = of.kind.is_asked();
    let answer = asked.then(|| {
        view! {
            <TextField name="constraint" label=t!("survey-rule-constraint") hint=t!("survey-rule-constraint-hint") maxlength=u32::try_from(RULE).ok()/>
            {message}
            <TextField name="required_if" label=t!("survey-rule-required") hint=t!("survey-rule-required-hint") maxlength=u32::try_from(RULE).ok()/>
        }
    });
    // What cannot be written here is sent as it is, so that nothing that came with an import is lost.
    if of.kind == KindCode::Hidden {
        return NAMES.map(|name| view! { <Hidden name=name/> }).into_iter().collect_view().into_any();
    }
    let filtered = matches!(of.kind, KindCode::Single | KindCode::Several | KindCode::Ranking);
    let filter = if filtered {
        view! { <TextField name="filter" label=t!("survey-rule-filter") hint=t!("survey-rule-filter-hint") maxlength=u32::try_from(RULE).ok()/> }.into_any()
    } else {
        view! { <Hidden name="filter"/> }.into_any()
    };
    let unasked = (!asked).then(|| view! { <Hidden name="constraint"/> <Hidden name="required_if"/> });
    view! {
        <details class="survey-more" open=open>
            <summary>{t!("survey-rules")}</summary>
            <p class="hint">{t!("survey-rules-hint")}</p>
            <TextField name="relevant" label=t!("survey-rule-relevant") hint=t!("survey-rule-relevant-hint") maxlength=u32::try_from(RULE).ok()/>
            {answer}
            {filter}
            {unasked}
        </details>
    }
    .into_any()
}
