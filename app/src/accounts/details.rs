//! Changing one's name and the language of one's mails.

use domain::accounts::MAX_NAME;
use domain::lang::Lang;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{Choice, Form, FormState, PageHeader, Radios, TextField};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form.
pub fn details(form: FormState) -> PageView {
    let title = t!("details-title");
    let head = Head::private(title.as_str()).with_mistakes(form.is_wrong());
    let languages =
        Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.own_name())).collect::<Vec<_>>();
    let main = view! {
        <PageHeader title=title.clone()/>
        <Form action=href("/account/details") form=form submit=t!("details-submit") cancel=href("/account")>
            <TextField name="name" label=t!("account-name") hint=t!("sign-up-name-hint") required=true autocomplete="name".to_owned() maxlength=u32::try_from(MAX_NAME).ok()/>
            <Radios name="lang" label=t!("account-mail-language") choices=languages required=true/>
        </Form>
    };
    PageView::new(head, crumbs(&title), main)
}
