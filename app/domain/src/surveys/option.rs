//! An option of a choice, a row of a matrix, a thing to be ranked.

use serde::{Deserialize, Serialize};

use crate::ordered::Map;
use crate::text::Translated;

/// An option: its code never changes, its label may be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Opt {
    /// What is stored.
    pub code: String,
    /// What is read.
    pub label: Translated,
    /// Among several choices: whoever chooses this one chooses no other, as with “none of these”.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exclusive: bool,
    /// Whether it opens a line of text, as with “other, which?”.
    #[serde(default, skip_serializing_if = "is_false")]
    pub other: bool,
    /// The rule under which it is offered; always when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// What a question's filter looks at, by name.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub columns: Map<String, String>,
}

pub(super) fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Opt {
    /// A plain option.
    pub fn new(code: impl Into<String>, label: Translated) -> Self {
        Self { code: code.into(), label, ..Self::default() }
    }

    /// The same, chosen alone or not at all.
    #[must_use]
    pub fn alone(mut self) -> Self {
        self.exclusive = true;
        self
    }

    /// The same with a line of text.
    #[must_use]
    pub fn with_text(mut self) -> Self {
        self.other = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_before_there_were_special_options_is_still_read_and_written_the_same() {
        let json = r#"{"code":"o1","label":{"pt":"Sim"}}"#;
        let option: Opt = serde_json::from_str(json).unwrap();
        assert_eq!(option, Opt::new("o1", Translated::of(crate::lang::Lang::Pt, "Sim")));
        assert_eq!(serde_json::to_string(&option).unwrap(), json);
    }
}
