//! What is on a long page.

use leptos::prelude::*;

use super::heading::{heading, heading_level};
use crate::t;

/// Links to the headings of a page.
#[component]
pub fn Toc(
    /// The heading's `id` and text, in order.
    items: Vec<(String, String)>,
) -> impl IntoView {
    if items.is_empty() {
        return ().into_any();
    }
    let items = items
        .into_iter()
        .map(|(id, text)| view! { <li><a href=format!("#{id}")>{text}</a></li> })
        .collect_view();
    view! {
        <nav class="toc" aria-label=t!("components-toc")>
            {heading(heading_level(), "toc-title", t!("components-toc").into_any())}
            <ol>{items}</ol>
        </nav>
    }
    .into_any()
}
