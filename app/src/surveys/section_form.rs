//! The forms for a group or repeat, and for a quota.

use domain::surveys::{MOST_INSTANCES, QuestionId, Quota, RULE, Section, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::{below, crumbs, plain};
use crate::components::{
    Checkbox, Choice, Form, FormState, Hidden, InputKind, PageHeader, PostButton, Select, Shown, TextField,
    TranslatedArea, TranslatedField, WritingIn,
};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form for a section: a new one on a page, counted from 1, or one there is.
pub fn section_form(
    survey: &Survey,
    page: usize,
    id: Option<&QuestionId>,
    answered: bool,
    form: FormState,
    form_id: String,
) -> PageView {
    let title = if id.is_some() { t!("survey-edit-section") } else { t!("survey-new-section") };
    let action = match id {
        Some(id) => below(survey, &format!("/sections/{id}")),
        None => below(survey, &format!("/pages/{page}/sections")),
    };
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let languages = WritingIn(survey.settings.languages.clone());
    let version = survey.version.to_string();
    let parents = parents(survey, page, id);
    let structure = structure(answered, parents);
    let remove = id.filter(|_| !answered).map(|id| {
        let name = survey.definition.section(id).map(|section| plain(&section.title)).unwrap_or_default();
        view! { <PostButton action=below(survey, &format!("/sections/{id}/delete")) label=t!("survey-delete-section") of=name/> }
    });
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-section-lead"))/>
        <Form action=action form=form submit=t!("survey-save") cancel=below(survey, "/questions")>
            <Provider value=languages>
                <Hidden name="version" value=version/>
                <Hidden name="form_id" value=form_id/>
                <TranslatedField name="title" label=t!("survey-section-title") hint=t!("survey-section-title-hint") maxlength=120/>
                <TranslatedField name="hint" label=t!("survey-field-hint") maxlength=500/>
                <Checkbox name="shuffled" label=t!("survey-section-shuffled") hint=t!("survey-section-shuffled-hint")/>
                {structure()}
            </Provider>
        </Form>
        {remove}
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// The sections of the page that it may stand in.
fn parents(survey: &Survey, page: usize, id: Option<&QuestionId>) -> Vec<Choice> {
    let page = page.checked_sub(1).and_then(|at| survey.definition.pages().get(at));
    let may = |section: &&Section| match (page, id) {
        (Some(page), Some(id)) => page.around(Some(&section.id)).iter().all(|other| other.id != *id),
        _ => true,
    };
    let others = page.into_iter().flat_map(|page| page.sections.iter()).filter(may);
    let named = |section: &Section| {
        Choice::new(section.id.as_str(), format!("{} {}", section.id, plain(&section.title)))
    };
    std::iter::once(Choice::new("", t!("survey-section-none"))).chain(others.map(named)).collect()
}

/// What decides who is asked, and how often; once people have answered it is sent as it is.
fn structure(answered: bool, parents: Vec<Choice>) -> impl FnOnce() -> AnyView + Send + 'static {
    move || {
        if answered {
            let names = ["relevant", "parent", "repeats", "count", "least", "most"];
            return names.map(|name| view! { <Hidden name=name/> }).into_iter().collect_view().into_any();
        }
        let parent = (parents.len() > 1).then(|| {
            view! { <Select name="parent" label=t!("survey-section-parent") choices=parents required=true/> }
        });
        view! {
            {parent}
            <TextField name="relevant" label=t!("survey-rule-relevant") hint=t!("survey-rule-relevant-hint") maxlength=u32::try_from(RULE).ok()/>
            <Checkbox name="repeats" label=t!("survey-section-repeats") hint=t!("survey-section-repeats-hint")/>
            <TextField name="least" label=t!("survey-section-least") hint=t!("survey-section-least-hint") kind=InputKind::Number/>
            <TextField name="most" label=t!("survey-section-most") hint=t!("survey-section-most-hint", most = i64::from(MOST_INSTANCES)) kind=InputKind::Number/>
            <TextField name="count" label=t!("survey-section-count") hint=t!("survey-section-count-hint") maxlength=u32::try_from(RULE).ok()/>
        }
        .into_any()
    }
}

/// The form for a quota: a new one, or one there is.
pub fn quota_form(
    survey: &Survey,
    quota: Option<&Quota>,
    answered: bool,
    form: FormState,
    form_id: String,
) -> PageView {
    let title = if quota.is_some() { t!("survey-edit-quota") } else { t!("survey-new-quota") };
    let action = match quota {
        Some(quota) => below(survey, &format!("/quotas/{}", quota.code)),
        None => below(survey, "/quotas/new"),
    };
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let languages = WritingIn(survey.settings.languages.clone());
    let version = survey.version.to_string();
    let remove = quota.filter(|_| !answered).map(|quota| {
        view! { <PostButton action=below(survey, &format!("/quotas/{}/delete", quota.code)) label=t!("survey-delete-quota") of=quota.label.clone()/> }
    });
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-quota-lead"))/>
        <Form action=action form=form submit=t!("survey-save") cancel=below(survey, "/questions")>
            <Provider value=languages>
                <Hidden name="version" value=version/>
                <Hidden name="form_id" value=form_id/>
                <TextField name="label" label=t!("survey-quota-label") hint=t!("survey-quota-label-hint") required=true maxlength=120/>
                {whom(answered)}
                <TextField name="limit" label=t!("survey-quota-limit") required=true kind=InputKind::Number/>
                <TranslatedArea name="words" label=t!("survey-quota-words") hint=t!("survey-quota-words-hint") rows=3 maxlength=1000/>
            </Provider>
        </Form>
        {remove}
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

fn whom(answered: bool) -> AnyView {
    if answered {
        return view! { <Hidden name="when"/> }.into_any();
    }
    view! { <TextField name="when" label=t!("survey-quota-when") hint=t!("survey-quota-when-hint") required=true maxlength=u32::try_from(RULE).ok()/> }
        .into_any()
}
