//! What running a form's rules over answers comes to.

use crate::ordered::Map;

use super::{EvaluationError, Part, Place};

/// What is known of one item in one instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Whether it is asked.
    pub relevant: bool,
    /// Its value: the answer, or what was calculated; empty when it is not relevant.
    pub value: String,
    /// Whether the value was calculated and not answered.
    pub calculated: bool,
    /// Whether the value is acceptable; an empty value always is.
    pub acceptable: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether the answer cannot be changed.
    pub read_only: bool,
    /// The names of the choices on offer, when a rule chooses among them.
    pub choices: Option<Vec<String>>,
}

impl State {
    /// Whether it must be answered and is not.
    pub fn is_missing(&self) -> bool {
        self.relevant && self.required && self.value.is_empty()
    }
}

/// A rule that could not be evaluated. The form is then as if the rule were not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The item and instance.
    pub place: Place,
    /// The rule.
    pub part: Part,
    /// Why.
    pub error: EvaluationError,
}

/// Everything that is known of a form after its rules were run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Every item in every instance, groups and repeats too, in the order of the form.
    pub states: Map<Place, State>,
    /// What could not be evaluated.
    pub failures: Vec<Failure>,
    /// Whether a repeat had more instances than are worked with, so that some were left out.
    pub cut: bool,
}

impl Outcome {
    /// What is known of an item.
    pub fn state(&self, place: &Place) -> Option<&State> {
        self.states.get(place)
    }

    /// Whether everything relevant is acceptable and nothing that must be answered is missing.
    pub fn is_complete(&self) -> bool {
        self.states.values().all(|state| state.acceptable && !state.is_missing())
    }

    /// A number that two outcomes share when they are the same: for comparing machines (FNV-1a over everything, written out).
    pub fn fingerprint(&self) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut feed = |bytes: &[u8]| {
            // The length keeps neighbours apart.
            for byte in bytes.iter().copied().chain((bytes.len() as u64).to_le_bytes()) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        for (place, state) in &self.states {
            feed(place_text(place).as_bytes());
            feed(state.value.as_bytes());
            let flags = [state.relevant, state.calculated, state.acceptable, state.required, state.read_only];
            feed(&flags.map(u8::from));
            for choice in state.choices.iter().flatten() {
                feed(choice.as_bytes());
            }
            feed(&[u8::from(state.choices.is_some())]);
        }
        for failure in &self.failures {
            feed(place_text(&failure.place).as_bytes());
            feed(failure.part.column().as_bytes());
            feed(failure.error.message().as_bytes());
            feed(format!("{}-{}", failure.error.span.start, failure.error.span.end).as_bytes());
            for (_, detail) in failure.error.details() {
                feed(detail.as_bytes());
            }
        }
        feed(&[u8::from(self.cut)]);
        hash
    }
}

fn place_text(place: &Place) -> String {
    let at: Vec<String> = place.at.iter().map(u32::to_string).collect();
    format!("{}@{}", place.item, at.join("."))
}
