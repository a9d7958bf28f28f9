//! The agenda: its blocks on the bench, and what happens in each.

use domain::sessions::{Details, agenda_minutes};
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{BenchSteps, MarkState, Section, Shown, Step};
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
    let mut steps = Vec::new();
    for block in &details.agenda {
        let ends = begins.plus_seconds(i64::from(block.minutes) * 60);
        steps.push(Step {
            when: clock(begins.in_zone(&page.zone)),
            detail: duration(block.minutes),
            title: Shown::from(&block.title),
            text: (!block.text.is_empty()).then(|| Shown::from(&block.text)),
            state: state(begins, ends, page.now),
            tone: Tone::Violet,
        });
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
                <BenchSteps text=text steps=steps/>
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
