//! What a good survey has and Bancada does not do, or does otherwise. It is listed, never dropped in silence.

/// What cannot be done, and what is done instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsupported {
    /// A question type.
    #[error("the type \"{code}\" ({name}) is not supported: {instead}")]
    Type {
        /// LimeSurvey's letter.
        code: String,
        /// What it is called.
        name: &'static str,
        /// What becomes of it.
        instead: &'static str,
    },
    /// An expression that cannot be translated.
    #[error(
        "the expression is kept as it is written, and has to be written anew before the survey is published: {why} (character {at})"
    )]
    Expression {
        /// Why.
        why: String,
        /// Where in the cell; the first character is 1.
        at: usize,
    },
    /// An expression that was translated into something that does not hold together.
    #[error("the expression was translated, and has to be corrected before the survey is published: {why}")]
    Rule {
        /// Why.
        why: String,
    },
    /// An expression inside a text.
    #[error("\"{source_text}\" stays in the text as it is written: {why} (character {at})")]
    Piping {
        /// As written.
        source_text: String,
        /// Why.
        why: String,
        /// Where in it.
        at: usize,
    },
    /// A setting of a question.
    #[error("the setting \"{name}\" of the question \"{question}\" is not supported: {instead}")]
    Attribute {
        /// Its name.
        name: String,
        /// The question's code.
        question: String,
        /// What becomes of it.
        instead: String,
    },
    /// A setting of the survey or of a group.
    #[error("\"{name}\" is not supported: {instead}")]
    Setting {
        /// Its name.
        name: String,
        /// What becomes of it.
        instead: &'static str,
    },
    /// More than words in a text.
    #[error("only the words of this text are kept; it also has {what}")]
    Markup {
        /// What is lost.
        what: String,
    },
    /// Values that are there before anybody answers.
    #[error("answers are not filled in beforehand")]
    Default,
    /// A question that has no answer of its own kind here.
    #[error("{instead}")]
    Instead {
        /// What becomes of it.
        instead: String,
    },
    /// A quota.
    #[error("the quota \"{name}\" is not kept: {why}")]
    Quota {
        /// Its name.
        name: String,
        /// Why.
        why: String,
    },
    /// A row that belongs to nothing.
    #[error("this row belongs to nothing ({column} {found}) and is left out")]
    Orphan {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
    /// A language that is no language.
    #[error("\"{found}\" is not a language tag; texts in it are left out")]
    Language {
        /// As written.
        found: String,
    },
    /// More than a survey has room for.
    #[error(
        "there are {found} {what}, and the editor handles at most {most}: take some away before changing the rest"
    )]
    Many {
        /// What of.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
}
