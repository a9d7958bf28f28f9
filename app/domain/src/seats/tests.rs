//! The machine: its table, and what holds after any sequence of events.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;
use crate::form::Typed;

#[test]
fn the_whole_table_of_states() {
    use SeatState::{Cancelled, Confirmed, Waiting};
    let allowed = [
        (Confirmed, Cancelled),
        (Waiting, Cancelled),
        (Waiting, Confirmed),
        (Cancelled, Confirmed),
        (Cancelled, Waiting),
    ];
    for from in SeatState::ALL {
        for to in SeatState::ALL {
            assert_eq!(from.may_become(to), allowed.contains(&(from, to)), "{from:?} to {to:?}");
        }
    }
}

#[test]
fn the_whole_table_of_statuses() {
    use Status::{Cancelled, Draft, Published};
    for from in Status::ALL {
        for to in Status::ALL {
            let allowed = [(Draft, Published), (Published, Cancelled)].contains(&(from, to));
            assert_eq!(from.may_become(to), allowed, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn a_capacity_below_the_seats_taken_is_refused() {
    let seats = Seats { capacity: 5, taken: 4, waiting: 0 };
    assert_eq!(seats.resized(3), Err(BelowTaken(4)));
    assert_eq!(seats.resized(4).map(|seats| seats.capacity), Ok(4));
}

#[test]
fn a_newcomer_never_overtakes_those_who_wait() {
    // A free seat and a waiting list at once only exist between a cancellation and the moving up.
    let between = Seats { capacity: 2, taken: 1, waiting: 1 };
    assert_eq!(between.offer(), SeatState::Waiting);
    assert_eq!(between.left(), 0);
}

#[test]
fn each_mistake_of_a_registration_has_its_message() {
    let good = Typed::default().with("name", "Ana").with("email", "ana@example.org").with("consent", "yes");
    assert!(NewRegistration::read(&good).is_ok());
    let bad = Typed::default().with("email", "ana").with("needs", "x".repeat(1001));
    let errors = NewRegistration::read(&bad).unwrap_err();
    let of = |field: &str| errors.of(field).map(|error| error.message);
    assert_eq!(of("name"), Some("error-required"));
    assert_eq!(of("email"), Some("error-not-an-email"));
    assert_eq!(of("needs"), Some("error-too-long"));
    assert_eq!(of("consent"), Some("error-registration-consent"));
}

#[derive(Debug, Clone)]
enum Event {
    Register,
    /// Cancel the n-th of those who are registered.
    Cancel(prop::sample::Index),
    Resize(u32),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Register),
        3 => any::<prop::sample::Index>().prop_map(Event::Cancel),
        1 => (1u32..8).prop_map(Event::Resize),
    ]
}

/// Who holds a seat and who waits, by name; the counts beside it come from [`Seats`].
struct Model {
    seats: Seats,
    confirmed: Vec<u32>,
    waiting: VecDeque<u32>,
    newest: u32,
}

impl Model {
    fn apply(&mut self, event: &Event) {
        match event {
            Event::Register => {
                self.newest += 1;
                match self.seats.offer() {
                    SeatState::Confirmed => self.confirmed.push(self.newest),
                    _ => self.waiting.push_back(self.newest),
                }
                self.seats = self.seats.after_registering();
            }
            Event::Cancel(index) => {
                let all = self.confirmed.len() + self.waiting.len();
                if all == 0 {
                    return;
                }
                let index = index.index(all);
                if index < self.confirmed.len() {
                    self.confirmed.remove(index);
                    self.seats = self.seats.after_cancelling(SeatState::Confirmed);
                } else {
                    self.waiting.remove(index - self.confirmed.len());
                    self.seats = self.seats.after_cancelling(SeatState::Waiting);
                }
            }
            Event::Resize(capacity) => match self.seats.resized(*capacity) {
                Ok(seats) => self.seats = seats,
                Err(BelowTaken(taken)) => assert!(taken > *capacity),
            },
        }
        for _ in 0..self.seats.moving_up() {
            let first = self.waiting.pop_front().unwrap();
            self.confirmed.push(first);
        }
        self.seats = self.seats.after_moving_up();
    }
}

proptest! {
    #[test]
    fn after_any_sequence_nothing_is_overbooked_and_nobody_waits_for_a_free_seat(
        capacity in 1u32..6,
        events in prop::collection::vec(event(), 0..60),
    ) {
        let mut model = Model { seats: Seats::free(capacity), confirmed: vec![], waiting: VecDeque::new(), newest: 0 };
        for event in &events {
            let waited_before: Vec<u32> = model.waiting.iter().copied().collect();
            model.apply(event);
            let seats = model.seats;
            prop_assert!(seats.taken <= seats.capacity);
            prop_assert!(seats.waiting == 0 || seats.taken == seats.capacity);
            prop_assert_eq!(seats.taken as usize, model.confirmed.len());
            prop_assert_eq!(seats.waiting as usize, model.waiting.len());
            // The order of waiting is kept: what is left of the line stands as it stood.
            prop_assert!(model.waiting.iter().zip(model.waiting.iter().skip(1)).all(|(a, b)| a < b));
            // Whoever moved up had waited longer than everybody who still waits.
            let moved = waited_before.iter().filter(|id| model.confirmed.contains(id));
            for id in moved {
                prop_assert!(model.waiting.iter().all(|waiting| waiting > id));
            }
        }
    }
}
