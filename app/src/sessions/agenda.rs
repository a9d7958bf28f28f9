//! The agenda: the bench with its blocks, and what happens in each.

use domain::sessions::{Details, agenda_minutes};
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{Bench, Facts, InLanguage, Mark, MarkState, Section, Shown};
use crate::context::{Tone, page};
use crate::format::clock;
use crate::seats::duration;
use crate::t;

/// The agenda; nothing when it has no blocks yet.
pub(super) fn agenda(details: &Details) -> Option<AnyView> {
    if details.agenda.is_empty() {
        return None;
    }
    let page = page();
    let mut begins = details.starts_at;
    let mut marks = Vec::new();
    let mut facts = Vec::new();
    for block in &details.agenda {
        let ends = begins.plus_seconds(i64::from(block.minutes) * 60);
        let time = clock(begins.in_zone(&page.zone));
        marks.push(
            Mark::new(Shown::from(&block.title).text, state(begins, ends, page.now))
                .with_tone(Tone::Violet)
                .with_note(duration(block.minutes)),
        );
        let title = block.title.clone();
        let text = block.text.clone();
        let text = (!text.is_empty()).then(|| view! { <p><InLanguage text=&text/></p> });
        facts.push((
            format!("{time} · {}", duration(block.minutes)),
            view! { <strong><InLanguage text=&title/></strong> {text} }.into_any(),
        ));
        begins = ends;
    }
    let text = t!(
        "session-agenda-text",
        count = details.agenda.len(),
        duration = duration(agenda_minutes(&details.agenda)),
    );
    Some(
        view! {
            <Section title=t!("session-agenda") id="agenda".to_owned()>
                <Bench label=t!("session-agenda") text=text marks=marks/>
                <Facts facts=facts/>
            </Section>
        }
        .into_any(),
    )
}

fn state(begins: Moment, ends: Moment, now: Moment) -> MarkState {
    if now >= ends {
        MarkState::Done
    } else if now >= begins {
        MarkState::Here
    } else {
        MarkState::Ahead
    }
}
