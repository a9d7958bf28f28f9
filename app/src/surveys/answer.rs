//! The form: opens on its questions, page by page when there are several; works on any device without a script.

use domain::form::{Errors, Typed};
use domain::surveys::{Mode, Page, Survey, field};
use leptos::context::Provider;
use leptos::prelude::*;

use super::carried::other_pages;
use super::question::{question, said};
use super::{below, crumbs, plain};
use crate::components::{
    Actions, Bench, Button, ButtonKind, ButtonLink, ErrorSummary, FormState, Hidden, Honeypot, InLanguage,
    Mark, MarkState, Notice, PageHeader, Paragraphs, Section, Shown,
};
use crate::context::{Tone, href, page as context};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Where somebody is in the form.
#[derive(Debug, Clone)]
pub struct Form {
    /// The page, counted from 0.
    pub page: usize,
    /// What was typed so far, on every page.
    pub typed: Typed,
    /// What is wrong on this page.
    pub errors: Errors,
    /// The form's own id, against double clicks.
    pub form_id: String,
    /// Whether nothing will be stored.
    pub preview: bool,
}

/// The form at one of its pages.
pub fn answer(survey: &Survey, at: Form) -> PageView {
    let pages = survey.definition.pages();
    let Some(shown) = pages.get(at.page).or(pages.first()) else {
        return closed_meanwhile(survey, &at.typed);
    };
    let form = FormState::new(at.typed, at.errors);
    let title = Shown::from(&survey.settings.title).text;
    let last = at.page + 1 >= pages.len();
    let action = below(survey, if at.preview { "/preview" } else { "/answer" });
    let wrong = form.is_wrong();
    let bench = bench(survey, at.page);
    let title_of_page = page_title(survey, shown);
    let carried = other_pages(survey, at.page, &form);
    let errors = summary(shown, &form);
    let asked = shown.questions.clone();
    let buttons = buttons(last, at.page > 0, at.preview);
    let number = (at.page + 1).to_string();
    let main = view! {
        {at.preview.then(|| preview_note(survey))}
        <div class="survey-title"><PageHeader title=&survey.settings.title>{bench}</PageHeader></div>
        {(at.page == 0).then(|| promise(survey))}
        <form class="form survey-form" method="post" action=action novalidate=true>
            <Provider value=form>
                <ErrorSummary errors=errors/>
                <Hidden name="form_id" value=at.form_id/>
                <Hidden name="page" value=number/>
                {carried}
                <Honeypot/>
                {title_of_page}
                {asked.iter().map(|of| question(of, &FormState::around())).collect_view()}
                {buttons}
            </Provider>
        </form>
    };
    let name = match pages.len() {
        0 | 1 => title,
        count => format!("{title}: {}", t!("survey-page-of", page = at.page + 1, count = count)),
    };
    PageView::new(Head::private(name).with_mistakes(wrong), crumbs(survey, Some(t!("survey-form"))), main)
}

fn buttons(last: bool, can_go_back: bool, preview: bool) -> AnyView {
    let (label, go) = match (last, preview) {
        (true, false) => (t!("survey-send"), "send"),
        (true, true) => (t!("survey-send-preview"), "send"),
        (false, _) => (t!("survey-next"), "next"),
    };
    // The way on stands first, so that the Enter key goes on and not back.
    view! {
        <Actions>
            <Button label=label name="go".to_owned() value=go.to_owned()/>
            {can_go_back.then(|| view! {
                <Button label=t!("survey-back") kind=ButtonKind::Secondary name="go".to_owned() value="back".to_owned()/>
            })}
        </Actions>
    }
    .into_any()
}

fn bench(survey: &Survey, here: usize) -> Option<AnyView> {
    let pages = survey.definition.pages();
    if pages.len() < 2 {
        return None;
    }
    let name = |at: usize, page: &Page| match plain(&page.title) {
        title if title.is_empty() => (at + 1).to_string(),
        title => title,
    };
    let marks: Vec<Mark> =
        pages.iter().enumerate().map(|(at, p)| Mark::new(name(at, p), MarkState::of(at, here))).collect();
    let text = t!("survey-page-of", page = here + 1, count = pages.len());
    Some(view! { <Bench label=t!("survey-pages") text=text marks=marks small=true/> }.into_any())
}

fn page_title(survey: &Survey, page: &Page) -> Option<AnyView> {
    let several = survey.definition.pages().len() > 1;
    (several && !page.title.is_empty())
        .then(|| view! { <h2 class="survey-page-title"><InLanguage text=&page.title/></h2> }.into_any())
}

fn promise(survey: &Survey) -> AnyView {
    let text = match survey.settings.mode {
        Mode::Open => t!("survey-promise-short-open"),
        Mode::SignedIn => {
            let name = context().viewer.name.clone().unwrap_or_default();
            t!("survey-promise-short-signed-in", name = name)
        }
    };
    view! { <p class="survey-promise">{text} " " <a href=href(&survey.path())>{t!("survey-promise-more")}</a></p> }
        .into_any()
}

fn preview_note(survey: &Survey) -> AnyView {
    let builder = below(survey, "/questions");
    view! {
        <Notice tone=Tone::Ochre title=t!("survey-preview")>
            <p>{t!("survey-preview-text")} " " <a href=builder>{t!("survey-preview-back")}</a></p>
        </Notice>
    }
    .into_any()
}

/// Every mistake, beginning with its question, in the order of the page.
fn summary(page: &Page, form: &FormState) -> Vec<(String, String)> {
    page.questions
        .iter()
        .filter_map(|question| {
            let name = field(question);
            let error = form.error(&name)?;
            let label = plain(&question.label);
            Some((name, format!("{}: {error}", label.trim_end_matches(['?', ':', '.']))))
        })
        .collect()
}

/// The survey was closed while somebody wrote: they are told, and what they wrote stays on the page to copy.
pub fn closed_meanwhile(survey: &Survey, typed: &Typed) -> PageView {
    let written: Vec<AnyView> = survey
        .definition
        .questions()
        .filter_map(|question| {
            let said = said(question, typed);
            (!said.is_empty()).then(|| {
                let values = said.into_iter().map(|value| view! { <Paragraphs text=value/> }).collect_view();
                view! { <dt><InLanguage text=&question.label/></dt> <dd>{values}</dd> }.into_any()
            })
        })
        .collect();
    let kept = (!written.is_empty()).then(|| {
        view! {
            <Section title=t!("survey-closed-meanwhile-kept")>
                <p>{t!("survey-closed-meanwhile-copy", contact = context().lab.contact.clone())}</p>
                <dl class="survey-said">{written}</dl>
            </Section>
        }
    });
    let main = view! {
        <PageHeader title=t!("survey-closed-meanwhile") lead=Shown::from(t!("survey-closed-meanwhile-text"))/>
        {kept}
        <Actions><ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/></Actions>
    };
    PageView::new(Head::private(t!("survey-closed-meanwhile")), crumbs(survey, Some(t!("survey-form"))), main)
}
