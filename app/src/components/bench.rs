//! The bench: a line with marks on it, the one motif of the product. It shows where something stands: a project's
//! phases, a session's agenda, a survey's pages, a course's modules, an indicator between baseline and target.
//! It is always also text.

use leptos::prelude::*;

use crate::context::Tone;
use crate::t;

/// Where a mark lies from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkState {
    /// Behind us.
    Done,
    /// Where the work is.
    Here,
    /// Still to come.
    Ahead,
}

impl MarkState {
    /// The state of the mark at `position` when the work is at `here`, both counted from 0.
    pub fn of(position: usize, here: usize) -> Self {
        match position.cmp(&here) {
            std::cmp::Ordering::Less => Self::Done,
            std::cmp::Ordering::Equal => Self::Here,
            std::cmp::Ordering::Greater => Self::Ahead,
        }
    }

    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Ahead => "ahead",
        }
    }

    fn word(self) -> String {
        match self {
            Self::Done => t!("components-bench-done"),
            Self::Here => t!("components-bench-here"),
            Self::Ahead => t!("components-bench-ahead"),
        }
    }
}

/// One mark on the bench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is called.
    pub label: String,
    /// Where it lies from here.
    pub state: MarkState,
    /// Its colour.
    pub tone: Tone,
    /// A second line: a date, a duration, a value.
    pub note: Option<String>,
}

impl Mark {
    /// A mark in the bench's own colour.
    pub fn new(label: impl Into<String>, state: MarkState) -> Self {
        Self { label: label.into(), state, tone: Tone::Azul, note: None }
    }

    /// The same mark in another colour.
    #[must_use]
    pub fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same mark with a second line.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// The bench with its marks and its sentence.
#[component]
pub fn Bench(
    /// What it shows: `Fases do projeto`.
    #[prop(into)]
    label: String,
    /// Where things stand, in words: `Fase 2 de 4: cocriação`.
    #[prop(into)]
    text: String,
    /// The marks, in order.
    marks: Vec<Mark>,
    /// Whether only the line and the sentence show, as on a card; screen readers then get the sentence alone.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    if small {
        let marks = marks.into_iter().map(|mark| view! { <span class=class(&mark)></span> }).collect_view();
        return view! {
            <div class="bench bench-small">
                <div class="bench-line" aria-hidden="true">{marks}</div>
                <p class="bench-text"><span class="visually-hidden">{label} ": "</span>{text}</p>
            </div>
        }
        .into_any();
    }
    // More marks than there is room for names: the line keeps its marks, the sentence says the rest.
    let outer = if marks.len() > 6 { "bench bench-many" } else { "bench" };
    let marks = marks
        .into_iter()
        .map(|mark| {
            let current = (mark.state == MarkState::Here).then_some("step");
            view! {
                <li class=class(&mark) aria-current=current>
                    <span class="mark-label">{mark.label.clone()}</span>
                    <span class="visually-hidden">" (" {mark.state.word()} ")"</span>
                    {mark.note.clone().map(|note| view! { " " <span class="mark-note">{note}</span> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <div class=outer role="group" aria-label=label>
            <p class="bench-text">{text}</p>
            <ol class="bench-line">{marks}</ol>
        </div>
    }
    .into_any()
}

fn class(mark: &Mark) -> String {
    format!("mark mark-{} tone-{}", mark.state.class(), mark.tone.class())
}
