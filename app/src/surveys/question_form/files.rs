//! What a file question asks of its designer: which files, how large; and what its survey's promise means for files.

use domain::surveys::Survey;
use domain::surveys::files::{Family, MEGABYTE, MOST_MEGABYTES, MOST_SEALED_BYTES};
use leptos::prelude::*;

use crate::components::{Checkboxes, Choice, FormState, Hidden, InputKind, Notice, TextField};
use crate::context::Tone;
use crate::surveys::question::formats;
use crate::t;

pub(super) fn fields(answered: bool) -> AnyView {
    if answered {
        let accepts = FormState::around().values("accepts").into_iter();
        let accepts = accepts.map(|value| view! { <Hidden name="accepts" value=value/> }).collect_view();
        return view! { {accepts} <Hidden name="most"/> }.into_any();
    }
    let choices = Family::ALL.map(|family| {
        let (name, formats) = (t!(family.message()), formats(&[family]));
        let label = if name == formats { name } else { format!("{name} ({formats})") };
        Choice::new(family.code(), label)
    });
    let most = i64::from(MOST_MEGABYTES);
    view! {
        <Checkboxes name="accepts" label=t!("survey-field-accepts") hint=t!("survey-field-accepts-hint") choices=choices.to_vec() required=true/>
        <TextField name="most" label=t!("survey-field-most-megabytes") hint=t!("survey-field-most-megabytes-hint", most = most) kind=InputKind::Number required=true/>
    }
    .into_any()
}

/// What is told before a file is asked for.
pub(super) fn note(survey: &Survey) -> AnyView {
    if !survey.settings.is_sealed() {
        return view! { <Notice title=t!("survey-files-named-title")><p>{t!("survey-files-named")}</p></Notice> }.into_any();
    }
    let most = i64::try_from(MOST_SEALED_BYTES / MEGABYTE).unwrap_or(i64::MAX);
    view! {
        <Notice tone=Tone::Ochre title=t!("survey-files-sealed-title")>
            <p>{t!("survey-files-sealed")}</p>
            <p>{t!("survey-files-sealed-room", most = most)}</p>
        </Notice>
    }
    .into_any()
}
