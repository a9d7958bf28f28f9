//! The code of a personal link: asking for it, and what is said when it cannot be used.

use domain::form::{Errors, Typed};
use domain::surveys::{LinkState, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::answer::written;
use super::group::GroupName;
use super::{below, crumbs};
use crate::components::{
    Actions, Button, ButtonKind, ButtonLink, Crumb, ErrorSummary, FormState, InLanguage, PageHeader, Section,
    Shown, TextField,
};
use crate::context::{href, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// A form that asks for the code and opens what it leads to. It is sent with GET: looking uses nothing up.
pub(super) fn ask(action: String, form: FormState) -> AnyView {
    let summarised = form.clone();
    view! {
        <form class="form" id="key-form" method="get" action=action novalidate=true>
            <Provider value=form>
                {
                    let field = view! {
                        <TextField name="key" label=t!("survey-key") hint=t!("survey-key-hint") required=true autocomplete="off".to_owned() maxlength=40/>
                    };
                    let errors = summarised.summary();
                    view! { <ErrorSummary errors=errors/> {field} }
                }
                <Actions><Button label=t!("survey-key-go")/></Actions>
            </Provider>
        </form>
    }
    .into_any()
}

/// The page that a link leads to which cannot be used: why, what to do, a form for another code, and what was written so far, so that
/// it is not lost. `state` is none when there is no such link.
pub fn unusable(survey: &Survey, state: Option<LinkState>, typed: &Typed) -> PageView {
    let contact = page().lab.contact.clone();
    let (title, text) = match state {
        None | Some(LinkState::Ready) => {
            (t!("survey-key-unknown"), t!("survey-key-unknown-text", contact = contact))
        }
        Some(LinkState::Used) => (t!("survey-key-used"), t!("survey-key-used-text", contact = contact)),
        Some(LinkState::Revoked) => {
            (t!("survey-key-revoked"), t!("survey-key-revoked-text", contact = contact))
        }
        Some(LinkState::Expired) => {
            (t!("survey-key-expired"), t!("survey-key-expired-text", contact = contact))
        }
    };
    let written = written(survey, typed).map(|written| {
        view! {
            <Section title=t!("survey-closed-meanwhile-kept")>
                <p>{t!("survey-key-written")}</p>
                {written}
            </Section>
        }
    });
    let other = match state {
        Some(LinkState::Used) => {
            view! { <Actions><ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/></Actions> }
                .into_any()
        }
        _ => {
            let form = FormState::filled(Typed::default().with("key", typed.get("key")));
            ask(below(survey, "/answer"), form)
        }
    };
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(text)/>
        {other}
        {written}
    };
    PageView::new(Head::private(title.clone()), crumbs(survey, Some(title)), main)
}

/// The page behind the short address: asks for a code without knowing the survey.
pub fn link(typed: Typed, errors: Errors) -> PageView {
    let form = FormState::new(typed, errors);
    let title = t!("survey-key-title");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("survey-key-lead", contact = page().lab.contact.clone()))/>
        {ask(href("/link"), form)}
    };
    PageView::new(head, vec![Crumb::link(t!("surveys-title"), href("/surveys")), Crumb::here(title)], main)
}

/// What somebody is told who is not in the group that may answer.
pub fn members_only(survey: &Survey, group: Option<GroupName>) -> PageView {
    let viewer = page().viewer.name.clone().unwrap_or_default();
    let contact = page().lab.contact.clone();
    let title = t!("survey-members-only");
    let who = match &group {
        Some(group) => view! { <p>{group.link()}</p> }.into_any(),
        None => view! { <p>{t!("survey-mode-members")}</p> }.into_any(),
    };
    let about = below(survey, "");
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("survey-members-only-text", name = viewer))/>
        <p><InLanguage text=&survey.settings.title/></p>
        <Section title=t!("survey-who-answers")>{who} <p>{t!("survey-members-only-help", contact = contact)}</p></Section>
        <Actions>
            <ButtonLink href=about label=t!("survey-to-survey")/>
            <ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/>
        </Actions>
    };
    PageView::new(Head::private(title.clone()), crumbs(survey, Some(title)), main)
}
