//! Taking one's data along.

use leptos::prelude::*;

use super::crumbs;
use crate::components::{ButtonKind, PageHeader, PostButton, Section, Shown};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What the file holds, and the button that makes it; then the files that were sent with answers, each a name and where it is: they
/// are too large for the other.
pub fn export(files: &[(String, String)]) -> PageView {
    let sent = (!files.is_empty()).then(|| {
        let one = |(name, to): &(String, String)| {
            let label = t!("survey-file-download", name = name.clone());
            view! { <li><a href=href(to)>{label}</a></li> }
        };
        let files = files.iter().map(one).collect_view();
        view! {
            <Section title=t!("export-files")>
                <p>{t!("export-files-text")}</p>
                <ul class="plain-list">{files}</ul>
            </Section>
        }
    });
    let title = t!("export-title");
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("export-lead"))/>
        <p>{t!("export-anonymous")}</p>
        <PostButton action=href("/account/export") label=t!("export-submit") kind=ButtonKind::Primary/>
        {sent}
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}
