//! Signing in.

use leptos::prelude::*;

use crate::components::{Form, FormState, Hidden, InputKind, PageHeader, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form. `next` is where the person goes afterwards.
pub fn sign_in(form: FormState, next: String) -> PageView {
    let head = Head::private(t!("sign-in-title")).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=t!("sign-in-title")/>
        <Form action=href("/sign-in") form=form submit=t!("sign-in-submit")>
            <Hidden name="next" value=next/>
            <TextField name="email" label=t!("account-email") kind=InputKind::Email required=true autocomplete="username".to_owned()/>
            <TextField name="password" label=t!("account-password") kind=InputKind::Password required=true autocomplete="current-password".to_owned()/>
        </Form>
        <p><a href=href("/reset")>{t!("sign-in-forgot")}</a></p>
        <p>{t!("sign-in-no-account")} " " <a href=href("/sign-up")>{t!("sign-up-title")}</a></p>
    };
    PageView::new(head, Vec::new(), main)
}
