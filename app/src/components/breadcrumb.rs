//! The way from the home page to here.

use leptos::prelude::*;

use super::Shown;
use crate::context::href;
use crate::t;

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// What it is called.
    pub label: Shown,
    /// Where it leads; absent for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn link(label: impl Into<Shown>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    /// This page.
    pub fn here(label: impl Into<Shown>) -> Self {
        Self { label: label.into(), href: None }
    }
}

/// The steps, the home page first; nothing when there are none.
#[component]
pub fn Breadcrumb(
    /// The steps after the home page.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    if crumbs.is_empty() {
        return ().into_any();
    }
    let items = crumbs
        .into_iter()
        .map(|crumb| match crumb.href {
            Some(href) => view! { <li><a href=href>{crumb.label.inline()}</a></li> }.into_any(),
            None => view! { <li><span aria-current="page">{crumb.label.inline()}</span></li> }.into_any(),
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=t!("components-breadcrumb")>
            <ol><li><a href=href("/")>{t!("components-home")}</a></li>{items}</ol>
        </nav>
    }
    .into_any()
}
