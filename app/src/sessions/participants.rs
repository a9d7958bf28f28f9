//! Those who registered, for designers.

use domain::seats::{Participant, SeatState};
use domain::sessions::Session;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, Crumb, Figure, Figures, PageHeader, Pagination, Section, Shown,
};
use crate::context::{href, page};
use crate::format::count;
use crate::layout::Head;
use crate::seats::{Attendance, attendance_form, participants_table, state_tabs};
use crate::t;
use crate::view::PageView;

/// What the page shows.
pub struct SessionParticipants {
    /// The session.
    pub session: Session,
    /// Which of those who registered.
    pub state: SeatState,
    /// They.
    pub people: Vec<Participant>,
    /// The address of the page after.
    pub next: Option<String>,
}

/// The page.
pub fn participants(data: SessionParticipants) -> PageView {
    let SessionParticipants { session, state, people, next } = data;
    let name = Shown::from(&session.details.title);
    let address = href(&format!("/sessions/{}", session.slug));
    let here = format!("{address}/participants");
    let crumbs = vec![
        super::crumb(),
        Crumb::link(name.text.clone(), address),
        Crumb::here(t!("session-participants")),
    ];
    let seats = session.seats;
    let figures = vec![
        Figure::new(count(i64::from(seats.taken)), t!("seat-confirmed"))
            .with_base(t!("participants-of-capacity", capacity = seats.capacity)),
        Figure::new(count(i64::from(seats.waiting)), t!("seat-waiting")),
    ];
    let began = session.details.starts_at <= page().now;
    let attendance = (began && state == SeatState::Confirmed && !people.is_empty()).then(|| {
        let words = Attendance {
            action: format!("{here}/attendance"),
            label: t!("session-attendance-label"),
            hint: t!("session-attendance-hint"),
            submit: t!("session-attendance-submit"),
        };
        let form = attendance_form(&people, words);
        view! { <Section title=t!("session-attendance")>{form}</Section> }
    });
    let tabs = state_tabs(&here, state);
    let table = participants_table(&people);
    let main = view! {
        <PageHeader title=t!("session-participants") kicker=name.text lead=Shown::from(t!("session-participants-lead"))>
            <Actions>
                <ButtonLink href=format!("{here}.csv") label=t!("participants-download") kind=ButtonKind::Secondary/>
            </Actions>
        </PageHeader>
        <Figures figures=figures/>
        {tabs}
        {table}
        <Pagination next=next/>
        {attendance}
    };
    PageView::new(Head::private(t!("session-participants")), crumbs, main)
}
