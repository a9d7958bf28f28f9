//! One's own enrolments.

use domain::seats::{SeatState, Status};
use domain::training::Enrolment;
use leptos::prelude::*;

use super::dates_text;
use crate::components::{Card, CardList, Crumb, EmptyState, PageHeader, Shown, Tag, Tags};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The page.
pub fn mine(enrolments: &[Enrolment]) -> PageView {
    let crumbs = vec![super::crumb(), Crumb::here(t!("training-mine"))];
    let list = if enrolments.is_empty() {
        view! { <EmptyState text=t!("training-mine-none") action=(href("/training"), t!("training-see-courses"))/> }
            .into_any()
    } else {
        let cards = enrolments.iter().map(card).collect_view();
        view! { <CardList>{cards}</CardList> }.into_any()
    };
    let main = view! {
        <PageHeader title=t!("training-mine") lead=Shown::from(t!("training-mine-lead"))/>
        {list}
    };
    PageView::new(Head::private(t!("training-mine")), crumbs, main)
}

fn card(enrolment: &Enrolment) -> AnyView {
    let standing = enrolment.standing;
    let (tone, text) = match (standing.state, enrolment.edition.status) {
        _ if standing.done => (Tone::Green, t!("training-completed")),
        (_, Status::Cancelled) => (Tone::Red, t!("seats-opening-called-off")),
        (SeatState::Confirmed, _) => (Tone::Green, t!("seat-confirmed")),
        (SeatState::Waiting, _) => {
            (Tone::Ochre, t!("training-waiting-at", position = standing.position.unwrap_or(1)))
        }
        (SeatState::Cancelled, _) => (Tone::Neutral, t!("seat-cancelled")),
    };
    view! {
        <Card
            href=href(&format!("/training/{}", enrolment.course))
            title=&enrolment.title
            meta=dates_text(page().lang, &enrolment.edition)
        >
            <Tags><Tag text=text tone=tone/></Tags>
        </Card>
    }
    .into_any()
}
