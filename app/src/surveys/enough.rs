//! The polite end for whoever comes when there are enough people of their kind.

use domain::surveys::Survey;
use domain::tag::Tag;
use domain::text::Translated;
use leptos::prelude::*;

use super::crumbs;
use super::venue::{Venue, ended};
use crate::components::{Actions, ButtonKind, ButtonLink, PageHeader, Paragraphs, Shown, read_in};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The page: the survey's own words, or ours.
pub fn enough(survey: &Survey, words: &Translated, reading: Tag, venue: &Venue) -> PageView {
    let main = read_in(reading, || {
        let said = if words.is_empty() {
            view! { <p>{Shown::from(t!("survey-enough-text")).inline()}</p> }.into_any()
        } else {
            view! { <Paragraphs text=words/> }.into_any()
        };
        view! {
            <PageHeader title=t!("survey-enough")/>
            {said}
            <p class="hint">{Shown::from(t!("survey-enough-kept")).inline()}</p>
            {(*venue == Venue::Site).then(|| view! {
                <Actions><ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/></Actions>
            })}
        }
        .into_any()
    });
    let view =
        PageView::new(Head::private(t!("survey-enough")), crumbs(survey, Some(t!("survey-form"))), main);
    ended(view, survey, venue, reading, 60)
}
