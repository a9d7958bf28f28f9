//! A new password for somebody who lost theirs.

use domain::accounts::MIN_PASSWORD;
use leptos::prelude::*;

use crate::components::{Form, FormState, Hidden, InputKind, PageHeader, Shown, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form that asks where the link goes.
pub fn reset(form: FormState) -> PageView {
    let head = Head::private(t!("reset-title")).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=t!("reset-title") lead=Shown::from(t!("reset-lead"))/>
        <Form action=href("/reset") form=form submit=t!("reset-submit")>
            <Hidden name="form_id"/>
            <TextField name="email" label=t!("account-email") kind=InputKind::Email required=true autocomplete="username".to_owned()/>
        </Form>
        <p><a href=href("/sign-in")>{t!("reset-back")}</a></p>
    };
    PageView::new(head, Vec::new(), main)
}

/// The form behind the link. `email` is the account's, for the person and for their password manager.
pub fn set_password(form: FormState, secret: &str, email: String) -> PageView {
    let head = Head::private(t!("reset-set-title")).with_mistakes(form.is_wrong());
    let action = href(&format!("/reset/{secret}"));
    let main = view! {
        <PageHeader title=t!("reset-set-title") lead=Shown::from(t!("reset-set-lead", email = email.clone()))/>
        <Form action=action form=form submit=t!("password-submit")>
            <input type="hidden" name="username" value=email autocomplete="username"/>
            <TextField
                name="password"
                label=t!("password-new")
                hint=t!("sign-up-password-hint", limit = MIN_PASSWORD)
                kind=InputKind::Password
                required=true
                autocomplete="new-password".to_owned()
            />
        </Form>
    };
    PageView::new(head, Vec::new(), main)
}
