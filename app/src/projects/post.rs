//! Posting an update.

use domain::projects::Project;
use leptos::prelude::*;

use crate::components::{Form, FormState, Hidden, PageHeader, Shown, TranslatedArea, TranslatedField};
use crate::context::href;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The form. `form_id` is its own random id.
pub fn post(project: &Project, form: FormState, form_id: String) -> PageView {
    let back = href(&format!("/projects/{}", project.content.slug));
    let title = Shown::from(&project.content.title).text;
    let head = Head::private(t!("projects-post")).with_mistakes(form.is_wrong());
    let crumbs = vec![
        Crumb::link(t!("projects-title"), href("/projects")),
        Crumb::link(title.clone(), back.clone()),
        Crumb::here(t!("projects-post")),
    ];
    let main = view! {
        <PageHeader title=t!("projects-post") kicker=title lead=Shown::from(t!("projects-post-lead"))/>
        <Form action=format!("{back}/updates") form=form submit=t!("projects-post-submit") cancel=back.clone()>
            <Hidden name="form_id" value=form_id/>
            <TranslatedField name="title" label=t!("projects-post-title") required=true maxlength=150/>
            <TranslatedArea name="body" label=t!("projects-post-body") hint=t!("projects-markdown-hint") required=true rows=8 maxlength=5000/>
        </Form>
    };
    PageView::new(head, crumbs, main)
}
