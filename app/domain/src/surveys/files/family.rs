//! The families of files that a designer chooses from.

use serde::{Deserialize, Serialize};

use super::FileFormat;

/// Files of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Photographs and drawings.
    Pictures,
    /// Plain text, tables of comma-separated values included.
    Text,
    /// PDF.
    Pdf,
    /// Documents, tables and slides of office programs.
    Office,
}

impl Family {
    /// Every family, in the order of the editor.
    pub const ALL: [Family; 4] = [Family::Pictures, Family::Text, Family::Pdf, Family::Office];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Family::Pictures => "pictures",
            Family::Text => "text",
            Family::Pdf => "pdf",
            Family::Office => "office",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Family::Pictures => "survey-files-pictures",
            Family::Text => "survey-files-text",
            Family::Pdf => "survey-files-pdf",
            Family::Office => "survey-files-office",
        }
    }

    /// The family with this code.
    pub fn from_code(code: &str) -> Option<Family> {
        Family::ALL.into_iter().find(|family| family.code() == code)
    }

    /// Whether nothing in its files says who made them, and when, once they are cleaned.
    pub fn is_nameless(self) -> bool {
        matches!(self, Family::Pictures | Family::Text)
    }

    /// Its formats.
    pub fn formats(self) -> impl Iterator<Item = FileFormat> {
        FileFormat::ALL.into_iter().filter(move |format| format.family() == self)
    }
}
