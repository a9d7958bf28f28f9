//! Where a survey stands.
//!
//! ```text
//! draft ──publish──▶ published ──last call──▶ closing ──close──▶ closed
//!                      ▲    └─────────────────close────────────────▲ │
//!                      └───────────────────reopen────────────┴───────┘
//! ```
//!
//! A survey that is closing shows its form to nobody new, and still takes what somebody had begun; after [`GRACE`] it is closed.

use crate::time::Moment;

/// So many seconds after the last call a form that was begun before it can still be sent: time enough to end a page with long
/// answers, and little enough to wait for the results.
pub const GRACE: i64 = 15 * 60;

/// Where a survey stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written; only those who design see it.
    Draft,
    /// Open for answers.
    Published,
    /// No longer open, but for whoever had begun to answer.
    Closing,
    /// No longer open.
    Closed,
}

/// What moves it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Opens it for the first time.
    Publish,
    /// Shows its form to nobody new.
    LastCall,
    /// Takes no more answers.
    Close,
    /// Takes answers again.
    Reopen,
}

impl Status {
    /// Every status, in the order of a survey's life.
    pub const ALL: [Status; 4] = [Status::Draft, Status::Published, Status::Closing, Status::Closed];

    /// The status after a step; nothing when the step does not start here.
    pub fn after(self, step: Step) -> Option<Status> {
        match (self, step) {
            (Status::Draft, Step::Publish) | (Status::Closing | Status::Closed, Step::Reopen) => {
                Some(Status::Published)
            }
            (Status::Published, Step::LastCall) => Some(Status::Closing),
            (Status::Published | Status::Closing, Step::Close) => Some(Status::Closed),
            _ => None,
        }
    }

    /// What a status that began at one moment has become by another: what is closing closes by itself.
    #[must_use]
    pub fn by(self, since: Moment, now: Moment) -> Status {
        if self == Status::Closing && now >= since.plus_seconds(GRACE) { Status::Closed } else { self }
    }

    /// Whether nobody new can answer any more.
    pub fn is_over(self) -> bool {
        matches!(self, Status::Closing | Status::Closed)
    }

    /// The code in the database. Lists sort by it backwards: published, draft, closing, closed.
    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Published => "published",
            Status::Closing => "closing",
            Status::Closed => "closed",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Status::Draft => "survey-status-draft",
            Status::Published => "survey-status-published",
            Status::Closing => "survey-status-closing",
            Status::Closed => "survey-status-closed",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 4] = [Step::Publish, Step::LastCall, Step::Close, Step::Reopen];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Step::Publish => "publish",
            Step::LastCall => "last-call",
            Step::Close => "close",
            Step::Reopen => "reopen",
        }
    }

    /// What the audit log calls it.
    pub fn audit(self) -> &'static str {
        match self {
            Step::Publish => "survey.publish",
            Step::LastCall => "survey.last-call",
            Step::Close => "survey.close",
            Step::Reopen => "survey.reopen",
        }
    }

    /// The step with this code.
    pub fn from_code(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_status_and_step() {
        use Status::{Closed, Closing, Draft, Published};
        let table = [
            (Draft, [Some(Published), None, None, None]),
            (Published, [None, Some(Closing), Some(Closed), None]),
            (Closing, [None, None, Some(Closed), Some(Published)]),
            (Closed, [None, None, None, Some(Published)]),
        ];
        assert_eq!(table.len(), Status::ALL.len());
        for (status, after) in table {
            for (step, expected) in Step::ALL.into_iter().zip(after) {
                assert_eq!(status.after(step), expected, "{status:?} {step:?}");
            }
        }
    }

    #[test]
    fn what_is_closing_is_closed_when_its_time_is_over_and_nothing_else_moves_by_itself() {
        let since = Moment(1_000);
        let (last, over) = (Moment(since.0 + GRACE * 1000 - 1), Moment(since.0 + GRACE * 1000));
        for status in Status::ALL {
            assert_eq!(status.by(since, last), status);
            let then = if status == Status::Closing { Status::Closed } else { status };
            assert_eq!(status.by(since, over), then);
        }
    }

    #[test]
    fn codes_are_read_back() {
        for status in Status::ALL {
            assert_eq!(Status::from_code(status.code()), Some(status));
        }
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(step));
        }
    }

    #[test]
    fn sorted_backwards_the_open_ones_come_first_and_the_closed_ones_last() {
        let mut codes = Status::ALL.map(Status::code);
        codes.sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!(codes, ["published", "draft", "closing", "closed"]);
    }
}
