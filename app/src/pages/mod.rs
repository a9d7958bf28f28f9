//! Pages about the site itself: accessibility, privacy.

use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::components::{PageHeader, Prose, Toc};
use crate::layout::{Crumb, Head};
use crate::view::PageView;

/// A page written in Markdown: its title, its sanitised HTML and its headings as ids and texts.
pub fn site_page(title: &str, html: &str, headings: Vec<(String, String)>) -> PageView {
    let main = view! {
        <PageHeader title=title.to_owned()/>
        <Toc items=headings/>
        <Prose html=html.to_owned()/>
    };
    PageView::new(Head::new(title), vec![Crumb::here(title)], main)
}

/// The address that remembers a language and goes on to a page in it. `path` has no language.
pub fn language_link(lang: domain::lang::Lang, path: &str) -> String {
    // What may stand in a query as it is (RFC 3986, 3.4), but for what separates its parts.
    const ENCODED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');
    let to = utf8_percent_encode(path, ENCODED);
    format!("/{}/language?to={to}", lang.code())
}

#[cfg(test)]
mod tests {
    use domain::lang::Lang;

    use super::language_link;

    #[test]
    fn the_way_back_survives_inside_the_link() {
        assert_eq!(language_link(Lang::En, "/"), "/en/language?to=/");
        assert_eq!(
            language_link(Lang::Pt, "/search?q=inovação&kind=guide"),
            "/pt/language?to=/search%3Fq%3Dinova%C3%A7%C3%A3o%26kind%3Dguide"
        );
    }
}
