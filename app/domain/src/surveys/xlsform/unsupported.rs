//! What a good form asks for and Bancada does not do. It is listed, never dropped in silence.

use crate::surveys::logic::Problem;

use super::expression_words::explain;

/// What cannot be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsupported {
    /// A question type.
    #[error("the type \"{name}\" is not supported: {reason}")]
    Type {
        /// As written.
        name: String,
        /// Why.
        reason: &'static str,
    },
    /// A loop.
    #[error("loops over a list are not supported: write the questions one by one")]
    Loop,
    /// An expression.
    #[error("the expression is kept and not evaluated: {} (character {at})", explain(.problem))]
    Expression {
        /// What is wrong with it.
        problem: Problem,
        /// Where in the cell; the first character is 1.
        at: usize,
    },
    /// An expression that looks at what is not taken in.
    #[error("the expression is kept and not evaluated: \"{name}\" is not taken in (character {at})")]
    RuleOfNothing {
        /// What it looks at.
        name: String,
        /// Where in the cell; the first character is 1.
        at: usize,
    },
    /// A text that mentions what is not taken in.
    #[error("\"{name}\" is not taken in: nothing is shown in the place of ${{{name}}}")]
    TextOfNothing {
        /// What it mentions.
        name: String,
    },
    /// A calculation in a question that people see.
    #[error(
        "a question with a calculation is calculated and not shown: show it in a text with ${{name}} in it"
    )]
    ShownCalculation,
    /// A value that is there before anybody answers.
    #[error("answers are not filled in beforehand")]
    Default,
    /// A value that is worked out when another is changed.
    #[error("a calculation follows its own values and waits for no trigger")]
    Trigger,
    /// Answers that cannot be changed.
    #[error(
        "questions that are shown and cannot be answered are not supported: use a text with ${{name}} in it"
    )]
    ReadOnly,
    /// A picture, a sound or a film.
    #[error("files beside a label are not shown")]
    Media,
    /// How a question looks.
    #[error("the appearance \"{word}\" is not supported; the question is shown as usual")]
    Appearance {
        /// The word.
        word: String,
    },
    /// A parameter.
    #[error("the parameter \"{name}\" is not supported")]
    Parameter {
        /// Its name.
        name: String,
    },
    /// A column that says what nobody reads.
    #[error("the column \"{header}\" is not read")]
    Column {
        /// Its header.
        header: String,
    },
    /// A setting.
    #[error("the setting is not supported: {reason}")]
    Setting {
        /// Why.
        reason: &'static str,
    },
    /// A list that is taken from earlier answers.
    #[error("choices from earlier answers are not supported")]
    ChoicesFromAnswers,
    /// A sheet.
    #[error("the sheet is not read: {reason}")]
    Sheet {
        /// Why.
        reason: &'static str,
    },
    /// More of something than a survey has.
    #[error("{count} {what}, and the editor takes {limit}: they are all kept, and none can be added{}",
        if *.what == "pages" { "; several groups share a page" } else { "" })]
    Many {
        /// Of what.
        what: &'static str,
        /// So many.
        count: usize,
        /// The most.
        limit: usize,
    },
    /// A group that stands too deep.
    #[error("sections stand no more than {limit} deep: {}", if *.repeats {
        "the questions of this repeat are asked once"
    } else {
        "the rule of this group becomes that of its questions"
    })]
    Deep {
        /// So deep they stand.
        limit: usize,
        /// Whether it is a repeat.
        repeats: bool,
    },
    /// A choice whose name cannot be kept.
    #[error("the choice \"{choice}\" is stored as \"{code}\": rules that compare with it must be changed")]
    RenamedChoice {
        /// Its name.
        choice: String,
        /// What is stored.
        code: String,
    },
    /// A language without a code.
    #[error("{}: its texts are taken to be in {tag}", named(.language))]
    UnknownLanguage {
        /// Its name.
        language: String,
        /// The tag it got.
        tag: String,
    },
}

fn named(language: &str) -> String {
    if language == super::languages::DEFAULT {
        return "some texts say no language, as in \"label::French (fr)\"".to_owned();
    }
    format!("the language \"{language}\" has no code, as in \"French (fr)\"")
}
