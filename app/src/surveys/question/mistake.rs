//! What is wrong with an answer, said with what its question knows: which day is too early, which option stands alone.

use domain::surveys::{Kind, Opt, Question};
use leptos::prelude::*;

use super::file::formats;
use crate::components::{FormState, Icon, Shown, explain, icon};
use crate::context::page;
use crate::format::date;
use crate::t;

/// What to do about the answer in the field of this name, which is the question's own or that of one of its parts.
pub(in crate::surveys) fn mistake(question: &Question, name: &str, form: &FormState) -> Option<Shown> {
    let error = form.mistake(name)?;
    if !error.words.is_empty() {
        return Some(explain(&error));
    }
    let own = match (error.message, &question.kind) {
        ("error-survey-date-early", Kind::Date { min: Some(min), .. }) => {
            Some(t!("survey-day-too-early", day = date(page().lang, *min)))
        }
        ("error-survey-date-late", Kind::Date { max: Some(max), .. }) => {
            Some(t!("survey-day-too-late", day = date(page().lang, *max)))
        }
        ("error-survey-file-kind", Kind::File { accepts, .. }) => {
            Some(t!("survey-file-kind-accepted", formats = formats(accepts)))
        }
        ("error-survey-chosen-alone", kind) => alone(kind.options(), name, form)
            .map(|option| t!("survey-chosen-alone", option = Shown::from(&option.label).text)),
        _ => None,
    };
    Some(own.map_or_else(|| explain(&error), Shown::from))
}

/// The option that was chosen together with others and cannot be.
fn alone<'a>(options: &'a [Opt], name: &str, form: &FormState) -> Option<&'a Opt> {
    options.iter().find(|option| option.exclusive && form.is(name, &option.code))
}

/// The mistake beside its field, before the control.
pub(super) fn beside(name: &str, mistake: Option<Shown>) -> Option<AnyView> {
    let mistake = mistake?;
    let view = view! {
        <p class="field-error" id=format!("{name}-error")>
            {icon(Icon::Stop)} <span><span class="visually-hidden">{t!("components-error")} " "</span>{mistake.inline()}</span>
        </p>
    };
    Some(view.into_any())
}
