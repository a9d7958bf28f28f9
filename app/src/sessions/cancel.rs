//! Cancelling by the link in the mail: a button first, because mail scanners follow links.

use domain::seats::{SeatState, Standing, Status};
use domain::sessions::Session;
use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink, Form, PageHeader, Shown};
use crate::context::{href, page};
use crate::layout::Head;
use crate::seats::{own_notice, when};
use crate::t;
use crate::view::PageView;

/// The page the link leads to.
pub fn cancel(session: &Session, standing: Standing, secret: &str) -> PageView {
    let address = href(&format!("/sessions/{}", session.slug));
    let over = session.details.starts_at <= page().now;
    let lead = match (standing.state, session.status) {
        (SeatState::Cancelled, _) => t!("session-cancel-already"),
        (_, Status::Cancelled) => t!("session-is-called-off"),
        _ if over => t!("session-cancel-over"),
        _ => t!("session-cancel-lead"),
    };
    let offers = standing.state != SeatState::Cancelled && session.status == Status::Published && !over;
    let form = offers.then(|| {
        view! {
            {own_notice(Some(standing))}
            <Form action=format!("{address}/cancel/{secret}") submit=t!("session-own-cancel") cancel=address.clone()>""</Form>
        }
    });
    let back = (!offers).then(
        || view! { <ButtonLink href=address.clone() label=t!("session-back") kind=ButtonKind::Secondary/> },
    );
    let name = Shown::from(&session.details.title);
    let main = view! {
        <PageHeader title=t!("session-cancel-title") lead=Shown::from(lead)/>
        <p><strong>{name.inline()}</strong> <br/> {when(session.details.starts_at, session.details.minutes)}</p>
        {form}
        {back}
    };
    PageView::new(Head::private(t!("session-cancel-title")), Vec::new(), main)
}

/// The registration is cancelled.
pub fn cancelled(session: &Session) -> PageView {
    let name = Shown::from(&session.details.title);
    let main = view! {
        <PageHeader title=t!("session-cancelled-title") lead=Shown::from(t!("session-cancelled-lead"))/>
        <p><strong>{name.inline()}</strong></p>
        <ButtonLink href=href("/sessions") label=t!("sessions-see-all") kind=ButtonKind::Secondary/>
    };
    PageView::new(Head::private(t!("session-cancelled-title")), Vec::new(), main)
}
