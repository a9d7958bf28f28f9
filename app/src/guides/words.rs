//! A guide's facts in words.

use domain::guides::{GuidePhase, Range};
use leptos::prelude::*;

use crate::components::Tag;
use crate::context::Tone;
use crate::t;

/// How long it takes: `45 min a 2 h`.
pub fn minutes(range: Range) -> String {
    if range.min == range.max {
        return length(range.min);
    }
    t!("guide-range", from = length(range.min), to = length(range.max))
}

/// With how many people: `2 a 6 pessoas`.
pub fn people(range: Range) -> String {
    if range.min == range.max {
        return t!("guide-people", count = i64::from(range.min));
    }
    t!("guide-people-range", from = i64::from(range.min), to = i64::from(range.max))
}

fn length(minutes: u32) -> String {
    let (hours, rest) = (i64::from(minutes / 60), i64::from(minutes % 60));
    match (hours, rest) {
        (0, rest) => t!("guide-minutes", minutes = rest),
        (hours, 0) => t!("guide-hours", hours = hours),
        (hours, rest) => t!("guide-hours-minutes", hours = hours, minutes = rest),
    }
}

/// The phases as tags in their colours.
pub fn phase_tags(phases: &[GuidePhase]) -> AnyView {
    phases
        .iter()
        .map(|phase| view! { <Tag text=t!(phase.message()) tone=tone(*phase)/> " " })
        .collect_view()
        .into_any()
}

fn tone(phase: GuidePhase) -> Tone {
    match phase {
        GuidePhase::Research => Tone::Azul,
        GuidePhase::CoCreation => Tone::Violet,
        GuidePhase::Experimentation => Tone::Ochre,
        GuidePhase::Evaluation => Tone::Green,
    }
}
