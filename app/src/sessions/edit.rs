//! The form for a session: a new one, or one that changes.

use domain::form::{Typed, rows};
use domain::seats::Gate;
use domain::sessions::{MOST_BLOCKS, PlaceKind};
use leptos::prelude::*;

use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, Crumb, Form, FormState, Hidden, InputKind, PageHeader, Radios,
    Section, Select, TextField, TranslatedArea, TranslatedField,
};
use crate::context::href;
use crate::layout::Head;
use crate::seats::changed_notice;
use crate::t;
use crate::view::PageView;

/// What a session can be linked to: values and titles.
#[derive(Debug, Clone, Default)]
pub struct SessionChoices {
    /// Projects by their ids.
    pub projects: Vec<(String, String)>,
    /// Guides by their addresses.
    pub guides: Vec<(String, String)>,
}

/// The form for a new session.
pub fn new(form: FormState, choices: SessionChoices) -> PageView {
    let head = Head::private(t!("sessions-new")).with_mistakes(form.is_wrong());
    let crumbs = vec![super::crumb(), Crumb::here(t!("sessions-new"))];
    let main = view! {
        <PageHeader title=t!("sessions-new")/>
        {fields(href("/sessions/new"), form, choices, t!("session-save-draft"), href("/sessions"))}
    };
    PageView::new(head, crumbs, main)
}

/// The form for a session that changes. `changed` says that somebody else changed it meanwhile.
pub fn edit(slug: &str, form: FormState, choices: SessionChoices, changed: bool) -> PageView {
    let head = Head::private(t!("session-edit-title")).with_mistakes(form.is_wrong() || changed);
    let address = href(&format!("/sessions/{slug}"));
    let crumbs =
        vec![super::crumb(), Crumb::link(slug.to_owned(), address.clone()), Crumb::here(t!("session-edit"))];
    let notice = changed.then(|| changed_notice(&address));
    let main = view! {
        <PageHeader title=t!("session-edit-title")/>
        {notice}
        {fields(format!("{address}/edit"), form, choices, t!("session-save"), address)}
    };
    PageView::new(head, crumbs, main)
}

fn fields(
    action: String,
    form: FormState,
    choices: SessionChoices,
    submit: String,
    cancel: String,
) -> AnyView {
    let said =
        Typed::default().with("agenda_rows", form.value("agenda_rows")).with("more", form.value("more"));
    let count = rows(&said, "agenda", MOST_BLOCKS);
    let links = move || linked(choices);
    // Made inside the form, where the fields find their values.
    let blocks = move || (0..count).map(block).collect_view();
    let more = (count < MOST_BLOCKS).then(|| {
        view! { <Button label=t!("session-more-blocks") kind=ButtonKind::Secondary name="more".to_owned() value="agenda".to_owned()/> }
    });
    let places = PlaceKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    let gates = Gate::ALL.map(|gate| Choice::new(gate.code(), t!(gate.message()))).to_vec();
    view! {
        <Form action=action form=form submit=submit cancel=cancel>
            <Hidden name="form_id"/>
            <Hidden name="version"/>
            <Hidden name="agenda_rows" value=count.to_string()/>
            <TranslatedField name="title" label=t!("session-title-label") required=true maxlength=150/>
            <TranslatedArea name="summary" label=t!("session-summary-label") hint=t!("session-summary-hint") required=true rows=3 maxlength=1000/>
            <TranslatedArea name="preparation" label=t!("session-preparation") hint=t!("session-preparation-hint") rows=3 maxlength=2000/>
            <Section title=t!("session-when-and-where")>
                <TextField name="date" label=t!("session-date-label") kind=InputKind::Date required=true/>
                <TextField name="time" label=t!("session-time-label") hint=t!("session-time-hint") kind=InputKind::Time required=true/>
                <TextField name="minutes" label=t!("session-minutes-label") kind=InputKind::Number required=true/>
                <Radios name="place" label=t!("session-where") choices=places required=true/>
                <TextField name="address" label=t!("session-address-label") hint=t!("session-address-hint") maxlength=300/>
                <TextField name="online_link" label=t!("session-link-label") hint=t!("session-link-hint") kind=InputKind::Url maxlength=500/>
            </Section>
            <Section title=t!("session-registration")>
                <TextField name="capacity" label=t!("session-capacity-label") hint=t!("session-capacity-hint") kind=InputKind::Number required=true/>
                <Radios name="registration" label=t!("session-registration") choices=gates required=true/>
                <TextField name="closes_date" label=t!("session-closes-date") hint=t!("session-closes-hint") kind=InputKind::Date/>
                <TextField name="closes_time" label=t!("session-closes-time") kind=InputKind::Time/>
            </Section>
            <Section title=t!("session-agenda")>
                <p class="hint">{t!("session-agenda-hint")}</p>
                {blocks()}
                {more}
            </Section>
            {links()}
        </Form>
    }
    .into_any()
}

fn linked(choices: SessionChoices) -> AnyView {
    if choices.projects.is_empty() && choices.guides.is_empty() {
        return ().into_any();
    }
    let list = |pairs: Vec<(String, String)>| -> Vec<Choice> {
        pairs.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
    };
    let (projects, guides) = (list(choices.projects), list(choices.guides));
    view! {
        <Section title=t!("session-links")>
            {(!projects.is_empty()).then(move || {
                view! { <Select name="project" label=t!("session-project") choices=projects empty=t!("session-project-none")/> }
            })}
            {(!guides.is_empty()).then(move || {
                view! { <Checkboxes name="guide" label=t!("session-guides") choices=guides/> }
            })}
        </Section>
    }
    .into_any()
}

fn block(row: usize) -> AnyView {
    let field = |name: &str| format!("agenda-{row}-{name}");
    view! {
        <fieldset class="form-row">
            <legend class="label">{t!("session-block", number = row + 1)}</legend>
            <TextField name=field("minutes") label=t!("session-block-minutes") kind=InputKind::Number/>
            <TranslatedField name=field("title") label=t!("session-block-title") maxlength=150/>
            <TranslatedArea name=field("text") label=t!("session-block-text") rows=2 maxlength=1000/>
        </fieldset>
    }
    .into_any()
}
