//! A project on the bench: its four phases, and what came of it.

use domain::projects::{Phase, PhaseEntered};
use leptos::prelude::*;

use crate::components::{Bench, Mark, MarkState};
use crate::context::Tone;
use crate::t;

/// The colour of a phase.
pub(super) fn tone(phase: Phase) -> Tone {
    match phase {
        Phase::Research => Tone::Azul,
        Phase::CoCreation | Phase::Adapted => Tone::Violet,
        Phase::Experimentation => Tone::Ochre,
        Phase::Evaluation | Phase::Scaled => Tone::Green,
        Phase::Stopped => Tone::Red,
    }
}

/// Where a project stands, in words: `Fase 2 de 4: cocriação`.
pub(super) fn sentence(phase: Phase, reached: Phase) -> String {
    let step = i64::try_from(reached.position().unwrap_or(0) + 1).unwrap_or(1);
    let name = |phase: Phase| t!(phase.message()).to_lowercase();
    match phase {
        Phase::Stopped => t!("projects-bench-stopped", step = step, phase = name(reached)),
        outcome if outcome.is_outcome() => t!("projects-bench-done", outcome = name(outcome)),
        phase => t!("projects-bench-phase", step = step, phase = name(phase)),
    }
}

/// The bench of a project. With `history`, a phase says since when; `small` as on a card.
pub fn project_bench(phase: Phase, reached: Phase, history: &[PhaseEntered], small: bool) -> AnyView {
    let here = phase.position();
    let reached_at = reached.position().unwrap_or(0);
    let mut marks: Vec<Mark> = Phase::WORK
        .into_iter()
        .enumerate()
        // Of a project that was stopped, the phases it never came to are not to come either.
        .filter(|(position, _)| phase != Phase::Stopped || *position <= reached_at)
        .map(|(position, mark)| {
            let state = here.map_or(MarkState::Done, |here| MarkState::of(position, here));
            Mark::new(t!(mark.message()), state).with_tone(tone(mark))
        })
        .collect();
    if phase.is_outcome() {
        marks.push(Mark::new(t!(phase.message()), MarkState::Here).with_tone(tone(phase)));
    }
    let since = history.iter().rev().find(|entered| entered.phase == phase);
    if let (Some(since), false) = (since, small) {
        let note = t!("projects-bench-since", date = crate::format::on(since.at));
        marks = marks
            .into_iter()
            .map(|mark| if mark.state == MarkState::Here { mark.with_note(note.clone()) } else { mark })
            .collect();
    }
    view! {
        <Bench label=t!("projects-bench") text=sentence(phase, reached) marks=marks small=small/>
    }
    .into_any()
}
