//! Those who registered, as designers see them.

use domain::form::Typed;
use domain::seats::{Participant, SeatState};
use leptos::prelude::*;

use crate::components::{Checkboxes, Choice, DataTable, EmptyState, Form, FormState, Hidden, Tab, Tabs};
use crate::format::at;
use crate::t;

/// The words of a form in which designers note who came, or who completed a course.
pub struct Attendance {
    /// Where it is sent.
    pub action: String,
    /// What it asks.
    pub label: String,
    /// Help.
    pub hint: String,
    /// What the button says.
    pub submit: String,
}

/// One tab for each state.
pub fn state_tabs(address: &str, current: SeatState) -> AnyView {
    let tabs = SeatState::ALL
        .into_iter()
        .map(|state| {
            Tab::new(t!(state.message()), format!("{address}?state={}", state.code()), state == current)
        })
        .collect::<Vec<_>>();
    view! { <Tabs label=t!("participants-states") tabs=tabs/> }.into_any()
}

/// Name, address, needs and time of registering.
pub fn participants_table(people: &[Participant]) -> AnyView {
    if people.is_empty() {
        return view! { <EmptyState text=t!("participants-none")/> }.into_any();
    }
    let rows = people
        .iter()
        .map(|person| {
            vec![
                person.name.clone().into_any(),
                person.email.clone().into_any(),
                person.needs.clone().into_any(),
                at(person.registered_at).into_any(),
            ]
        })
        .collect();
    view! {
        <DataTable
            caption=t!("participants-caption")
            head=vec![
                t!("participants-name"),
                t!("participants-email"),
                t!("participants-needs"),
                t!("participants-registered"),
            ]
            rows=rows
            hide_caption=true
        />
    }
    .into_any()
}

/// A box for each of those who hold a seat, ticked when they came.
pub fn attendance_form(people: &[Participant], words: Attendance) -> AnyView {
    let choices = people
        .iter()
        .map(|person| Choice::new(person.id.to_string(), person.name.clone()))
        .collect::<Vec<_>>();
    let done: Vec<String> =
        people.iter().filter(|person| person.done).map(|person| person.id.to_string()).collect();
    let listed = people
        .iter()
        .map(|person| view! { <Hidden name="listed" value=person.id.to_string()/> })
        .collect_view();
    view! {
        <Form action=words.action form=FormState::filled(Typed::default()) submit=words.submit>
            {listed}
            <Checkboxes name="done" label=words.label hint=words.hint choices=choices values=done required=true/>
        </Form>
    }
    .into_any()
}
