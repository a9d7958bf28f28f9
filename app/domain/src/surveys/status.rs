//! Where a survey stands.
//!
//! ```text
//! draft ──publish──▶ published ──close──▶ closed
//!                        ▲                  │
//!                        └─────reopen───────┘
//! ```

/// Where a survey stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written; only those who design see it.
    Draft,
    /// Open for answers.
    Published,
    /// No longer open.
    Closed,
}

/// What moves it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Opens it for the first time.
    Publish,
    /// Takes no more answers.
    Close,
    /// Takes answers again.
    Reopen,
}

impl Status {
    /// Every status, in the order of a survey's life.
    pub const ALL: [Status; 3] = [Status::Draft, Status::Published, Status::Closed];

    /// The status after a step; nothing when the step does not start here.
    pub fn after(self, step: Step) -> Option<Status> {
        match (self, step) {
            (Status::Draft, Step::Publish) | (Status::Closed, Step::Reopen) => Some(Status::Published),
            (Status::Published, Step::Close) => Some(Status::Closed),
            _ => None,
        }
    }

    /// The code in the database. Lists sort by it backwards: published, draft, closed.
    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Published => "published",
            Status::Closed => "closed",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Status::Draft => "survey-status-draft",
            Status::Published => "survey-status-published",
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
    pub const ALL: [Step; 3] = [Step::Publish, Step::Close, Step::Reopen];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Step::Publish => "publish",
            Step::Close => "close",
            Step::Reopen => "reopen",
        }
    }

    /// What the audit log calls it.
    pub fn audit(self) -> &'static str {
        match self {
            Step::Publish => "survey.publish",
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
        use Status::{Closed, Draft, Published};
        let table = [
            (Draft, [Some(Published), None, None]),
            (Published, [None, Some(Closed), None]),
            (Closed, [None, None, Some(Published)]),
        ];
        assert_eq!(table.len(), Status::ALL.len());
        for (status, after) in table {
            for (step, expected) in Step::ALL.into_iter().zip(after) {
                assert_eq!(status.after(step), expected, "{status:?} {step:?}");
            }
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
        assert_eq!(codes, ["published", "draft", "closed"]);
    }
}
