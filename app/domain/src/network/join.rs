//! A request to join the network and what becomes of it.
//!
//! ```text
//!            accept
//!          ┌────────► accepted
//!   open ──┤ decline
//!          ├────────► declined
//!          │ withdraw
//!          └────────► withdrawn
//! ```
//!
//! A request that is decided stays as it is; whoever was declined may ask again with a new one.

use super::skill::{Skill, read_skills};
use crate::form::{Errors, Reader, Typed};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JoinState {
    /// Waiting for an administrator.
    Open,
    /// The person is an innovator now.
    Accepted,
    /// Not now, for a reason.
    Declined,
    /// The person took it back.
    Withdrawn,
}

/// What can be done to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// An administrator accepts.
    Accept,
    /// An administrator declines.
    Decline,
    /// Its owner takes it back.
    Withdraw,
}

impl JoinState {
    /// Every state.
    pub const ALL: [JoinState; 4] =
        [JoinState::Open, JoinState::Accepted, JoinState::Declined, JoinState::Withdrawn];

    /// The state after a step; nothing where the step cannot be made.
    pub fn after(self, step: Step) -> Option<JoinState> {
        match (self, step) {
            (JoinState::Open, Step::Accept) => Some(JoinState::Accepted),
            (JoinState::Open, Step::Decline) => Some(JoinState::Declined),
            (JoinState::Open, Step::Withdraw) => Some(JoinState::Withdrawn),
            (JoinState::Accepted | JoinState::Declined | JoinState::Withdrawn, _) => None,
        }
    }

    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            JoinState::Open => "open",
            JoinState::Accepted => "accepted",
            JoinState::Declined => "declined",
            JoinState::Withdrawn => "withdrawn",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            JoinState::Open => "join-state-open",
            JoinState::Accepted => "join-state-accepted",
            JoinState::Declined => "join-state-declined",
            JoinState::Withdrawn => "join-state-withdrawn",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<JoinState> {
        JoinState::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A request as it is read from its form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JoinForm {
    /// Why the person wants to join.
    pub motivation: String,
    /// Where the person works.
    pub organisation: String,
    /// What the person knows.
    pub skills: Vec<Skill>,
}

impl JoinForm {
    /// Reads `motivation`, `organisation` and `skills`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<JoinForm, Errors> {
        let mut reader = Reader::new(typed);
        let form = JoinForm {
            motivation: reader.required("motivation", 2000),
            organisation: reader.optional("organisation", 200),
            skills: read_skills(&mut reader, "skills"),
        };
        reader.finish(form)
    }
}

/// Why a request is declined, as the person will read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decline {
    /// The reason.
    pub reason: String,
}

impl Decline {
    /// Reads `reason`.
    ///
    /// # Errors
    /// When it is missing or too long.
    pub fn read(typed: &Typed) -> Result<Decline, Errors> {
        let mut reader = Reader::new(typed);
        let reason = reader.required("reason", 1000);
        reader.finish(Decline { reason })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_request_moves_and_each_step_leads_to_its_own_state() {
        let steps = [
            (Step::Accept, JoinState::Accepted),
            (Step::Decline, JoinState::Declined),
            (Step::Withdraw, JoinState::Withdrawn),
        ];
        for state in JoinState::ALL {
            for (step, end) in steps {
                let expected = (state == JoinState::Open).then_some(end);
                assert_eq!(state.after(step), expected, "{state:?} {step:?}");
            }
        }
    }

    #[test]
    fn a_request_needs_a_motivation_and_a_refusal_a_reason() {
        assert!(JoinForm::read(&Typed::default()).unwrap_err().of("motivation").is_some());
        assert!(Decline::read(&Typed::default().with("reason", "  ")).unwrap_err().of("reason").is_some());
    }
}
