//! A form put aside: its code, and the way back to it.

use domain::form::{Errors, Typed};
use domain::surveys::{ResumeCode, Survey};
use domain::time::Moment;
use leptos::prelude::*;

use super::{below, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Form, FormState, PageHeader, Section, Shown, TextField,
};
use crate::context::page;
use crate::format::on;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Tells the code and the link.
pub fn saved(survey: &Survey, code: &ResumeCode, until: Moment) -> PageView {
    let title = t!("survey-saved");
    let resume = below(survey, &format!("/resume/{code}"));
    let link = format!("{}{resume}", page().base_url);
    let code = code.to_string();
    let leave = below(survey, "");
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("survey-saved-lead", date = on(until)))/>
        <dl class="facts survey-code">
            <div class="fact"><dt>{t!("survey-saved-code")}</dt> <dd><code>{code}</code></dd></div>
            <div class="fact"><dt>{t!("survey-saved-link")}</dt> <dd><a href=resume.clone()>{link}</a></dd></div>
        </dl>
        <Section title=t!("survey-saved-how")>
            <p>{t!("survey-saved-how-text")}</p>
            <p>{t!("survey-saved-sealed")}</p>
        </Section>
        <Actions>
            <ButtonLink href=resume label=t!("survey-saved-go-on")/>
            <ButtonLink href=leave label=t!("survey-saved-leave") kind=ButtonKind::Secondary/>
        </Actions>
    };
    PageView::new(Head::private(title.clone()), crumbs(survey, Some(title)), main)
}

/// Asks for the code.
pub fn resume(survey: &Survey, typed: Typed, errors: Errors) -> PageView {
    let title = t!("survey-resume");
    let form = FormState::new(typed, errors);
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let (action, leave) = (below(survey, "/resume"), below(survey, ""));
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("survey-resume-lead"))/>
        <Form action=action form=form submit=t!("survey-resume-go") cancel=leave>
            <TextField name="code" label=t!("survey-saved-code") hint=t!("survey-resume-hint") required=true autocomplete="off".to_owned() maxlength=40/>
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}
