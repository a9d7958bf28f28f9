//! What stands in a page's `<head>`: title, description, languages, style.

use domain::lang::Lang;
use leptos::prelude::*;

use super::Back;
use crate::components::escape;
use crate::context::page;
use crate::t;

/// What search engines, browsers and tabs are told about a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The page's title, without the lab's name.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: Option<String>,
    /// Whether search engines may list it.
    pub index: bool,
    /// Whether the form on it came back with mistakes, which its title then says.
    pub wrong: bool,
    /// Whether the page exists in each language; error pages do not.
    pub alternates: bool,
    /// Whether header and footer lead to it in the other languages: not where a link would lose what was typed.
    pub language_links: bool,
    /// When it goes elsewhere by itself.
    pub back: Option<Back>,
}

impl Head {
    /// A public page.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            description: None,
            index: true,
            wrong: false,
            alternates: true,
            language_links: true,
            back: None,
        }
    }

    /// A page that search engines leave out: forms, accounts, administration.
    pub fn private(title: impl Into<String>) -> Self {
        Self { index: false, ..Self::new(title) }
    }

    /// The same with a description; a blank one is none.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into()).filter(|text| !text.trim().is_empty());
        self
    }

    /// The same without links to other languages.
    #[must_use]
    pub fn without_language_links(mut self) -> Self {
        self.language_links = false;
        self
    }

    /// The same, saying whether its form came back with mistakes.
    #[must_use]
    pub fn with_mistakes(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }
}

/// The `<head>` element.
pub(super) fn head(head: Head) -> AnyView {
    let page = page();
    let lab = page.lab.name.clone();
    let mut title =
        if head.title.is_empty() || head.title == lab { lab } else { format!("{} — {lab}", head.title) };
    if head.wrong {
        title = format!("{} {title}", t!("components-error"));
    }
    let address = |lang: Lang| format!("{}/{}{}", page.base_url, lang.code(), plain(&page.path));
    let alternates = head.alternates.then(|| {
        let each = Lang::ALL
            .into_iter()
            .map(|lang| view! { <link rel="alternate" hreflang=lang.tag() href=address(lang)/> })
            .collect_view();
        // Only the address without a language goes by the reader's own; every other page defaults to Portuguese.
        let default = match plain(&page.path) {
            "" => format!("{}/", page.base_url),
            _ => address(Lang::Pt),
        };
        view! {
            {head.index.then(|| view! { <link rel="canonical" href=address(page.lang)/> })}
            {each}
            <link rel="alternate" hreflang="x-default" href=default/>
        }
    });
    view! {
        <head>
            <meta charset="utf-8"/>
            <title inner_html=escape(&title)></title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            {head.description.map(|text| view! { <meta name="description" content=text/> })}
            {(!head.index).then(|| view! { <meta name="robots" content="noindex"/> })}
            {alternates}
            <link rel="stylesheet" href=page.assets.css.clone()/>
            {page.lab.theme.clone().map(|theme| view! { <link rel="stylesheet" href=theme/> })}
            <link rel="icon" href="/favicon.ico" type="image/svg+xml"/>
            {head.back.map(refresh)}
        </head>
    }
    .into_any()
}

/// Without scripts, which count more patiently, the browser goes elsewhere after a time.
fn refresh(back: Back) -> AnyView {
    let content = format!("{}; url={}", back.seconds, back.to);
    view! { <noscript><meta http-equiv="refresh" content=content/></noscript> }.into_any()
}

/// The address without its query, and nothing for the home page.
fn plain(path: &str) -> &str {
    let path = path.split('?').next().unwrap_or_default();
    if path == "/" { "" } else { path }
}
