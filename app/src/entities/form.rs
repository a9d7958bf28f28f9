//! Writing about an entity: one form for a new one and for one that is there.

use domain::entities::{Entity, EntityKind};
use leptos::prelude::*;

use crate::components::{
    Choice, Form, FormState, Hidden, InputKind, Notice, PageHeader, Radios, Shown, TextField, TranslatedArea,
    TranslatedField,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The form for a new entity. `form_id` is its own random id.
pub fn new(form: FormState, form_id: String) -> PageView {
    let head = Head::private(t!("entities-new")).with_mistakes(form.is_wrong());
    let crumbs = vec![Crumb::link(t!("entities-title"), href("/entities")), Crumb::here(t!("entities-new"))];
    let main = view! {
        <PageHeader title=t!("entities-new")/>
        <Form action=href("/entities/new") form=form submit=t!("entities-create") cancel=href("/entities")>
            <Hidden name="form_id" value=form_id/>
            {fields(true)}
        </Form>
    };
    PageView::new(head, crumbs, main)
}

/// The form for an entity that is there. `conflict` when somebody else changed it meanwhile: the form then carries the version
/// that is there now, so that sending it again replaces that.
pub fn edit(entity: &Entity, form: FormState, conflict: bool) -> PageView {
    let back = href(&format!("/entities/{}", entity.content.slug));
    let title = Shown::from(&entity.content.name).text;
    let version = entity.version.to_string();
    let head = Head::private(t!("entities-edit")).with_mistakes(form.is_wrong());
    let crumbs = vec![
        Crumb::link(t!("entities-title"), href("/entities")),
        Crumb::link(title.clone(), back.clone()),
        Crumb::here(t!("entities-edit")),
    ];
    let conflict = conflict.then(|| {
        let now = back.clone();
        view! {
            <Notice tone=Tone::Ochre title=t!("conflict-title")>
                <p>{t!("conflict-text")} " " <a href=now>{t!("conflict-link")}</a></p>
            </Notice>
        }
    });
    let main = view! {
        <PageHeader title=t!("entities-edit") kicker=title/>
        {conflict}
        <Form action=format!("{back}/edit") form=form submit=t!("entities-save") cancel=back.clone()>
            <Hidden name="version" value=version/>
            {fields(false)}
        </Form>
    };
    PageView::new(head, crumbs, main)
}

fn fields(with_slug: bool) -> AnyView {
    let kinds = EntityKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    let slug = with_slug.then(|| {
        view! { <TextField name="slug" label=t!("form-slug") hint=t!("form-slug-hint") maxlength=80/> }
    });
    view! {
        <TranslatedField name="name" label=t!("entities-name") hint=t!("entities-name-hint") required=true maxlength=200/>
        <Radios name="kind" label=t!("entities-kind") choices=kinds required=true/>
        <TranslatedArea name="description" label=t!("entities-description") hint=t!("entities-description-hint") rows=4 maxlength=5000/>
        <TextField name="region" label=t!("entities-region") hint=t!("entities-region-hint") maxlength=100/>
        <TextField name="website" label=t!("entities-website") kind=InputKind::Url maxlength=500/>
        <TextField name="source" label=t!("entities-source") hint=t!("entities-source-hint") maxlength=500/>
        {slug}
    }
    .into_any()
}
