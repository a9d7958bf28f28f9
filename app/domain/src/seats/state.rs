//! Where one registration stands, and whether new ones are taken.

use serde::{Deserialize, Serialize};

/// Where a registration stands.
///
/// ```text
///  (nothing) ── register ──▶ confirmed ── cancel ──▶ cancelled
///      │                         ▲                    ▲    │
///      │ when full               │ moves up           │    │ registers again: confirmed,
///      └────────────────────▶ waiting ──── cancel ────┘    ▼ or waiting when full
/// ```
///
/// Nobody who holds a seat is ever put back on the waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeatState {
    /// Holds a seat.
    Confirmed,
    /// Waits for one.
    Waiting,
    /// Gave it back, or no longer waits.
    Cancelled,
}

impl SeatState {
    /// Every state.
    pub const ALL: [SeatState; 3] = [SeatState::Confirmed, SeatState::Waiting, SeatState::Cancelled];

    /// The table: which state may follow which.
    pub fn may_become(self, next: SeatState) -> bool {
        use SeatState::{Cancelled, Confirmed, Waiting};
        matches!(
            (self, next),
            (Confirmed | Waiting, Cancelled) | (Waiting, Confirmed) | (Cancelled, Confirmed | Waiting)
        )
    }

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            SeatState::Confirmed => "confirmed",
            SeatState::Waiting => "waiting",
            SeatState::Cancelled => "cancelled",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            SeatState::Confirmed => "seat-confirmed",
            SeatState::Waiting => "seat-waiting",
            SeatState::Cancelled => "seat-cancelled",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<SeatState> {
        SeatState::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Whether the lab takes registrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gate {
    /// People may register.
    Open,
    /// They may not, or not yet.
    Closed,
}

impl Gate {
    /// Both.
    pub const ALL: [Gate; 2] = [Gate::Open, Gate::Closed];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Gate::Open => "open",
            Gate::Closed => "closed",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Gate::Open => "gate-open",
            Gate::Closed => "gate-closed",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Gate> {
        Gate::ALL.into_iter().find(|gate| gate.code() == code)
    }
}
