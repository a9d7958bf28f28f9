//! Whether somebody may register now.

use super::{Gate, Seats, Status};
use crate::time::Moment;

/// Whether somebody may register, and what they would get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It is not announced yet.
    Draft,
    /// A seat; so many are left.
    Seats(u32),
    /// A place on the waiting list; so many people wait already.
    WaitingList(u32),
    /// Registration is closed.
    Closed,
    /// It has begun, or is over.
    Over,
    /// It was called off.
    CalledOff,
}

impl Opening {
    /// What the record says at this moment.
    pub fn of(
        status: Status,
        registration: Gate,
        starts_at: Moment,
        closes_at: Option<Moment>,
        seats: Seats,
        now: Moment,
    ) -> Self {
        match status {
            Status::Draft => Opening::Draft,
            Status::Cancelled => Opening::CalledOff,
            Status::Published if now >= starts_at => Opening::Over,
            Status::Published
                if registration == Gate::Closed || closes_at.is_some_and(|closes| now >= closes) =>
            {
                Opening::Closed
            }
            Status::Published => match seats.left() {
                0 => Opening::WaitingList(seats.waiting),
                left => Opening::Seats(left),
            },
        }
    }

    /// Whether a registration is taken.
    pub fn is_open(self) -> bool {
        matches!(self, Opening::Seats(_) | Opening::WaitingList(_))
    }

    /// The message that says why not; for those who sent a form that came too late.
    pub fn refusal(self) -> Option<&'static str> {
        match self {
            Opening::Seats(_) | Opening::WaitingList(_) => None,
            Opening::Draft | Opening::Closed => Some("error-registration-closed"),
            Opening::Over => Some("error-registration-over"),
            Opening::CalledOff => Some("error-registration-called-off"),
        }
    }
}
