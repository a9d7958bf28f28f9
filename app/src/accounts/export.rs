//! Taking one's data along.

use leptos::prelude::*;

use super::crumbs;
use crate::components::{ButtonKind, PageHeader, PostButton, Shown};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What the file holds, and the button that makes it.
pub fn export() -> PageView {
    let title = t!("export-title");
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("export-lead"))/>
        <p>{t!("export-anonymous")}</p>
        <PostButton action=href("/account/export") label=t!("export-submit") kind=ButtonKind::Primary/>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}
