//! Erasing one's account.

use leptos::prelude::*;

use super::crumbs;
use crate::components::{
    ButtonKind, Form, FormState, InputKind, Notice, PageHeader, Section, Shown, TextField,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What goes, what stays without a name, and the form that asks for the password.
pub fn erase(form: FormState) -> PageView {
    let title = t!("erase-title");
    let head = Head::private(title.as_str()).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("erase-lead"))/>
        <Section title=t!("erase-goes")>
            <ul>
                <li>{t!("erase-goes-account")}</li>
                <li>{t!("erase-goes-roles")}</li>
                <li>{t!("erase-goes-participation")}</li>
                <li>{t!("erase-goes-link")}</li>
            </ul>
        </Section>
        <Section title=t!("erase-stays")>
            <ul>
                <li>{t!("erase-stays-work")}</li>
                <li>{t!("erase-stays-anonymous")}</li>
                <li>{t!("erase-stays-log")}</li>
                <li>{t!("erase-stays-backups")}</li>
            </ul>
        </Section>
        <Notice tone=Tone::Ochre><p>{t!("erase-before")} " " <a href=href("/account/export")>{t!("export-title")}</a></p></Notice>
        <Form action=href("/account/erase") form=form submit=t!("erase-submit") kind=ButtonKind::Warning cancel=href("/account")>
            <TextField name="password" label=t!("account-password") hint=t!("account-password-why") kind=InputKind::Password required=true autocomplete="current-password".to_owned()/>
        </Form>
    };
    PageView::new(head, crumbs(&title), main)
}

/// The account is gone.
pub fn erased() -> PageView {
    let contact = page().lab.contact.clone();
    let main = view! {
        <PageHeader title=t!("erased-title") lead=Shown::from(t!("erased-lead", contact = contact))/>
        <p><a href=href("/")>{t!("problem-home")}</a></p>
    };
    PageView::new(Head::private(t!("erased-title")), Vec::new(), main)
}
