//! What those who work on a project can do with it.

use domain::projects::{Project, Status};
use leptos::prelude::*;

use crate::components::{Actions, ButtonKind, ButtonLink, Confirm, PostButton};
use crate::context::href;
use crate::t;

/// The actions of designers.
pub(super) fn actions(project: &Project) -> AnyView {
    let base = href(&format!("/projects/{}", project.content.slug));
    let publish = match project.status {
        Status::Draft => view! {
            <PostButton action=format!("{base}/publish") label=t!("projects-publish") kind=ButtonKind::Primary/>
        }
        .into_any(),
        Status::Published => view! {
            <Confirm
                label=t!("projects-unpublish")
                question=t!("projects-unpublish-question")
                action=format!("{base}/unpublish")
                button=t!("projects-unpublish-button")
            />
        }
        .into_any(),
    };
    view! {
        <section class="manage" aria-label=t!("projects-manage")>
            <Actions>
                <ButtonLink href=format!("{base}/edit") label=t!("projects-edit") kind=ButtonKind::Secondary/>
                <ButtonLink href=format!("{base}/phase") label=t!("projects-move") kind=ButtonKind::Secondary/>
                <ButtonLink href=format!("{base}/updates/new") label=t!("projects-post") kind=ButtonKind::Secondary/>
                {publish}
            </Actions>
        </section>
    }
    .into_any()
}
