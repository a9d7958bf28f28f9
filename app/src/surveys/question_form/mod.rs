//! The form for one question, by kind.

mod files;
mod kinds;
mod rules;

use domain::surveys::{KindCode, Question, QuestionId, Section, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::preview::beside;
use super::settings::moved_note;
use super::{below, crumbs, plain};
use crate::components::{
    Button, ButtonKind, Checkbox, Choice, Form, FormState, Hidden, Notice, PageHeader, Select,
    TranslatedArea, TranslatedField, WritingIn,
};
use crate::context::page;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What the form is for.
#[derive(Debug, Clone)]
pub struct QuestionForm {
    /// The question; absent for a new one.
    pub id: Option<QuestionId>,
    /// Its kind.
    pub kind: KindCode,
    /// Its page, counted from 1.
    pub page: usize,
    /// The form's own id, for a new one.
    pub form_id: String,
    /// How many rows for options it shows.
    pub rows: usize,
    /// Whether people have answered, so that only words may change.
    pub answered: bool,
    /// Whether somebody else changed the survey meanwhile.
    pub moved: bool,
    /// The question as it is typed, where that can be read as one.
    pub sample: Option<Question>,
}

/// The form, and beside it what it makes.
pub fn question_form(survey: &Survey, of: QuestionForm, form: FormState) -> PageView {
    let title = if of.id.is_some() { t!("survey-edit-question") } else { t!("survey-new-question") };
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || of.moved);
    let main = view! {
        <PageHeader kicker=t!(of.kind.message()) title=title.clone()/>
        {of.moved.then(|| moved_note(survey, "/questions"))}
        {of.answered.then(|| view! { <Notice title=t!("survey-answered-title")><p>{t!("survey-answered-text")}</p></Notice> })}
        {beside(survey, &of, fields(survey, &of, form))}
    };
    PageView::new(head, crumbs(survey, Some(title)), main).with_islands()
}

/// The form itself.
pub(super) fn fields(survey: &Survey, of: &QuestionForm, form: FormState) -> AnyView {
    let action = match &of.id {
        Some(id) => below(survey, &format!("/questions/{id}")),
        None => below(survey, "/questions/new"),
    };
    let more = (of.kind.has_options() && !of.answered).then(|| {
        view! {
            <Button label=t!("survey-more-options") kind=ButtonKind::Secondary name="then".to_owned() value="more".to_owned()/>
        }
        .into_any()
    });
    let languages = WritingIn(survey.settings.languages.clone());
    let sections = sections(survey, of.page);
    let hidden = [
        ("version", survey.version.to_string()),
        ("form_id", of.form_id.clone()),
        ("kind", of.kind.code().to_owned()),
        ("page", of.page.to_string()),
        ("rows", of.rows.to_string()),
    ]
    .map(|(name, value)| view! { <Hidden name=name value=value/> })
    .into_iter()
    .collect_view();
    let files_note = (of.kind == KindCode::File).then(|| files::note(survey));
    let (cancel, of) = (below(survey, "/questions"), of.clone());
    view! {
        <Form action=action form=form submit=t!("survey-save-question") cancel=cancel more=more>
            <Provider value=languages>
                {hidden}
                {label(of.kind)}
                {files_note}
                {kinds::fields(&of)}
                {(of.kind == KindCode::Place).then(about_map)}
                {of.kind.is_asked().then(|| required(of.answered))}
                {section(of.answered, sections)}
                {rules::fields(&of, &FormState::around())}
            </Provider>
        </Form>
    }
    .into_any()
}

/// The words of the question; a calculation's are for the team only.
fn label(kind: KindCode) -> AnyView {
    match kind {
        KindCode::Note => view! {
            <TranslatedArea name="label" label=t!("survey-field-note") hint=t!("survey-field-note-hint") rows=5 maxlength=3000/>
        }
        .into_any(),
        KindCode::Calculation | KindCode::Hidden => view! {
            <TranslatedField name="label" label=t!("survey-field-own-name") hint=t!("survey-field-own-name-hint") maxlength=500/>
        }
        .into_any(),
        _ => view! {
            <TranslatedField name="label" label=t!("survey-field-label") hint=t!("survey-field-label-hint") maxlength=500/>
            <TranslatedField name="hint" label=t!("survey-field-hint") hint=t!("survey-field-hint-hint") maxlength=500/>
        }
        .into_any(),
    }
}

/// What the map of a question for a place costs those who answer it.
fn about_map() -> AnyView {
    match page().map.as_deref() {
        Some(tiles) => {
            let text = t!("survey-map-designer-text", host = tiles.host.clone());
            view! { <Notice title=t!("survey-map-designer")><p>{text}</p></Notice> }.into_any()
        }
        None => view! { <p class="hint">{t!("survey-map-designer-none")}</p> }.into_any(),
    }
}

/// Whether an answer is needed is part of what cannot change once people have answered; it is still sent.
fn required(answered: bool) -> AnyView {
    if answered {
        return view! { <Hidden name="required"/> }.into_any();
    }
    view! { <Checkbox name="required" label=t!("survey-field-required") hint=t!("survey-field-required-hint")/> }.into_any()
}

/// The groups and repeats of its page.
fn sections(survey: &Survey, page: usize) -> Vec<Choice> {
    let page = page.checked_sub(1).and_then(|at| survey.definition.pages().get(at));
    let named = |section: &Section| {
        Choice::new(section.id.as_str(), format!("{} {}", section.id, plain(&section.title)))
    };
    page.into_iter().flat_map(|page| page.sections.iter()).map(named).collect()
}

/// The group or repeat that it stands in; once people have answered it stays there.
fn section(answered: bool, sections: Vec<Choice>) -> AnyView {
    if answered || sections.is_empty() {
        return view! { <Hidden name="section"/> }.into_any();
    }
    let choices: Vec<Choice> =
        std::iter::once(Choice::new("", t!("survey-section-none"))).chain(sections).collect();
    view! { <Select name="section" label=t!("survey-field-section") choices=choices required=true/> }
        .into_any()
}

/// Whether one of these fields holds something or is wrong: what is folded away is then open.
fn something_to_see(form: &FormState, names: impl IntoIterator<Item = impl AsRef<str>>) -> bool {
    names.into_iter().any(|name| !form.value(name.as_ref()).is_empty() || form.error(name.as_ref()).is_some())
}
