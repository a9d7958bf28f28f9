//! What a form is made of: questions, groups and repeats, with those that pyxform adds.

use crate::surveys::logic::{Kind, Part};

use super::types::Control;

/// What an element is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Group,
    Repeat,
    /// A group for each choice of this list.
    Loop(String),
    Question,
    /// A table in another file, which is no question.
    Table,
}

/// An expression with the column it stands in.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub part: Part,
    pub source: String,
    pub header: String,
}

/// A question, group or repeat.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub name: String,
    pub row: u32,
    pub what: What,
    /// The section it is in.
    pub parent: Option<usize>,
    pub kind: Kind,
    pub control: Control,
    pub list: Option<String>,
    pub rules: Vec<Rule>,
    /// Whether it is not in the file but comes with a row of it.
    pub added: bool,
    /// Whether it has words or a hint, without which a calculation is not shown.
    pub worded: bool,
    /// Whether it waits for another question.
    pub triggered: bool,
    /// Where its choices come from, when they come from elsewhere.
    pub file: Option<(String, String)>,
    /// Whether its choices are searched in a file.
    pub searched: bool,
}

impl Element {
    /// A bare question.
    pub(super) fn question(name: impl Into<String>, row: u32, parent: Option<usize>) -> Self {
        Self {
            name: name.into(),
            row,
            what: What::Question,
            parent,
            kind: Kind::Text,
            control: Control::None,
            list: None,
            rules: Vec::new(),
            added: false,
            worded: false,
            triggered: false,
            file: None,
            searched: false,
        }
    }

    pub(super) fn rule(&self, part: Part) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.part == part)
    }

    /// The name under which expressions find its table.
    pub(super) fn instance(&self) -> Option<&str> {
        match (&self.what, &self.file) {
            (What::Table, _) => Some(self.name.split_once('.').map_or(self.name.as_str(), |(stem, _)| stem)),
            (_, Some((stem, _))) => Some(stem),
            _ => self.list.as_deref(),
        }
    }

    pub(super) fn is_section(&self) -> bool {
        matches!(self.what, What::Group | What::Repeat | What::Loop(_))
    }

    /// Whether it is worked out and not shown.
    pub(super) fn is_unseen(&self) -> bool {
        (self.rule(Part::Calculation).is_some() || self.triggered) && !self.worded
    }
}
