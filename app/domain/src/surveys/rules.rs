//! The rules of a question, as they are written: when it is asked, which answers are good, when one is needed.

use serde::{Deserialize, Serialize};

use crate::text::Translated;

/// A question's rules, each an expression of [`super::logic`]; a blank one is none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// When the question is asked; always when blank.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// What an answer must fulfil; `.` is the answer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub constraint: String,
    /// What is said when it does not.
    #[serde(skip_serializing_if = "Translated::is_empty")]
    pub constraint_message: Translated,
    /// When an answer is needed, where that depends on other answers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub required: String,
    /// Which of its options are offered; a name by itself is that of an option's column. All of them when blank.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub filter: String,
}

impl Rules {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the same would be asked, and the same answers good, under the other rules: only words differ. When an answer is
    /// needed is the question's to compare.
    pub fn mean_the_same_as(&self, other: &Self) -> bool {
        (&self.relevant, &self.constraint, &self.filter)
            == (&other.relevant, &other.constraint, &other.filter)
    }
}

/// Two conditions that must both hold.
pub(super) fn both(one: String, other: String) -> String {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other,
        (_, true) => one,
        _ => format!("({one}) and ({other})"),
    }
}
