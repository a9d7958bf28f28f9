//! A person's own registration, as their account lists it.

use super::{SeatState, Standing};
use crate::text::Translated;
use crate::time::Moment;
use crate::training::EditionDate;

/// When what somebody registered for takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// A session: from a moment to a moment.
    Moments(Moment, Moment),
    /// An edition: from a day or month to another, in the precision they were given in.
    Days(EditionDate, Option<EditionDate>),
}

/// A person's registration for a session, or enrolment in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRegistration {
    /// The title.
    pub title: Translated,
    /// Where its page is, without the language: `/sessions/x`.
    pub path: String,
    /// Where the form that cancels the registration is sent, without the language.
    pub cancel: String,
    /// When it takes place.
    pub dates: Dates,
    /// The moment it begins: until then it can be cancelled.
    pub starts_at: Moment,
    /// When it is over.
    pub ends_at: Moment,
    /// Whether it was called off.
    pub called_off: bool,
    /// Where the registration stands.
    pub standing: Standing,
}

impl OwnRegistration {
    /// Whether it still concerns the person: it is not over, and they have a seat or wait for one.
    pub fn is_open(&self, now: Moment) -> bool {
        self.ends_at > now && self.standing.state != SeatState::Cancelled
    }

    /// Whether the person can still cancel it.
    pub fn can_be_cancelled(&self, now: Moment) -> bool {
        self.is_open(now) && !self.called_off && self.starts_at > now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(state: SeatState) -> OwnRegistration {
        OwnRegistration {
            title: Translated::default(),
            path: String::new(),
            cancel: String::new(),
            dates: Dates::Moments(Moment(100), Moment(200)),
            starts_at: Moment(100),
            ends_at: Moment(200),
            called_off: false,
            standing: Standing { state, position: None, done: false },
        }
    }

    #[test]
    fn a_registration_is_listed_until_it_is_over_and_cancelled_until_it_begins() {
        let own = own(SeatState::Waiting);
        assert!(own.is_open(Moment(99)) && own.can_be_cancelled(Moment(99)));
        assert!(own.is_open(Moment(100)) && !own.can_be_cancelled(Moment(100)));
        assert!(!own.is_open(Moment(200)));
    }

    #[test]
    fn what_was_cancelled_is_not_listed_and_what_was_called_off_is_but_cannot_be_cancelled() {
        assert!(!own(SeatState::Cancelled).is_open(Moment(1)));
        let called_off = OwnRegistration { called_off: true, ..own(SeatState::Confirmed) };
        assert!(called_off.is_open(Moment(1)) && !called_off.can_be_cancelled(Moment(1)));
    }
}
