//! One thing in a list: a project, a session, a guide.

use leptos::prelude::*;

use super::Shown;
use super::heading::{heading, heading_level};

/// A card. The title is the link, and the whole card leads where it leads.
#[component]
pub fn Card(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its title: a `&Translated` or a finished text.
    #[prop(into)]
    title: Shown,
    /// A line above the title: the kind, the area.
    #[prop(optional_no_strip, into)]
    kicker: Option<String>,
    /// A line at the end: who, when, how many.
    #[prop(optional_no_strip, into)]
    meta: Option<String>,
    /// What stands at its side: a [`DateBlock`](super::DateBlock).
    #[prop(optional_no_strip, into)]
    side: Option<AnyView>,
    /// Its text: a sentence, tags, a small bench.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = title.lang_attribute();
    let title =
        heading(heading_level(), "card-title", view! { <a href=href lang=lang>{title.text}</a> }.into_any());
    let class = if side.is_some() { "card card-with-side" } else { "card" };
    view! {
        <article class=class>
            {side.map(|side| view! { <div class="card-side">{side}</div> })}
            <div class="card-body">
                {kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
                {title}
                {children.map(|children| view! { <div class="card-text">{children()}</div> })}
                {meta.map(|meta| view! { <p class="meta">{meta}</p> })}
            </div>
        </article>
    }
    .into_any()
}

/// Cards side by side where there is room.
#[component]
pub fn CardGrid(
    /// The cards.
    children: Children,
) -> impl IntoView {
    view! { <div class="card-grid">{children()}</div> }.into_any()
}

/// Cards one below the other, for lists in order of date.
#[component]
pub fn CardList(
    /// The cards.
    children: Children,
) -> impl IntoView {
    view! { <div class="card-list">{children()}</div> }.into_any()
}
