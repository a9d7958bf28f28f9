//! The form of a lab, new or changed.

use domain::text::Translated;
use leptos::prelude::*;

use super::words::network_crumb;
use crate::components::{
    Choice, Form, FormState, Hidden, InputKind, Notice, PageHeader, Select, Shown, TextField, TranslatedArea,
    TranslatedField, Width,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct LabFormPage {
    /// The form.
    pub form: FormState,
    /// The lab's address; a new one has none.
    pub slug: Option<String>,
    /// Entities to choose: id and name.
    pub entities: Vec<(String, Translated)>,
    /// Whether somebody else changed it since this form was opened.
    pub conflict: bool,
}

/// The page.
pub fn lab_form(data: LabFormPage) -> PageView {
    let title = if data.slug.is_some() { t!("labs-edit") } else { t!("labs-new") };
    let (action, back) = match &data.slug {
        Some(slug) => (href(&format!("/network/labs/{slug}/edit")), href(&format!("/network/labs/{slug}"))),
        None => (href("/network/labs/new"), href("/network/labs")),
    };
    let head = Head::private(title.clone()).with_mistakes(data.form.is_wrong());
    let crumbs = vec![
        network_crumb(),
        Crumb::link(t!("labs-title"), href("/network/labs")),
        Crumb::here(title.clone()),
    ];
    let entities = data
        .entities
        .into_iter()
        .map(|(id, name)| Choice::new(id, Shown::from(&name).text))
        .collect::<Vec<_>>();
    let now = back.clone();
    let conflict = data.conflict.then(|| {
        view! {
            <Notice tone=Tone::Ochre title=t!("labs-conflict")>
                <p>{t!("labs-conflict-text")} " " <a href=now>{t!("labs-conflict-link")}</a></p>
            </Notice>
        }
    });
    let main = view! {
        <PageHeader title=title/>
        {conflict}
        <Form action=action form=data.form submit=t!("labs-submit") cancel=back>
            <Hidden name="form_id"/>
            <Hidden name="version"/>
            <TranslatedField name="name" label=t!("labs-name") required=true maxlength=120/>
            <Select name="entity" label=t!("labs-entity") empty=t!("labs-choose-entity") choices=entities required=true/>
            <TextField name="since" label=t!("labs-since") hint=t!("labs-since-hint") maxlength=60 width=Width::Medium/>
            <TextField name="website" label=t!("labs-website") hint=t!("labs-website-hint") kind=InputKind::Url maxlength=300/>
            <TranslatedArea name="description" label=t!("labs-description") hint=t!("labs-description-hint") rows=8 maxlength=6000/>
            <TextField name="source" label=t!("labs-source") hint=t!("labs-source-hint") maxlength=300/>
            <TextField name="slug" label=t!("labs-slug") hint=t!("labs-slug-hint") maxlength=80 width=Width::Medium/>
        </Form>
    };
    PageView::new(head, crumbs, main)
}
