//! The parts of a page: its beginning, its sections, its side.

use leptos::context::Provider;
use leptos::prelude::*;

use super::Shown;
use super::heading::{HeadingLevel, heading_level, heading_with_id};

/// The beginning of a page: its one `<h1>`, what it is in a sentence, and what can be done.
#[component]
pub fn PageHeader(
    /// The title: a `&Translated` or a finished text.
    #[prop(into)]
    title: Shown,
    /// A line above the title: the kind of thing this is.
    #[prop(optional_no_strip, into)]
    kicker: Option<String>,
    /// What it is, in a sentence: a `Shown`, for example `Shown::from(&project.summary)`.
    #[prop(optional_no_strip, into)]
    lead: Option<Shown>,
    /// Tags, a bench, buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (lang, dir) = (title.lang_attribute(), title.dir_attribute());
    view! {
        <div class="page-header">
            {kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            <h1 lang=lang dir=dir>{title.text}</h1>
            {lead.map(|lead| view! { <p class="lead"><super::InLanguage text=lead/></p> })}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}

/// A part of a page under its own heading; headings inside stand one level deeper.
#[component]
pub fn Section(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// Where links to it lead.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A link beside the heading: address and words.
    #[prop(optional_no_strip, into)]
    link: Option<(String, String)>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let level = heading_level();
    view! {
        <section class="section">
            <div class="section-head">
                {heading_with_id(level, "section-title", id, title.into_any())}
                {link.map(|(href, label)| view! { <a class="section-link" href=href>{label}</a> })}
            </div>
            <Provider value=HeadingLevel(level + 1)>{children()}</Provider>
        </section>
    }
    .into_any()
}

/// A page with a column of facts at its side, which follows the text on narrow screens.
#[component]
pub fn WithAside(
    /// The facts, actions and links at the side.
    #[prop(into)]
    aside: AnyView,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="with-aside">
            <div class="with-aside-main">{children()}</div>
            <div class="with-aside-side">{aside}</div>
        </div>
    }
    .into_any()
}

/// Buttons and links beside each other.
#[component]
pub fn Actions(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="actions">{children()}</div> }.into_any()
}

/// Tags beside each other.
#[component]
pub fn Tags(
    /// The tags.
    children: Children,
) -> impl IntoView {
    view! { <div class="tags">{children()}</div> }.into_any()
}
