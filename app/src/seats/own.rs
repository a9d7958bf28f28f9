//! What somebody registered for and what has not passed, for the page of their account.

use domain::seats::{Dates, OwnRegistration, SeatState};
use leptos::prelude::*;

use super::places::between;
use crate::components::{Card, CardList, Confirm, EmptyState, Tag, Tags};
use crate::context::{Tone, href, page};
use crate::t;
use crate::training::period_text;

/// The list: each with when, where one stands, and the way to cancel.
pub fn own_registrations(own: &[OwnRegistration]) -> AnyView {
    if own.is_empty() {
        let action = Some((href("/sessions"), t!("account-see-sessions")));
        return view! { <EmptyState text=t!("account-registrations-none") action=action/> }.into_any();
    }
    let cards = own.iter().map(card).collect_view();
    view! { <CardList>{cards}</CardList> }.into_any()
}

fn card(own: &OwnRegistration) -> AnyView {
    let (tone, text) = match own.standing.state {
        _ if own.called_off => (Tone::Red, t!("seats-opening-called-off")),
        SeatState::Confirmed => (Tone::Green, t!("seat-confirmed")),
        SeatState::Waiting => {
            (Tone::Ochre, t!("training-waiting-at", position = own.standing.position.unwrap_or(1)))
        }
        SeatState::Cancelled => (Tone::Neutral, t!("seat-cancelled")),
    };
    let (kicker, when) = match own.dates {
        Dates::Moments(from, to) => (t!("session-kicker"), between(from, to)),
        Dates::Days(from, to) => (t!("training-kicker"), period_text(page().lang, from, to)),
    };
    let cancel = own.can_be_cancelled(page().now).then(|| {
        view! {
            <Confirm
                label=t!("session-own-cancel")
                question=t!("session-own-cancel-question")
                action=href(&own.cancel)
                button=t!("session-own-cancel")
            />
        }
    });
    view! {
        <Card href=href(&own.path) title=&own.title kicker=kicker>
            <p>{when}</p>
            <Tags><Tag text=text tone=tone/></Tags>
            {cancel}
        </Card>
    }
    .into_any()
}
