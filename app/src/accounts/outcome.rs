//! What a person is told between two mails.

use leptos::prelude::*;

use crate::components::{ButtonLink, Form, FormState, InputKind, PageHeader, Shown, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// “Look into your mailbox”: the same whether the address has an account or not.
pub fn check_mailbox() -> PageView {
    let main = view! { <PageHeader title=t!("mailbox-title") lead=Shown::from(t!("mailbox-lead"))/> };
    PageView::new(Head::private(t!("mailbox-title")), Vec::new(), main)
}

/// The form that confirms an address with the password of its sign-up. The link in the mail leads here and changes nothing by itself.
/// `email` is the address, for the person and for their password manager.
pub fn confirm(form: FormState, secret: &str, email: String) -> PageView {
    let head = Head::private(t!("confirm-title")).with_mistakes(form.is_wrong());
    let action = href(&format!("/confirm/{secret}"));
    let main = view! {
        <PageHeader title=t!("confirm-title") lead=Shown::from(t!("confirm-lead", email = email.clone()))/>
        <Form action=action form=form submit=t!("confirm-submit")>
            <input type="hidden" name="username" value=email autocomplete="username"/>
            <TextField name="password" label=t!("account-password") hint=t!("confirm-password-hint") kind=InputKind::Password required=true autocomplete="current-password".to_owned()/>
        </Form>
        <p>{t!("confirm-other-way")} " " <a href=href("/reset")>{t!("reset-title")}</a></p>
        <p>{t!("confirm-not-you")}</p>
    };
    PageView::new(head, Vec::new(), main)
}

/// The address is confirmed.
pub fn confirmed() -> PageView {
    let main = view! {
        <PageHeader title=t!("confirmed-title") lead=Shown::from(t!("confirmed-lead"))/>
        <ButtonLink href=href("/sign-in") label=t!("sign-in-title")/>
    };
    PageView::new(Head::private(t!("confirmed-title")), Vec::new(), main)
}
