//! Those who enrolled in an edition, for designers.

use domain::seats::{Participant, SeatState};
use domain::training::{Course, Edition};
use leptos::prelude::*;

use super::dates_text;
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
pub struct EditionParticipants {
    /// The course.
    pub course: Course,
    /// The edition.
    pub edition: Edition,
    /// Which of those who enrolled.
    pub state: SeatState,
    /// They.
    pub people: Vec<Participant>,
    /// The address of the page after.
    pub next: Option<String>,
}

/// The page.
pub fn participants(data: EditionParticipants) -> PageView {
    let EditionParticipants { course, edition, state, people, next } = data;
    let name = Shown::from(&course.details.title).text;
    let address = href(&format!("/training/{}", course.slug));
    let here = format!("{address}/editions/{}/participants", edition.id);
    let crumbs = vec![
        super::crumb(),
        Crumb::link(name.clone(), address.clone()),
        Crumb::here(t!("session-participants")),
    ];
    let seats = edition.seats;
    let figures = vec![
        Figure::new(count(i64::from(seats.taken)), t!("seat-confirmed"))
            .with_base(t!("participants-of-capacity", capacity = seats.capacity)),
        Figure::new(count(i64::from(seats.waiting)), t!("seat-waiting")),
    ];
    let began = edition.starts_at <= page().now;
    let completed = (began && state == SeatState::Confirmed && !people.is_empty()).then(|| {
        let words = Attendance {
            action: format!("{address}/editions/{}/completed", edition.id),
            label: t!("training-completed-label"),
            hint: t!("training-completed-hint"),
            submit: t!("training-completed-submit"),
        };
        let form = attendance_form(&people, words);
        view! { <Section title=t!("training-completed-title")>{form}</Section> }
    });
    let tabs = state_tabs(&here, state);
    let table = participants_table(&people);
    let kicker = format!("{name}, {}", dates_text(page().lang, &edition));
    let main = view! {
        <PageHeader title=t!("session-participants") kicker=kicker>
            <Actions>
                <ButtonLink href=format!("{here}.csv") label=t!("participants-download") kind=ButtonKind::Secondary/>
            </Actions>
        </PageHeader>
        <Figures figures=figures/>
        {tabs}
        {table}
        <Pagination next=next/>
        {completed}
    };
    PageView::new(Head::private(t!("session-participants")), crumbs, main)
}
