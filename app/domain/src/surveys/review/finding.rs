//! What a review finds.

use crate::surveys::QuestionId;
use crate::surveys::interview::Trouble;
use crate::tag::Tag;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The survey cannot be published.
    Blocks,
    /// It can, and should not be.
    Mend,
    /// Something to think about.
    Hint,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Severity; 3] = [Severity::Blocks, Severity::Mend, Severity::Hint];
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the settings: title, introduction, thanks.
    Settings,
    /// In the survey as a whole.
    Survey,
    /// In a page, counted from 0.
    Page(usize),
    /// In a question.
    Question(QuestionId),
    /// In an option of a question.
    Option(QuestionId, String),
    /// In a row of a matrix.
    Row(QuestionId, String),
}

impl Place {
    /// The question it is in.
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Place::Question(id) | Place::Option(id, _) | Place::Row(id, _) => Some(id),
            Place::Settings | Place::Survey | Place::Page(_) => None,
        }
    }
}

/// What stands in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Words that are shown as they are.
    Text(String),
    /// A number.
    Number(f64),
    /// Messages, said one after the other.
    Messages(Vec<&'static str>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Argument::Number(count as f64)
    }
}

/// What is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// A message with its arguments.
    Message(&'static str, Vec<(&'static str, Argument)>),
    /// What is wrong with a rule.
    Rule(Box<Trouble>),
}

/// Something found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// In which language, where it is in one.
    pub language: Option<Tag>,
    /// What.
    pub said: Said,
}

impl Finding {
    /// A finding without arguments, in no language.
    pub fn new(severity: Severity, place: Place, message: &'static str) -> Self {
        Self { severity, place, language: None, said: Said::Message(message, Vec::new()) }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        if let Said::Message(_, arguments) = &mut self.said {
            arguments.push((name, value.into()));
        }
        self
    }

    /// The same in a language.
    #[must_use]
    pub fn in_language(mut self, tag: Tag) -> Self {
        self.language = Some(tag);
        self
    }

    /// The message's id, where it is a message.
    pub fn message(&self) -> Option<&'static str> {
        match self.said {
            Said::Message(id, _) => Some(id),
            Said::Rule(_) => None,
        }
    }
}
