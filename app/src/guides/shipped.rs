//! The text that ships with the product, beside the one the lab made of it.

use leptos::prelude::*;

use super::show::{GuidePage, facts};
use crate::components::{Confirm, Notice, PageHeader, Prose, Shown};
use crate::context::href;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The shipped text, and the button that takes it.
pub fn shipped(data: GuidePage) -> PageView {
    let back = href(&format!("/guides/{}", data.slug));
    let action = href(&format!("/guides/{}/shipped", data.slug));
    let facts = facts(&data);
    let title_again = data.text.title.clone();
    let title = Shown::written_in(data.text.title.clone(), data.lang);
    let crumbs = vec![
        Crumb::link(t!("guides-title"), href("/guides")),
        Crumb::link(title_again, back.clone()),
        Crumb::here(t!("guide-shipped-title")),
    ];
    let main = view! {
        <PageHeader kicker=t!("guide-shipped-title") title=title lead=Shown::written_in(data.text.summary.clone(), data.lang)/>
        <Notice>
            <p>{t!("guide-shipped-note")} " " <a href=back>{t!("guide-shipped-back")}</a></p>
            <Confirm label=t!("guide-shipped-take") question=t!("guide-shipped-question") action=action button=t!("guide-shipped-confirm")/>
        </Notice>
        {facts}
        <Prose html=data.html.clone() lang=data.lang/>
    };
    PageView::new(Head::private(t!("guide-shipped-title")), crumbs, main)
}
