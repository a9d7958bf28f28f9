//! What the checks of files from other programs have in common: what a file has, what of it Bancada does not do, and what is wrong.

use serde::Serialize;

/// What came of checking a file. `U` and `M` are what is not supported and what is wrong, each with its place in a file of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report<U, M> {
    /// Whether it is a survey that can be taken in.
    pub accepted: bool,
    /// The survey's title, or the file's name.
    pub title: String,
    /// Its languages as the file writes them; never none.
    pub languages: Vec<String>,
    /// How much of everything it has.
    #[serde(flatten)]
    pub counts: Counts,
    /// What Bancada does not do, or does otherwise, in the order of the file.
    pub unsupported: Vec<U>,
    /// What it is refused for.
    pub errors: Vec<M>,
}

impl<U, M> Report<U, M> {
    /// Of a file in which nothing could be read, and why.
    pub(super) fn of_nothing(title: String, language: &str, why: M) -> Self {
        Self {
            accepted: false,
            title,
            languages: vec![language.to_owned()],
            counts: Counts::default(),
            unsupported: Vec::new(),
            errors: vec![why],
        }
    }
}

/// How much of everything a file has, supported or not. What each is in a file of which kind stands where it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Groups, and what repeats.
    pub groups: usize,
    /// Questions, also those that nobody sees.
    pub questions: usize,
    /// Parts of questions, such as the rows of a matrix; none where the kind of file knows no parts.
    pub subquestions: usize,
    /// Choices of lists.
    pub choices: usize,
    /// Rules about when something is asked.
    pub relevant: usize,
    /// Rules about which answers are good.
    pub constraints: usize,
    /// Values that are worked out.
    pub calculations: usize,
}
