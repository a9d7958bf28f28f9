//! What is true of a guide in every language: its kind, its phases, how long it takes and with how many people.

use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GuideKind {
    /// Explains at length.
    #[default]
    Guide,
    /// One technique on one card.
    Method,
}

impl GuideKind {
    /// Both.
    pub const ALL: [GuideKind; 2] = [GuideKind::Method, GuideKind::Guide];

    /// The word in files, forms and addresses.
    pub fn code(self) -> &'static str {
        match self {
            GuideKind::Guide => "guide",
            GuideKind::Method => "method",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            GuideKind::Guide => "guide-kind-guide",
            GuideKind::Method => "guide-kind-method",
        }
    }

    /// The kind with this word.
    pub fn from_code(code: &str) -> Option<GuideKind> {
        GuideKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A phase of a project in which a guide helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuidePhase {
    /// Finding out what is the case.
    Research,
    /// Looking for solutions together.
    CoCreation,
    /// Trying them out.
    Experimentation,
    /// Measuring what changed.
    Evaluation,
}

impl GuidePhase {
    /// All, in the order of the work.
    pub const ALL: [GuidePhase; 4] =
        [GuidePhase::Research, GuidePhase::CoCreation, GuidePhase::Experimentation, GuidePhase::Evaluation];

    /// The word in files, forms and addresses.
    pub fn code(self) -> &'static str {
        match self {
            GuidePhase::Research => "research",
            GuidePhase::CoCreation => "co-creation",
            GuidePhase::Experimentation => "experimentation",
            GuidePhase::Evaluation => "evaluation",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            GuidePhase::Research => "guide-phase-research",
            GuidePhase::CoCreation => "guide-phase-co-creation",
            GuidePhase::Experimentation => "guide-phase-experimentation",
            GuidePhase::Evaluation => "guide-phase-evaluation",
        }
    }

    /// The phase with this word.
    pub fn from_code(code: &str) -> Option<GuidePhase> {
        GuidePhase::ALL.into_iter().find(|phase| phase.code() == code)
    }
}

/// From a least to a most, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The least.
    pub min: u32,
    /// The most; never below the least.
    pub max: u32,
}

impl Range {
    /// A range, when it begins above zero and does not end before it begins.
    pub fn new(min: u32, max: u32) -> Option<Range> {
        (min > 0 && min <= max).then_some(Range { min, max })
    }
}

/// How much time somebody has: what can be done within it, in its smallest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeNeeded {
    /// Up to half an hour.
    HalfHour,
    /// Up to an hour.
    Hour,
    /// Up to two hours.
    TwoHours,
    /// More than two hours.
    More,
}

impl TimeNeeded {
    /// All, the shortest first.
    pub const ALL: [TimeNeeded; 4] =
        [TimeNeeded::HalfHour, TimeNeeded::Hour, TimeNeeded::TwoHours, TimeNeeded::More];

    /// The word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            TimeNeeded::HalfHour => "30",
            TimeNeeded::Hour => "60",
            TimeNeeded::TwoHours => "120",
            TimeNeeded::More => "more",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            TimeNeeded::HalfHour => "time-needed-30",
            TimeNeeded::Hour => "time-needed-60",
            TimeNeeded::TwoHours => "time-needed-120",
            TimeNeeded::More => "time-needed-more",
        }
    }

    /// The choice with this word.
    pub fn from_code(code: &str) -> Option<TimeNeeded> {
        TimeNeeded::ALL.into_iter().find(|time| time.code() == code)
    }

    /// The minutes it spans, both ends counted: `Hour` holds what takes from 0 to 60 minutes.
    pub fn minutes(self) -> std::ops::RangeInclusive<u32> {
        match self {
            TimeNeeded::HalfHour => 0..=30,
            TimeNeeded::Hour => 0..=60,
            TimeNeeded::TwoHours => 0..=120,
            TimeNeeded::More => 121..=u32::MAX,
        }
    }
}

/// What is true of a guide in every language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What kind of text it is.
    pub kind: GuideKind,
    /// The phases it helps in, in the order of the work.
    pub phases: Vec<GuidePhase>,
    /// How long it takes, in minutes.
    pub minutes: Option<Range>,
    /// With how many people.
    pub people: Option<Range>,
    /// What to read next, by slug.
    pub next: Vec<Slug>,
}

/// One of the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// What kind of text it is.
    Kind,
    /// The phases it helps in.
    Phases,
    /// How long it takes.
    Minutes,
    /// With how many people.
    People,
    /// What to read next.
    Next,
}

impl Facts {
    /// Takes one fact from others.
    pub fn take(&mut self, fact: Fact, from: &Facts) {
        match fact {
            Fact::Kind => self.kind = from.kind,
            Fact::Phases => self.phases.clone_from(&from.phases),
            Fact::Minutes => self.minutes = from.minutes,
            Fact::People => self.people = from.people,
            Fact::Next => self.next.clone_from(&from.next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_begins_above_zero_and_never_ends_before_it_begins() {
        assert_eq!(Range::new(0, 5), None);
        assert_eq!(Range::new(6, 5), None);
        assert_eq!(Range::new(5, 5), Some(Range { min: 5, max: 5 }));
    }

    #[test]
    fn every_length_of_time_is_either_within_two_hours_or_more() {
        for minutes in [0, 30, 31, 120, 121, 9000] {
            let within = TimeNeeded::TwoHours.minutes().contains(&minutes);
            assert_ne!(within, TimeNeeded::More.minutes().contains(&minutes), "{minutes}");
        }
    }
}
