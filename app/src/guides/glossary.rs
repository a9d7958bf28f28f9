//! The glossary: the lab's words, in order.

use domain::guides::glossary::Term;
use domain::lang::Lang;
use domain::slug::Slug;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{PageHeader, Shown};
use crate::context::page;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Every term with its meaning, and what it is called in the other language.
pub fn glossary(terms: &[(Term, Option<String>)]) -> PageView {
    let other = match page().lang {
        Lang::Pt => Lang::En,
        Lang::En => Lang::Pt,
    };
    let items = terms
        .iter()
        .map(|(term, elsewhere)| {
            let elsewhere = elsewhere.clone().map(|word| {
                view! { " " <span class="glossary-other" lang=other.tag()>"(" {word} ")"</span> }
            });
            view! {
                <div class="glossary-item" id=Slug::suggest(&term.term).to_string()>
                    <dt>{term.term.clone()}{elsewhere}</dt>
                    <dd>{term.definition.clone()}</dd>
                </div>
            }
        })
        .collect_view();
    let main = view! {
        <PageHeader title=t!("glossary-title") lead=Shown::from(t!("glossary-lead"))/>
        <dl class="glossary">{items}</dl>
    };
    let head = Head::new(t!("glossary-title")).with_description(t!("glossary-lead"));
    PageView::new(head, crumbs(t!("glossary-title")), main)
}
