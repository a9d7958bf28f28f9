//! What a new batch can be printed or taken along as: now, and never again.

use domain::surveys::Survey;
use leptos::prelude::*;

use super::{LinkBatch, LinkCard, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, DataTable, Notice, PageHeader, PostButton, Section, Shown,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::surveys::below;
use crate::t;
use crate::view::PageView;

/// So many cards are printed at once.
const AT_ONCE: usize = 200;
/// Of so many links the page shows each.
const SHOWN: usize = 20;

/// The page. `seed` is what the links' codes were drawn from; only this page has it.
pub fn made(survey: &Survey, batch: &LinkBatch, cards: &[LinkCard], seed: &str) -> PageView {
    let title = t!("survey-links-ready");
    let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
    let mailed = i64::try_from(batch.counts.mailed).unwrap_or(i64::MAX);
    let at = |rest: &str| below(survey, &format!("/invitations/{}{rest}", batch.id));
    let sheets = cards
        .chunks(AT_ONCE)
        .map(|some| {
            let first = some.first().map_or(0, |card| card.number);
            let last = some.last().map_or(0, |card| card.number);
            let label = if cards.len() <= AT_ONCE {
                t!("survey-links-sheet")
            } else {
                t!("survey-links-sheet-part", first = i64::from(first), last = i64::from(last))
            };
            let fields = vec![
                ("seed".to_owned(), seed.to_owned()),
                ("first".to_owned(), first.to_string()),
                ("last".to_owned(), last.to_string()),
            ];
            view! { <PostButton action=at("/sheet") label=label fields=fields/> }
        })
        .collect_view();
    let table = (cards.len() <= SHOWN && !cards.is_empty()).then(|| {
        let rows = cards
            .iter()
            .map(|card| {
                vec![
                    card.number.to_string().into_any(),
                    card.label.clone().into_any(),
                    view! { <span class="survey-link">{card.link.clone()}</span> }.into_any(),
                ]
            })
            .collect();
        let head = vec![t!("survey-links-number"), t!("survey-links-who"), t!("survey-links-link")];
        view! { <DataTable caption=t!("survey-links-title") head=head rows=rows hide_caption=true/> }
    });
    let mails = (mailed > 0).then(|| view! { <p>{t!("survey-links-mails-go", count = mailed)}</p> });
    let fields = vec![("seed".to_owned(), seed.to_owned())];
    let (csv, done) = (at("/links"), at(""));
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-links-ready-lead", count = count, name = batch.name.clone()))/>
        {mails}
        <Notice tone=Tone::Ochre title=t!("survey-links-once")><p>{t!("survey-links-once-text")}</p></Notice>
        <Section title=t!("survey-links-take")>
            <div class="survey-links-take">
                {sheets}
                <PostButton action=csv label=t!("survey-links-csv") fields=fields/>
            </div>
            {table}
        </Section>
        <Actions><ButtonLink href=done label=t!("survey-links-done") kind=ButtonKind::Secondary/></Actions>
    };
    PageView::new(Head::private(title.clone()).without_language_links(), crumbs(survey, Some(title)), main)
}
