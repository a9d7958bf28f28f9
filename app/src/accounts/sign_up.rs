//! Signing up: one form.

use domain::accounts::MIN_PASSWORD;
use leptos::prelude::*;

use crate::components::{Form, FormState, Hidden, InputKind, PageHeader, Shown, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form.
pub fn sign_up(form: FormState) -> PageView {
    let head = Head::private(t!("sign-up-title")).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=t!("sign-up-title") lead=Shown::from(t!("sign-up-lead"))/>
        <Form action=href("/sign-up") form=form submit=t!("sign-up-submit")>
            <Hidden name="form_id"/>
            <TextField name="email" label=t!("account-email") hint=t!("sign-up-email-hint") kind=InputKind::Email required=true autocomplete="email".to_owned()/>
            <TextField name="name" label=t!("account-name") hint=t!("sign-up-name-hint") autocomplete="name".to_owned()/>
            <TextField
                name="password"
                label=t!("account-password")
                hint=t!("sign-up-password-hint", limit = MIN_PASSWORD)
                kind=InputKind::Password
                required=true
                autocomplete="new-password".to_owned()
            />
        </Form>
        <p>{t!("sign-up-privacy")} " " <a href=href("/privacy")>{t!("sign-up-privacy-link")}</a></p>
        <p>{t!("sign-up-have-account")} " " <a href=href("/sign-in")>{t!("sign-in-title")}</a></p>
    };
    PageView::new(head, Vec::new(), main)
}
