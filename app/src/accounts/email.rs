//! Changing one's address: the form, the button behind the link in the mail, and what came of it.

use leptos::prelude::*;

use super::crumbs;
use crate::components::{ButtonLink, Form, FormState, Hidden, InputKind, PageHeader, Shown, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form for a new address. `email` is the one the account has.
pub fn change_email(form: FormState, email: String) -> PageView {
    let title = t!("email-title");
    let head = Head::private(title.as_str()).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("email-lead", email = email))/>
        <Form action=href("/account/email") form=form submit=t!("email-submit") cancel=href("/account")>
            <Hidden name="form_id"/>
            <TextField name="email" label=t!("email-new") kind=InputKind::Email required=true autocomplete="email".to_owned()/>
            <TextField name="password" label=t!("account-password") hint=t!("account-password-why") kind=InputKind::Password required=true autocomplete="current-password".to_owned()/>
        </Form>
    };
    PageView::new(head, crumbs(&title), main)
}

/// The button that makes an address the account's. The link in the mail leads here and changes nothing by itself.
pub fn confirm_email(secret: &str, email: String) -> PageView {
    let action = href(&format!("/account/email/{secret}"));
    let main = view! {
        <PageHeader title=t!("confirm-title") lead=Shown::from(t!("email-confirm-lead", email = email))/>
        <Form action=action submit=t!("email-confirm-submit")>""</Form>
    };
    PageView::new(Head::private(t!("confirm-title")), Vec::new(), main)
}

/// The address was changed.
pub fn email_changed() -> PageView {
    let main = view! {
        <PageHeader title=t!("email-changed-title") lead=Shown::from(t!("email-changed-lead"))/>
        <ButtonLink href=href("/account") label=t!("email-changed-next")/>
    };
    PageView::new(Head::private(t!("email-changed-title")), Vec::new(), main)
}
