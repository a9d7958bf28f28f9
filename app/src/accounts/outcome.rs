//! What a person is told between two mails.

use leptos::prelude::*;

use crate::components::{ButtonLink, Form, PageHeader, Shown};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// “Look into your mailbox”: the same whether the address has an account or not.
pub fn check_mailbox() -> PageView {
    let main = view! { <PageHeader title=t!("mailbox-title") lead=Shown::from(t!("mailbox-lead"))/> };
    PageView::new(Head::private(t!("mailbox-title")), Vec::new(), main)
}

/// The button that confirms an address. The link in the mail leads here and changes nothing by itself.
pub fn confirm(secret: &str) -> PageView {
    let action = href(&format!("/confirm/{secret}"));
    let main = view! {
        <PageHeader title=t!("confirm-title") lead=Shown::from(t!("confirm-lead"))/>
        <Form action=action submit=t!("confirm-submit")>""</Form>
    };
    PageView::new(Head::private(t!("confirm-title")), Vec::new(), main)
}

/// The address is confirmed.
pub fn confirmed() -> PageView {
    let main = view! {
        <PageHeader title=t!("confirmed-title") lead=Shown::from(t!("confirmed-lead"))/>
        <ButtonLink href=href("/sign-in") label=t!("sign-in-title")/>
    };
    PageView::new(Head::private(t!("confirmed-title")), Vec::new(), main)
}
