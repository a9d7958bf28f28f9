//! The batches of links of a survey.

use domain::surveys::{Mode, Survey};
use leptos::prelude::*;

use super::{LinkBatch, LinkCounts, crumbs, figures};
use crate::components::{
    Actions, ButtonLink, DataTable, EmptyState, Notice, PageHeader, Pagination, Section, Shown,
};
use crate::context::Tone;
use crate::format::{count, on};
use crate::layout::Head;
use crate::surveys::below;
use crate::t;
use crate::view::PageView;

/// The page. `first` says that nothing stands before this page of the list; `next` leads to the one after.
pub fn invitations(
    survey: &Survey,
    counts: LinkCounts,
    batches: Vec<LinkBatch>,
    first: bool,
    next: Option<String>,
) -> PageView {
    let title = t!("survey-links-title");
    let for_links = survey.settings.mode == Mode::Links;
    let (new, here) = (below(survey, "/invitations/new"), below(survey, "/invitations"));
    let can_make = for_links && !survey.status.is_over();
    let to_new = new.clone();
    let actions =
        can_make.then(|| view! { <Actions><ButtonLink href=to_new label=t!("survey-links-new")/></Actions> });
    let other_mode = (!for_links).then(|| {
        let settings = below(survey, "/edit");
        view! {
            <Notice tone=Tone::Ochre title=t!("survey-links-other-mode")>
                <p>{t!("survey-links-other-mode-text")} " " <a href=settings>{t!("survey-settings")}</a></p>
            </Notice>
        }
    });
    let number = |n: u64| count(i64::try_from(n).unwrap_or(i64::MAX)).into_any();
    let empty = batches.is_empty();
    let rows = batches
        .into_iter()
        .map(|batch| {
            let to = below(survey, &format!("/invitations/{}", batch.id));
            vec![
                view! { <a href=to>{batch.name}</a> }.into_any(),
                on(batch.at).into_any(),
                number(batch.counts.made),
                number(batch.counts.mailed),
                number(batch.counts.used),
                number(batch.counts.revoked),
            ]
        })
        .collect::<Vec<_>>();
    let table = if empty {
        let action = can_make.then(|| (new, t!("survey-links-new")));
        view! { <EmptyState text=t!("survey-links-none") action=action/> }.into_any()
    } else {
        let head = vec![
            t!("survey-links-batch"),
            t!("survey-links-day"),
            t!("survey-links-made"),
            t!("survey-links-mailed"),
            t!("survey-links-used"),
            t!("survey-links-revoked"),
        ];
        view! { <DataTable caption=t!("survey-links-batches") head=head rows=rows numeric=vec![2, 3, 4, 5] hide_caption=true/> }
            .into_any()
    };
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-links-lead"))>{actions}</PageHeader>
        {other_mode}
        {(counts.made > 0).then(|| figures(counts))}
        <Section title=t!("survey-links-batches")>
            {table}
            <Pagination previous=(!first).then_some(here) next=next/>
        </Section>
        <Section title=t!("survey-links-known")>
            <p>{t!("survey-links-known-text")}</p>
            <p>{t!("survey-links-known-mails")}</p>
        </Section>
    };
    PageView::new(Head::private(title), crumbs(survey, None), main)
}
