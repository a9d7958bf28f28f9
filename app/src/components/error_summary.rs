//! What is wrong with a form, at its top, each mistake a link to its field.

use leptos::prelude::*;

use super::Shown;
use super::heading::{heading, heading_level};
use super::icon::{Icon, icon};
use crate::t;

/// The summary; nothing when nothing is wrong. [`Form`](super::Form) shows it by itself.
#[component]
pub fn ErrorSummary(
    /// The field's `id` and what to do, for each mistake.
    errors: Vec<(String, String)>,
    /// Whether it takes the focus when the page opens.
    #[prop(default = true)]
    focus: bool,
) -> impl IntoView {
    if errors.is_empty() {
        return ().into_any();
    }
    let title = t!("components-error-summary", count = errors.len());
    let items = errors
        .into_iter()
        .map(|(id, error)| view! { <li><a href=format!("#{id}")>{error}</a></li> })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus=focus id="error-summary">
            {heading(heading_level(), "error-summary-title", view! { {icon(Icon::Stop)} {Shown::from(title).inline()} }.into_any())}
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
