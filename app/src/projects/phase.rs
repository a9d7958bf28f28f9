//! Moving a project along the bench: the form is the confirmation.

use domain::projects::Project;
use leptos::prelude::*;

use super::project_bench;
use crate::components::{Choice, Form, FormState, Hidden, PageHeader, Radios, Shown};
use crate::context::href;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The form with the phases that are possible from here.
pub fn move_phase(project: &Project, form: FormState) -> PageView {
    let back = href(&format!("/projects/{}", project.content.slug));
    let title = Shown::from(&project.content.title).text;
    let choices = project
        .phase
        .next()
        .iter()
        .map(|phase| Choice::new(phase.code(), t!(phase.message())).with_hint(t!(phase.explanation())))
        .collect::<Vec<_>>();
    let bench = project_bench(project.phase, project.reached, &project.history, false);
    let from = project.phase.code().to_owned();
    let head = Head::private(t!("projects-move-title")).with_mistakes(form.is_wrong());
    let crumbs = vec![
        Crumb::link(t!("projects-title"), href("/projects")),
        Crumb::link(title.clone(), back.clone()),
        Crumb::here(t!("projects-move")),
    ];
    let main = view! {
        <PageHeader title=t!("projects-move-title") kicker=title lead=Shown::from(t!("projects-move-lead"))>{bench}</PageHeader>
        <Form action=format!("{back}/phase") form=form submit=t!("projects-move-submit") cancel=back.clone()>
            <Hidden name="from" value=from/>
            <Radios name="phase" label=t!("projects-move-to") choices=choices required=true/>
        </Form>
    };
    PageView::new(head, crumbs, main)
}
