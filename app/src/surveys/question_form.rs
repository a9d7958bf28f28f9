//! The form for one question, by kind.

use domain::surveys::{KindCode, QuestionId, Survey};
use leptos::prelude::*;

use super::settings::moved_note;
use super::{below, crumbs};
use crate::components::{
    Button, ButtonKind, Checkbox, Choice, Form, FormState, Hidden, InputKind, Notice, PageHeader, Radios,
    Select, Shown, TextField, TranslatedField,
};
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
}

/// The form.
pub fn question_form(survey: &Survey, of: QuestionForm, form: FormState) -> PageView {
    let title = if of.id.is_some() { t!("survey-edit-question") } else { t!("survey-new-question") };
    let action = match &of.id {
        Some(id) => below(survey, &format!("/questions/{id}")),
        None => below(survey, "/questions/new"),
    };
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || of.moved);
    let has_options = matches!(of.kind, KindCode::Single | KindCode::Several);
    let more = (has_options && !of.answered).then(|| {
        view! {
            <Button label=t!("survey-more-options") kind=ButtonKind::Secondary name="then".to_owned() value="more".to_owned()/>
        }
        .into_any()
    });
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
    let main = view! {
        <PageHeader kicker=t!(of.kind.message()) title=title.clone()/>
        {of.moved.then(|| moved_note(survey, "/questions"))}
        {of.answered.then(|| view! { <Notice title=t!("survey-answered-title")><p>{t!("survey-answered-text")}</p></Notice> })}
        <Form action=action form=form submit=t!("survey-save-question") cancel=below(survey, "/questions") more=more>
            {hidden}
            <TranslatedField name="label" label=t!("survey-field-label") hint=t!("survey-field-label-hint") maxlength=300/>
            <TranslatedField name="hint" label=t!("survey-field-hint") hint=t!("survey-field-hint-hint") maxlength=500/>
            {kind_fields(&of)}
            {required(of.answered)}
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// Whether an answer is needed is part of what cannot change once people have answered; it is still sent.
fn required(answered: bool) -> AnyView {
    if answered {
        return view! { <Hidden name="required"/> }.into_any();
    }
    view! { <Checkbox name="required" label=t!("survey-field-required") hint=t!("survey-field-required-hint")/> }.into_any()
}

fn kind_fields(of: &QuestionForm) -> AnyView {
    match of.kind {
        KindCode::Single => options(of),
        KindCode::Several => {
            view! { {options(of)} {bounds(of.answered, t!("survey-field-min"), t!("survey-field-max"))} }.into_any()
        }
        KindCode::Scale => scale(of.answered),
        KindCode::Number => view! {
            <TranslatedField name="unit" label=t!("survey-field-unit") hint=t!("survey-field-unit-hint") maxlength=40/>
            {bounds(of.answered, t!("survey-field-least"), t!("survey-field-most"))}
        }
        .into_any(),
        KindCode::ShortText | KindCode::LongText => ().into_any(),
    }
}

fn options(of: &QuestionForm) -> AnyView {
    (1..=of.rows)
        .map(|row| {
            view! {
                <Hidden name=format!("option_{row}_code")/>
                <TranslatedField name=format!("option_{row}") label=t!("survey-field-option", number = row) maxlength=200/>
            }
        })
        .collect_view()
        .into_any()
}

fn bounds(answered: bool, least: String, most: String) -> AnyView {
    if answered {
        return view! { <Hidden name="min"/> <Hidden name="max"/> }.into_any();
    }
    view! {
        <TextField name="min" label=least kind=InputKind::Number/>
        <TextField name="max" label=most kind=InputKind::Number/>
    }
    .into_any()
}

fn scale(answered: bool) -> AnyView {
    let points = |range: std::ops::RangeInclusive<i32>| {
        range.map(|n| Choice::new(n.to_string(), n.to_string())).collect::<Vec<_>>()
    };
    let ends = if answered {
        view! { <Hidden name="from"/> <Hidden name="to"/> }.into_any()
    } else {
        view! {
            <Radios name="from" label=t!("survey-field-from") required=true row=true choices=points(0..=1)/>
            <Select name="to" label=t!("survey-field-to") hint=t!("survey-field-to-hint") required=true choices=points(2..=10)/>
        }
        .into_any()
    };
    let label = Shown::from(t!("survey-field-low"));
    view! {
        {ends}
        <TranslatedField name="low" label=label.text hint=t!("survey-field-low-hint") maxlength=80/>
        <TranslatedField name="high" label=t!("survey-field-high") hint=t!("survey-field-high-hint") maxlength=80/>
    }
    .into_any()
}
