//! A course's modules: the bench, each module, the hours by mode.

use domain::training::{CourseDetails, Mode, hours_text, minutes_by_mode, total_minutes};
use leptos::prelude::*;

use crate::components::{Bench, DataTable, Facts, InLanguage, Mark, MarkState, Section, Shown};
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
    let marks = details
        .modules
        .iter()
        .map(|module| {
            Mark::new(Shown::from(&module.title).text, MarkState::Ahead)
                .with_tone(tone(module.mode))
                .with_note(hours(module.minutes))
        })
        .collect::<Vec<_>>();
    let facts = details
        .modules
        .iter()
        .map(|module| {
            let title = module.title.clone();
            let text = module.description.clone();
            let text = (!text.is_empty()).then(|| view! { <p><InLanguage text=&text/></p> });
            (
                format!("{} · {}", t!(module.mode.message()), hours(module.minutes)),
                view! { <strong><InLanguage text=&title/></strong> {text} }.into_any(),
            )
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
                <Bench label=t!("training-modules") text=text marks=marks/>
                <Facts facts=facts/>
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
