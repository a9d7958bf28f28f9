//! The targets of the United Nations' Sustainable Development Goals.
//!
//! The codes of the 169 targets are those of the General Assembly's resolution A/RES/70/1: per goal, some that are
//! numbered and some, the means of implementation, that are lettered.

use serde::{Deserialize, Serialize};

/// Per goal, how many of its targets have a number and how many a letter.
const TARGETS: [(u8, u8); 17] = [
    (5, 2),
    (5, 3),
    (9, 4),
    (7, 3),
    (6, 3),
    (6, 2),
    (3, 2),
    (10, 2),
    (5, 3),
    (7, 3),
    (7, 3),
    (8, 3),
    (3, 2),
    (7, 3),
    (9, 3),
    (10, 2),
    (19, 0),
];

/// One of the 17 goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Goal(u8);

impl Goal {
    /// Every goal.
    pub fn all() -> impl Iterator<Item = Goal> {
        (1..=17).map(Goal)
    }

    /// Its number, 1 to 17.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        const MESSAGES: [&str; 17] = [
            "sdg-1", "sdg-2", "sdg-3", "sdg-4", "sdg-5", "sdg-6", "sdg-7", "sdg-8", "sdg-9", "sdg-10",
            "sdg-11", "sdg-12", "sdg-13", "sdg-14", "sdg-15", "sdg-16", "sdg-17",
        ];
        MESSAGES.get(usize::from(self.0).saturating_sub(1)).copied().unwrap_or("sdg-1")
    }
}

/// One of the 169 targets, written `16.6` or `16.a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SdgTarget {
    goal: u8,
    /// Numbers first, then letters from 101 on.
    item: u8,
}

const LETTERS: u8 = 100;

/// Why a text is not a target's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the 169 targets of the Sustainable Development Goals, such as 16.6 or 16.a")]
pub struct NotATarget;

impl SdgTarget {
    /// Every target, in the order of the resolution.
    pub fn all() -> impl Iterator<Item = SdgTarget> {
        TARGETS.into_iter().zip(1u8..).flat_map(|((numbers, letters), goal)| {
            let numbered = 1..=numbers;
            let lettered = (1..=letters).map(|letter| LETTERS + letter);
            numbered.chain(lettered).map(move |item| SdgTarget { goal, item })
        })
    }

    /// The target with this code.
    ///
    /// # Errors
    /// When there is no such target.
    pub fn parse(code: &str) -> Result<SdgTarget, NotATarget> {
        let code = code.trim().to_ascii_lowercase();
        SdgTarget::all().find(|target| target.to_string() == code).ok_or(NotATarget)
    }

    /// The goal it belongs to.
    pub fn goal(self) -> Goal {
        Goal(self.goal)
    }
}

impl std::fmt::Display for SdgTarget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.item.checked_sub(LETTERS) {
            None | Some(0) => write!(f, "{}.{}", self.goal, self.item),
            Some(letter) => write!(f, "{}.{}", self.goal, char::from(b'a' + letter - 1)),
        }
    }
}

impl TryFrom<String> for SdgTarget {
    type Error = NotATarget;
    fn try_from(text: String) -> Result<Self, NotATarget> {
        SdgTarget::parse(&text)
    }
}

impl From<SdgTarget> for String {
    fn from(target: SdgTarget) -> String {
        target.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_169_targets_in_17_goals() {
        let all: Vec<_> = SdgTarget::all().collect();
        assert_eq!(all.len(), 169);
        assert!(all.is_sorted());
        for target in all {
            assert_eq!(SdgTarget::parse(&target.to_string()), Ok(target));
        }
    }

    #[test]
    fn the_labs_own_targets_exist_and_invented_ones_do_not() {
        for code in ["10.2", "10.6", "16.6", "16.7", "16.8", "16.a", "16.B", " 17.19 "] {
            assert!(SdgTarget::parse(code).is_ok(), "{code}");
        }
        for code in ["", "16", "16.11", "16.c", "0.1", "18.1", "17.a", "16.06", "1.101", "16.100"] {
            assert_eq!(SdgTarget::parse(code), Err(NotATarget), "{code}");
        }
    }
}
