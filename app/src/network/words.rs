//! Small things that several pages of the network show.

use domain::text::Translated;
use domain::when::When;
use leptos::prelude::*;

use crate::components::Shown;
use crate::context::{href, page};
use crate::projects::when_text;
use crate::t;

/// Where a person works, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Organisation {
    /// An entity with a page of its own: its address and name.
    Entity(String, Translated),
    /// Another, by name.
    Named(String),
}

impl Organisation {
    /// Its name for the reader.
    pub fn name(&self) -> String {
        match self {
            Self::Entity(_, name) => name.pick(page().lang).text.to_owned(),
            Self::Named(name) => name.clone(),
        }
    }

    /// Its name, with a link where it has a page.
    pub(super) fn linked(&self) -> AnyView {
        match self {
            Self::Entity(slug, name) => {
                let href = href(&format!("/entities/{slug}"));
                view! { <a href=href>{Shown::from(name).inline()}</a> }.into_any()
            }
            Self::Named(name) => name.clone().into_any(),
        }
    }
}

/// When something began: in words where it was given as a date, otherwise as it was written.
pub(super) fn since(text: &str) -> String {
    When::parse(text).map_or_else(|_| text.to_owned(), |when| when_text(page().lang, when))
}

/// How to reach somebody: a link where it is one, otherwise as it was written.
pub(super) fn contact(text: &str) -> AnyView {
    let address = text.contains('@') && !text.contains(|c: char| c.is_whitespace() || "<>,;:/?&".contains(c));
    let link =
        (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace);
    let text = text.to_owned();
    if address {
        view! { <a href=format!("mailto:{text}")>{text.clone()}</a> }.into_any()
    } else if link {
        view! { <a href=text.clone() rel="nofollow noopener">{text.clone()}</a> }.into_any()
    } else {
        text.into_any()
    }
}

/// A website as a link that shows where it leads.
pub(super) fn website(address: &str) -> AnyView {
    let shown =
        address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
    view! { <a href=address.to_owned() rel="noopener">{shown}</a> }.into_any()
}

/// What the directory is called in crumbs.
pub(super) fn network_crumb() -> crate::components::Crumb {
    crate::components::Crumb::link(t!("network-title"), href("/network"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::*;

    use super::since;
    use crate::context::PageContext;

    #[test]
    fn a_beginning_given_as_a_date_is_said_in_words_and_any_other_stays_as_it_was_written() {
        Owner::new().with(|| {
            provide_context(Arc::new(PageContext::sample()));
            assert_eq!(since("2017-09-01"), "1 de setembro de 2017");
            assert_eq!(since("2019"), "2019");
            assert_eq!(since("o outono de 2020"), "o outono de 2020");
        });
    }
}
