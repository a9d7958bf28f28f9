//! The search page.

use islands::search::LiveSearch;
use leptos::prelude::*;

use super::results::{Results, results, sentence};
use crate::components::PageHeader;
use crate::context::{href, page as context};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the search page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchPage {
    /// What was typed.
    pub text: String,
    /// The filters by code: kind, phase, time; empty when there are none.
    pub filters: [String; 3],
    /// What was found; nothing before anything was typed.
    pub found: Option<Results>,
}

/// The field and what was found. With a script, results come as one types.
pub fn page(data: SearchPage) -> PageView {
    let title = match &data.found {
        Some(found) if !found.unavailable => sentence(found),
        _ => t!("search-title"),
    };
    let found = data
        .found
        .map_or_else(|| view! { <p class="search-hint">{t!("search-hint")}</p> }.into_any(), results);
    let main = view! {
        <PageHeader title=t!("search-title")/>
        <LiveSearch
            action=href("/search")
            label=t!("search-label")
            button=t!("components-search")
            unavailable=t!("search-unavailable")
            unreached=t!("search-unreached")
            value=data.text
            filters=data.filters
            lang=context().lang.code().to_owned()
        >
            {found}
        </LiveSearch>
    };
    PageView::new(Head::private(title), vec![Crumb::here(t!("search-title"))], main).with_islands()
}
