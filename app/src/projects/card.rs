//! A project in a list.

use domain::projects::{ProjectCard, Status};
use leptos::prelude::*;

use super::project_bench;
use crate::components::{Card, Shown, Tag, Tags};
use crate::context::{Tone, href};
use crate::t;

/// The card of a project, with where it stands.
pub fn project_card(card: ProjectCard) -> AnyView {
    let address = href(&format!("/projects/{}", card.slug));
    let summary = Shown::from(&card.summary);
    let lang = summary.lang_attribute();
    let draft = (card.status == Status::Draft)
        .then(|| view! { <Tags><Tag text=t!("projects-draft") tone=Tone::Ochre/></Tags> });
    let lead = card.lead.as_ref().map(|lead| Shown::from(&lead.name).text);
    let bench = project_bench(card.phase, card.reached, &[], true);
    view! {
        <Card href=address title=&card.title kicker=t!(card.area.message()) meta=lead>
            {draft}
            <p lang=lang>{summary.text}</p>
            {bench}
        </Card>
    }
    .into_any()
}
