//! The bench upright, with what happens at each mark written beside it: a session's agenda, a course's modules. One list
//! instead of a drawing and its legend, and something to print and put on a wall.

use leptos::prelude::*;

use super::{InLanguage, MarkState, Shown};
use crate::context::Tone;
use crate::t;

/// One mark and what happens at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When it begins, or how much of it there is: `14:30`, `4 h`.
    pub when: String,
    /// What else there is to know at a glance: `45 min`, `Presencial`.
    pub detail: String,
    /// What it is called.
    pub title: Shown,
    /// What happens; none when there is nothing to add.
    pub text: Option<Shown>,
    /// Where it lies from here.
    pub state: MarkState,
    /// Its colour.
    pub tone: Tone,
}

/// The steps, in order, after their sentence.
#[component]
pub fn BenchSteps(
    /// How many and how long, in words: `5 blocos, 3 h`.
    #[prop(into)]
    text: String,
    /// The steps.
    steps: Vec<Step>,
) -> impl IntoView {
    let items = steps.into_iter().map(step).collect_view();
    view! {
        <div class="bench-steps">
            <p class="bench-text">{text}</p>
            <ol>{items}</ol>
        </div>
    }
    .into_any()
}

fn step(step: Step) -> AnyView {
    let current = (step.state == MarkState::Here).then_some("step");
    // That everything is still to come needs no saying; what is over or now is also in words.
    let word = match step.state {
        MarkState::Done => Some(t!("components-bench-done")),
        MarkState::Here => Some(t!("components-bench-here")),
        MarkState::Ahead => None,
    };
    let text = step.text.map(|text| view! { <p class="step-text"><InLanguage text=text/></p> });
    view! {
        <li class=format!("step mark mark-{} tone-{}", step.state.class(), step.tone.class()) aria-current=current>
            <p class="step-when"><strong>{step.when}</strong> " " <span class="step-detail">{step.detail}</span></p>
            <div>
                <p class="step-title"><InLanguage text=step.title/> {word.map(|word| view! { <span class="visually-hidden">" (" {word} ")"</span> })}</p>
                {text}
            </div>
        </li>
    }
    .into_any()
}
