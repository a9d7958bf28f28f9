//! What a search found: how many, the filters with their counts, the things themselves. The page shows it, and the same HTML is
//! sent while somebody types.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::components::{EmptyState, Notice, Pagination};
use crate::context::{Tone, page};
use crate::t;

/// Something that was found. Its HTML comes from the search, which escapes everything and marks the found words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultItem {
    /// The message that names its kind.
    pub kind: &'static str,
    /// Its address.
    pub href: String,
    /// The language its texts are in.
    pub lang: Lang,
    /// Its title, as HTML.
    pub title_html: String,
    /// The part of its text with the found words, as HTML.
    pub snippet_html: String,
}

/// One filter that can be chosen or is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetLink {
    /// The message that names it.
    pub label: &'static str,
    /// How many things it leaves.
    pub count: u64,
    /// The address with it; without it when it is chosen.
    pub href: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Filters of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetGroup {
    /// The message that names them.
    pub label: &'static str,
    /// The filters that leave something.
    pub links: Vec<FacetLink>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// What was typed.
    pub text: String,
    /// The page of things.
    pub items: Vec<ResultItem>,
    /// How many there are in all.
    pub total: usize,
    /// The filters.
    pub facets: Vec<FacetGroup>,
    /// The address of the same search without filters, when it has some.
    pub unfiltered: Option<String>,
    /// Words that are nowhere, and the nearest that were looked for instead.
    pub corrected: Vec<(String, String)>,
    /// The page before and the page after.
    pub pages: (Option<String>, Option<String>),
    /// Whether the search is being repaired.
    pub unavailable: bool,
}

/// How many were found, in words.
pub fn sentence(results: &Results) -> String {
    t!("search-count", count = i64::try_from(results.total).unwrap_or(i64::MAX), text = results.text.clone())
}

/// The results.
pub fn results(found: Results) -> AnyView {
    if found.unavailable {
        return view! { <Notice tone=Tone::Ochre><p>{t!("search-unavailable")}</p></Notice> }.into_any();
    }
    let sentence = sentence(&found);
    let corrected = found
        .corrected
        .iter()
        .map(|(typed, meant)| {
            view! { <p class="search-corrected">{t!("search-corrected", typed = typed.clone(), meant = meant.clone())}</p> }
        })
        .collect_view();
    let facets = facets(found.facets, found.total);
    if found.items.is_empty() {
        let text = match &found.unfiltered {
            Some(_) => t!("search-none-filtered", text = found.text),
            None => t!("search-none", text = found.text),
        };
        let action = found.unfiltered.map(|address| (address, t!("search-unfiltered")));
        return view! { {facets} <EmptyState text=text action=action/> }.into_any();
    }
    let items = found.items.into_iter().map(item).collect_view();
    let (previous, next) = found.pages;
    view! {
        <p class="search-count">{sentence}</p>
        {corrected}
        {facets}
        <h2 class="visually-hidden">{t!("search-results")}</h2>
        <ol class="results">{items}</ol>
        <Pagination previous=previous next=next/>
    }
    .into_any()
}

fn item(item: ResultItem) -> AnyView {
    let lang = (item.lang != page().lang).then_some(item.lang.tag());
    let note = match item.lang {
        own if own == page().lang => None,
        Lang::Pt => Some(t!("components-only-pt")),
        Lang::En => Some(t!("components-only-en")),
    };
    let note = note.map(|text| view! { " " <span class="only-in">{text}</span> });
    view! {
        <li class="result">
            <p class="kicker">{t!(item.kind)}</p>
            <h3 class="result-title"><a href=item.href lang=lang inner_html=item.title_html></a>{note}</h3>
            <p class="result-text" lang=lang inner_html=item.snippet_html></p>
        </li>
    }
    .into_any()
}

/// With fewer results than this nobody needs a filter.
const FEW: usize = 5;

/// The filters that can be chosen or are: those that would leave everything change nothing.
fn facets(groups: Vec<FacetGroup>, total: usize) -> AnyView {
    let chosen = groups.iter().any(|group| group.links.iter().any(|link| link.chosen));
    if total < FEW && !chosen {
        return ().into_any();
    }
    let narrows =
        |link: &FacetLink| link.chosen || usize::try_from(link.count).is_ok_and(|count| count != total);
    let groups = groups
        .into_iter()
        .filter(|group| group.links.len() > 1 || group.links.iter().any(narrows))
        .map(|mut group| {
            // What is chosen must be seen, also where the rest is off the screen.
            group.links.sort_by_key(|link| !link.chosen);
            let links = group
                .links
                .into_iter()
                .map(|link| {
                    let class = if link.chosen { "facet facet-chosen" } else { "facet" };
                    let remove = link.chosen.then(|| view! { <span class="visually-hidden">{t!("search-facet-remove")} " "</span> });
                    let cross = link.chosen.then(|| view! { <span aria-hidden="true">"×"</span> });
                    view! { <li><a class=class href=link.href>{remove}{t!(link.label)} " " <span class="facet-count">{link.count.to_string()}</span>{cross}</a></li> }
                })
                .collect_view();
            view! { <div class="facet-group"><h3 class="facet-label">{t!(group.label)}</h3><ul>{links}</ul></div> }
        })
        .collect::<Vec<_>>();
    if groups.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="facets" aria-labelledby="facets-title">
            <h2 class="visually-hidden" id="facets-title">{t!("search-facets")}</h2>
            {groups}
        </section>
    }
    .into_any()
}
