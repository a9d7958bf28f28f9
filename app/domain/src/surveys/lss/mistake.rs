//! Why a file is refused, and what to do.

/// What is wrong with a file or a cell of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// The file cannot be read at all.
    #[error("{why}")]
    Unreadable {
        /// Why, and what to do.
        why: String,
    },
    /// A file of LimeSurvey that holds something else.
    #[error("this file holds a \"{kind}\" and not a survey; export the survey's structure (.lss)")]
    NotASurvey {
        /// What it says it holds.
        kind: String,
    },
    /// Nothing says that it is LimeSurvey's.
    #[error(
        "this is not a file of LimeSurvey: it has no LimeSurveyDocType; export the survey's structure (.lss)"
    )]
    NoKind,
    /// A table that must be there.
    #[error("there is no table \"{name}\"; export the survey's structure (.lss) again")]
    NoTable {
        /// Its name.
        name: &'static str,
    },
    /// No language anywhere.
    #[error(
        "nothing says which language the survey is in; write one in the table \"surveys\", column \"language\""
    )]
    NoLanguage,
    /// A number that must be there.
    #[error("there is no number in the column \"{column}\"; write one")]
    NoNumber {
        /// The column.
        column: &'static str,
    },
    /// Not a number.
    #[error("\"{found}\" is not a whole number; write digits only")]
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// The same number twice.
    #[error(
        "{column} {number} stands in row {row} already; give one of the two another number, or remove it"
    )]
    Twice {
        /// The column.
        column: &'static str,
        /// The number.
        number: u64,
        /// The row it stands in first.
        row: u32,
    },
    /// A reference to nothing.
    #[error("{column} {number} is in no row of the table \"{table}\"; correct the number or remove this row")]
    Unknown {
        /// The column.
        column: &'static str,
        /// The number.
        number: u64,
        /// The table it should be in.
        table: &'static str,
    },
    /// A question without a type.
    #[error("this question has no type; write LimeSurvey's letter for it, such as L or T")]
    NoType,
    /// More than can be taken in.
    #[error(
        "there are {found} {what}, and at most {most} can be taken in; take out what the survey does not need"
    )]
    TooMany {
        /// What of.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A part of a part.
    #[error("parent_qid {number} is itself a part of a question; name the question")]
    PartOfPart {
        /// The number.
        number: u64,
    },
}
