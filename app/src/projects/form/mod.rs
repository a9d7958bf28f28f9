//! Writing about a project: one form for a new one and for one that is there.

mod rows;
mod texts;

use domain::projects::{EntityName, Project, Status};
use leptos::prelude::*;

use crate::components::{Choice, Form, FormState, Hidden, Notice, PageHeader, Shown};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the form's lists offer.
#[derive(Debug, Clone, Default)]
pub struct FormChoices {
    /// Every entity.
    pub entities: Vec<EntityName>,
    /// Every guide: its address and title in the reader's language.
    pub guides: Vec<(String, String)>,
}

impl FormChoices {
    fn entities(&self) -> Vec<Choice> {
        let choice = |entity: &EntityName| Choice::new(entity.id.to_string(), Shown::from(&entity.name).text);
        self.entities.iter().map(choice).collect()
    }
}

/// The form for a new project. `form_id` is its own random id.
pub fn new(form: FormState, choices: &FormChoices, form_id: String) -> PageView {
    let head = Head::private(t!("projects-new")).with_mistakes(form.is_wrong());
    let crumbs = vec![Crumb::link(t!("projects-title"), href("/projects")), Crumb::here(t!("projects-new"))];
    let choices = choices.clone();
    let main = view! {
        <PageHeader title=t!("projects-new") lead=Shown::from(t!("projects-new-lead"))/>
        <Form action=href("/projects/new") form=form submit=t!("projects-save-draft") cancel=href("/projects")>
            <Hidden name="form_id" value=form_id/>
            {texts::fields(&choices, true)}
        </Form>
    };
    PageView::new(head, crumbs, main)
}

/// The form for a project that is there. `conflict` when somebody else changed it meanwhile: the form then carries the
/// version that is there now, so that sending it again replaces that.
pub fn edit(project: &Project, form: FormState, choices: &FormChoices, conflict: bool) -> PageView {
    let back = href(&format!("/projects/{}", project.content.slug));
    let title = Shown::from(&project.content.title).text;
    let head = Head::private(t!("projects-edit")).with_mistakes(form.is_wrong());
    let crumbs = vec![
        Crumb::link(t!("projects-title"), href("/projects")),
        Crumb::link(title.clone(), back.clone()),
        Crumb::here(t!("projects-edit")),
    ];
    let conflict = conflict.then(|| {
        let now = back.clone();
        view! {
            <Notice tone=Tone::Ochre title=t!("conflict-title")>
                <p>{t!("conflict-text")} " " <a href=now>{t!("conflict-link")}</a></p>
            </Notice>
        }
    });
    let (choices, draft) = (choices.clone(), project.status == Status::Draft);
    let version = project.version.to_string();
    let main = view! {
        <PageHeader title=t!("projects-edit") kicker=title/>
        {conflict}
        <Form action=format!("{back}/edit") form=form submit=t!("projects-save") cancel=back.clone()>
            <Hidden name="version" value=version/>
            {texts::fields(&choices, draft)}
        </Form>
    };
    PageView::new(head, crumbs, main)
}
