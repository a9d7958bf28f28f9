//! Where a project stands on the bench, and where it may go from there.

use serde::{Deserialize, Serialize};

/// A phase of the work, or what came of it.
///
/// ```text
/// research ⇄ co-creation ⇄ experimentation ⇄ evaluation ⇄ scaled
///    ⇅            │              │              │ ⇅
///    │            ↓              ↓              ↓ adapted
///    └───────── stopped ←────────┴──────────────┘
/// ```
///
/// Work goes forward one phase at a time, and back one when something has to be looked at again. It may be stopped in any
/// phase; only an evaluation ends in scaled or adapted. An outcome can be taken back: a stopped project is taken up again from
/// research, the others from their evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Understanding the problem with those who live it.
    Research,
    /// Finding answers together.
    CoCreation,
    /// Testing answers on a small scale.
    Experimentation,
    /// Judging what the tests showed.
    Evaluation,
    /// What worked is spread.
    Scaled,
    /// What worked is changed and used elsewhere or otherwise.
    Adapted,
    /// The work ended without going on.
    Stopped,
}

impl Phase {
    /// Every phase and outcome, in order.
    pub const ALL: [Phase; 7] = [
        Phase::Research,
        Phase::CoCreation,
        Phase::Experimentation,
        Phase::Evaluation,
        Phase::Scaled,
        Phase::Adapted,
        Phase::Stopped,
    ];

    /// The four phases of the work, without the outcomes.
    pub const WORK: [Phase; 4] =
        [Phase::Research, Phase::CoCreation, Phase::Experimentation, Phase::Evaluation];

    /// Where the work may go from here; the likeliest first.
    pub fn next(self) -> &'static [Phase] {
        use Phase::{Adapted, CoCreation, Evaluation, Experimentation, Research, Scaled, Stopped};
        match self {
            Research => &[CoCreation, Stopped],
            CoCreation => &[Experimentation, Research, Stopped],
            Experimentation => &[Evaluation, CoCreation, Stopped],
            Evaluation => &[Scaled, Adapted, Experimentation, Stopped],
            Scaled | Adapted => &[Evaluation],
            Stopped => &[Research],
        }
    }

    /// Whether the work may go from here to there.
    pub fn may_become(self, next: Phase) -> bool {
        self.next().contains(&next)
    }

    /// Its place among the four phases of the work, from 0; nothing for an outcome.
    pub fn position(self) -> Option<usize> {
        Phase::WORK.into_iter().position(|phase| phase == self)
    }

    /// Whether it is what came of the work.
    pub fn is_outcome(self) -> bool {
        self.position().is_none()
    }

    /// The code in forms, addresses and the database.
    pub fn code(self) -> &'static str {
        match self {
            Phase::Research => "research",
            Phase::CoCreation => "co-creation",
            Phase::Experimentation => "experimentation",
            Phase::Evaluation => "evaluation",
            Phase::Scaled => "scaled",
            Phase::Adapted => "adapted",
            Phase::Stopped => "stopped",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Phase::Research => "phase-research",
            Phase::CoCreation => "phase-co-creation",
            Phase::Experimentation => "phase-experimentation",
            Phase::Evaluation => "phase-evaluation",
            Phase::Scaled => "phase-scaled",
            Phase::Adapted => "phase-adapted",
            Phase::Stopped => "phase-stopped",
        }
    }

    /// The message that says what is done in it.
    pub fn explanation(self) -> &'static str {
        match self {
            Phase::Research => "phase-research-text",
            Phase::CoCreation => "phase-co-creation-text",
            Phase::Experimentation => "phase-experimentation-text",
            Phase::Evaluation => "phase-evaluation-text",
            Phase::Scaled => "phase-scaled-text",
            Phase::Adapted => "phase-adapted-text",
            Phase::Stopped => "phase-stopped-text",
        }
    }

    /// The phase with this code.
    pub fn from_code(code: &str) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One line per phase of departure, one letter per phase of arrival, in the order of `ALL`.
    const ALLOWED: [&str; 7] = [
        ".y....y", // research
        "y.y...y", // co-creation
        ".y.y..y", // experimentation
        "..y.yyy", // evaluation
        "...y...", // scaled
        "...y...", // adapted
        "y......", // stopped
    ];

    #[test]
    fn every_pair_is_as_the_table_says() {
        for (from, row) in Phase::ALL.into_iter().zip(ALLOWED) {
            let found: String =
                Phase::ALL.into_iter().map(|to| if from.may_become(to) { 'y' } else { '.' }).collect();
            assert_eq!(found, row, "from {from:?}");
        }
    }

    #[test]
    fn every_phase_can_be_reached_from_the_first() {
        let mut reached = vec![Phase::Research];
        let mut position = 0;
        while let Some(phase) = reached.get(position).copied() {
            let more: Vec<_> = phase.next().iter().copied().filter(|next| !reached.contains(next)).collect();
            reached.extend(more);
            position += 1;
        }
        assert_eq!(reached.len(), Phase::ALL.len());
    }

    #[test]
    fn codes_come_back_as_their_phase() {
        for phase in Phase::ALL {
            assert_eq!(Phase::from_code(phase.code()), Some(phase));
            assert_eq!(serde_json::to_string(&phase).unwrap(), format!("\"{}\"", phase.code()));
        }
    }
}
