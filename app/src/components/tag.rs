//! A word on a coloured label: a phase, a state, a kind.

use leptos::prelude::*;

use crate::context::Tone;

/// A tag; the word carries the meaning, the colour only helps.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    text: String,
    /// The colour.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! { <span class=format!("tag tone-{}", tone.class())>{text}</span> }.into_any()
}
