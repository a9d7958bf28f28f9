//! What stands where a list would: one sentence and one action.

use leptos::prelude::*;

use super::{ButtonKind, ButtonLink};

/// An empty list.
#[component]
pub fn EmptyState(
    /// Why it is empty and what to do, in a sentence.
    #[prop(into)]
    text: String,
    /// The action: address and words.
    #[prop(optional_no_strip, into)]
    action: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <p>{text}</p>
            {action.map(|(href, label)| view! { <ButtonLink href=href label=label kind=ButtonKind::Secondary/> })}
        </div>
    }
    .into_any()
}
