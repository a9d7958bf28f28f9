//! A course's modules on the bench, and the hours by mode.

use domain::training::{CourseDetails, Mode, hours_text, minutes_by_mode, total_minutes};
use leptos::prelude::*;

use crate::components::{BenchSteps, DataTable, MarkState, Section, Shown, Step};
use crate::context::{Tone, page};
use crate::t;

fn tone(mode: Mode) -> Tone {
    match mode {
        Mode::InPerson => Tone::Violet,
        Mode::OnlineLive => Tone::Azul,
        Mode::SelfPaced => Tone::Green,
    }
}

/// The modules and the table of hours; nothing when there are none yet.
pub(super) fn modules(details: &CourseDetails) -> Option<AnyView> {
    if details.modules.is_empty() {
        return None;
    }
    let lang = page().lang;
    let hours = |minutes: u32| t!("training-hours", hours = hours_text(lang, minutes));
    let steps = details
        .modules
        .iter()
        .map(|module| Step {
            when: hours(module.minutes),
            detail: t!(module.mode.message()),
            title: Shown::from(&module.title),
            text: (!module.description.is_empty()).then(|| Shown::from(&module.description)),
            state: MarkState::Ahead,
            tone: tone(module.mode),
        })
        .collect::<Vec<_>>();
    let total = total_minutes(&details.modules);
    let text = t!("training-modules-text", count = details.modules.len(), hours = hours_text(lang, total),);
    let mut rows: Vec<Vec<AnyView>> = minutes_by_mode(&details.modules)
        .into_iter()
        .map(|(mode, minutes)| vec![t!(mode.message()).into_any(), hours_text(lang, minutes).into_any()])
        .collect();
    rows.push(vec![t!("training-total").into_any(), hours_text(lang, total).into_any()]);
    Some(
        view! {
            <Section title=t!("training-modules") id="modules".to_owned()>
                <BenchSteps text=text steps=steps/>
            </Section>
            <Section title=t!("training-by-mode") id="hours".to_owned()>
                <DataTable
                    caption=t!("training-by-mode")
                    head=vec![t!("training-mode"), t!("training-hours-head")]
                    rows=rows
                    numeric=vec![1]
                    hide_caption=true
                />
            </Section>
        }
        .into_any(),
    )
}
