//! Writing a guide: new, or one that is there.

use domain::guides::{GuideKind, GuidePhase};
use domain::lang::Lang;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, Form, FormState, Hidden, InputKind, Notice, PageHeader, Prose,
    Radios, Section, TextArea, TextField, TranslatedArea, TranslatedField,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What a guide's form shows.
#[derive(Debug, Clone, Default)]
pub struct FormPage {
    /// What was typed and what is wrong.
    pub form: FormState,
    /// The form's own id, for a new guide.
    pub form_id: String,
    /// How the texts would look, as sanitised HTML, when that was asked for.
    pub preview: Vec<(Lang, String, String)>,
    /// Whether somebody else changed the guide meanwhile.
    pub conflict: bool,
}

/// A new guide.
pub fn new(data: FormPage) -> PageView {
    let form_id = data.form_id.clone();
    let extra = move || {
        view! {
            <Hidden name="form_id" value=form_id/>
            <TextField name="slug" label=t!("guide-field-slug") hint=t!("guide-field-slug-hint") maxlength=80/>
        }
        .into_any()
    };
    page(
        data,
        "/guides/new",
        "/guides",
        t!("guides-write"),
        t!("guide-save-new"),
        extra,
        crumbs(t!("guides-write")),
    )
}

/// A guide that is there, with the version it was read in.
pub fn edit(data: FormPage, slug: &str, title: String) -> PageView {
    let back = format!("/guides/{slug}");
    let extra = || view! { <Hidden name="version"/> }.into_any();
    let crumbs = vec![
        Crumb::link(t!("guides-title"), href("/guides")),
        Crumb::link(title, href(&back)),
        Crumb::here(t!("guide-edit")),
    ];
    page(data, &format!("{back}/edit"), &back, t!("guide-edit"), t!("guide-save"), extra, crumbs)
}

fn page(
    data: FormPage,
    action: &str,
    back: &str,
    title: String,
    submit: String,
    // Rendered inside the form, where fields find what was typed.
    extra: impl FnOnce() -> AnyView + Send + 'static,
    crumbs: Vec<Crumb>,
) -> PageView {
    let head = Head::private(title.clone()).with_mistakes(data.form.is_wrong());
    let address = href(back);
    let conflict = data.conflict.then(|| {
        view! {
            <Notice tone=Tone::Ochre title=t!("guide-conflict-title")>
                <p>{t!("guide-conflict")} " " <a href=address>{t!("guide-conflict-link")}</a></p>
            </Notice>
        }
    });
    let preview = preview(data.preview);
    let more = view! {
        <Button label=t!("guide-preview") kind=ButtonKind::Secondary name="action".to_owned() value="preview".to_owned()/>
    }
    .into_any();
    let (action, cancel) = (href(action), href(back));
    let main = view! {
        <PageHeader title=title/>
        {conflict}
        {preview}
        <Form action=action form=data.form submit=submit cancel=cancel more=more>
            <TranslatedField name="title" label=t!("guide-field-title") required=true maxlength=150/>
            {extra()}
            <Radios name="kind" label=t!("guide-field-kind") required=true
                choices=GuideKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec()/>
            <TranslatedArea name="summary" label=t!("guide-field-summary") hint=t!("guide-field-summary-hint") rows=2 maxlength=400/>
            <Checkboxes name="phases" label=t!("guide-field-phases") hint=t!("guide-field-phases-hint")
                choices=GuidePhase::ALL.map(|phase| Choice::new(phase.code(), t!(phase.message()))).to_vec()/>
            <TextField name="time_min" label=t!("guide-field-time-min") kind=InputKind::Number/>
            <TextField name="time_max" label=t!("guide-field-time-max") kind=InputKind::Number/>
            <TextField name="people_min" label=t!("guide-field-people-min") kind=InputKind::Number/>
            <TextField name="people_max" label=t!("guide-field-people-max") kind=InputKind::Number/>
            <TranslatedArea name="materials" label=t!("guide-field-materials") hint=t!("guide-field-lines-hint") rows=3/>
            <TranslatedArea name="tags" label=t!("guide-field-tags") hint=t!("guide-field-lines-hint") rows=3/>
            <TranslatedArea name="body" label=t!("guide-field-body") hint=t!("guide-field-body-hint") required=true rows=20/>
            <TextArea name="next" label=t!("guide-field-next") hint=t!("guide-field-next-hint") rows=3/>
        </Form>
    };
    PageView::new(head, crumbs, main)
}

fn preview(texts: Vec<(Lang, String, String)>) -> AnyView {
    if texts.is_empty() {
        return ().into_any();
    }
    let shown = texts
        .into_iter()
        .map(|(lang, title, html)| {
            view! { <div class="guide-preview"><p class="kicker">{lang.own_name()}</p><p class="lead" lang=lang.tag()>{title}</p><Prose html=html lang=lang/></div> }
        })
        .collect_view();
    view! { <Section title=t!("guide-preview-title") id="preview".to_owned()>{shown}</Section> }.into_any()
}
