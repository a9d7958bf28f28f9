//! Changing one's password.

use domain::accounts::MIN_PASSWORD;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{Form, FormState, InputKind, PageHeader, Shown, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form.
pub fn change_password(form: FormState) -> PageView {
    let title = t!("password-title");
    let head = Head::private(title.as_str()).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("password-lead"))/>
        <Form action=href("/account/password") form=form submit=t!("password-submit") cancel=href("/account")>
            <TextField name="current" label=t!("password-current") kind=InputKind::Password required=true autocomplete="current-password".to_owned()/>
            <TextField
                name="password"
                label=t!("password-new")
                hint=t!("sign-up-password-hint", limit = MIN_PASSWORD)
                kind=InputKind::Password
                required=true
                autocomplete="new-password".to_owned()
            />
        </Form>
        <p><a href=href("/reset")>{t!("sign-in-forgot")}</a></p>
    };
    PageView::new(head, crumbs(&title), main)
}
