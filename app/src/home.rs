//! The home page.

use leptos::prelude::*;

use crate::components::PageHeader;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The home page.
pub fn page() -> PageView {
    let main = view! { <PageHeader title=t!("home-title")/> };
    PageView::new(Head::new(t!("home-title")), Vec::new(), main)
}
