//! A question as it will be seen, while it is written. Without it there is the preview of the whole survey.

#![expect(missing_docs, reason = "what the macros make of the functions here cannot be documented")]

#[cfg(feature = "hydrate")]
mod looking;

use leptos::prelude::*;

/// A form and, beside it, what it makes.
#[island]
pub fn LivePreview(
    /// Where what is typed is sent, and nothing is stored.
    action: String,
    /// The question's name; blank for a new one.
    question: String,
    /// The form, and what it makes.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    wake(root, action, question);
    view! { <div class="survey-live" node_ref=root>{children()}</div> }
}

#[cfg(feature = "hydrate")]
fn wake(root: NodeRef<leptos::html::Div>, action: String, question: String) {
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            looking::wake(&root, action.clone(), question.clone());
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn wake(_root: NodeRef<leptos::html::Div>, _action: String, _question: String) {}
