//! Counting seats. Every change of a count is here; the store only keeps what these functions answer.

use serde::{Deserialize, Serialize};

use super::SeatState;

/// The most seats anything has.
pub const MAX_CAPACITY: u32 = 2000;

/// How many seats there are, are taken, and are waited for.
///
/// As long as it is changed by these methods only, no more are taken than there are, and nobody waits while one is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// How many there are.
    pub capacity: u32,
    /// How many are taken.
    pub taken: u32,
    /// How many people wait for one.
    pub waiting: u32,
}

/// The capacity would fall below the seats already taken; how many those are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} seats are already taken")]
pub struct BelowTaken(pub u32);

impl Seats {
    /// So many free seats.
    pub fn free(capacity: u32) -> Self {
        Self { capacity, taken: 0, waiting: 0 }
    }

    /// How many are left for a newcomer; none while somebody waits.
    pub fn left(&self) -> u32 {
        if self.waiting > 0 { 0 } else { self.capacity.saturating_sub(self.taken) }
    }

    /// What a newcomer gets.
    pub fn offer(&self) -> SeatState {
        if self.left() > 0 { SeatState::Confirmed } else { SeatState::Waiting }
    }

    /// After a newcomer got what [`Seats::offer`] said.
    #[must_use]
    pub fn after_registering(self) -> Self {
        match self.offer() {
            SeatState::Confirmed => Self { taken: self.taken + 1, ..self },
            SeatState::Waiting | SeatState::Cancelled => Self { waiting: self.waiting + 1, ..self },
        }
    }

    /// After somebody in this state cancelled, before anybody moves up.
    #[must_use]
    pub fn after_cancelling(self, state: SeatState) -> Self {
        match state {
            SeatState::Confirmed => Self { taken: self.taken.saturating_sub(1), ..self },
            SeatState::Waiting => Self { waiting: self.waiting.saturating_sub(1), ..self },
            SeatState::Cancelled => self,
        }
    }

    /// How many of those who wait move up now.
    pub fn moving_up(&self) -> u32 {
        self.capacity.saturating_sub(self.taken).min(self.waiting)
    }

    /// After so many moved up.
    #[must_use]
    pub fn after_moving_up(self) -> Self {
        let moving = self.moving_up();
        Self { taken: self.taken + moving, waiting: self.waiting - moving, ..self }
    }

    /// With another capacity, before anybody moves up.
    ///
    /// # Errors
    /// When more are taken already: nobody loses a seat by a number.
    pub fn resized(self, capacity: u32) -> Result<Self, BelowTaken> {
        if capacity < self.taken { Err(BelowTaken(self.taken)) } else { Ok(Self { capacity, ..self }) }
    }
}
