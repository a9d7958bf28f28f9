//! What can be wrong with an expression before anybody answers: where, which message, and what its text mentions.

use super::Span;

/// One thing wrong with an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where in the source.
    pub span: Span,
}

/// Constructs of XPath that are understood as such and not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Construct {
    /// `a | b`.
    Union,
    /// `a[b]`.
    Predicate,
    /// `//a`.
    Descendants,
    /// `@a`.
    Attribute,
    /// `child::a`.
    Axis,
    /// `a/*`.
    Wildcard,
    /// `${last-saved#a}`.
    LastSaved,
    /// `$a`.
    Variable,
    /// `instance('x')/root`, a path that goes on after a call.
    PathAfterCall,
}

impl Construct {
    /// How it is written, for a message.
    pub fn sample(self) -> &'static str {
        match self {
            Self::Union => "|",
            Self::Predicate => "[ ]",
            Self::Descendants => "//",
            Self::Attribute => "@",
            Self::Axis => "::",
            Self::Wildcard => "*",
            Self::LastSaved => "last-saved#",
            Self::Variable => "$",
            Self::PathAfterCall => "( )/",
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// There is nothing.
    Empty,
    /// More bytes than allowed.
    TooLong {
        /// How many are allowed.
        limit: usize,
    },
    /// Nested deeper than allowed.
    TooDeep {
        /// How many levels are allowed.
        limit: usize,
    },
    /// More parts than allowed.
    TooManyNodes {
        /// How many are allowed.
        limit: usize,
    },
    /// A character that no expression contains here.
    UnexpectedCharacter {
        /// The character.
        found: char,
    },
    /// A text without its closing quotation mark.
    UnclosedText,
    /// `${` without `}`.
    UnclosedReference,
    /// What stands between `${` and `}` is not a name.
    NotAName {
        /// What stands there.
        found: String,
    },
    /// A number beyond what can be calculated with.
    NumberTooLarge,
    /// The expression stops where something must follow.
    UnexpectedEnd,
    /// Something else must stand here.
    Unexpected {
        /// What stands here.
        found: String,
    },
    /// A parenthesis that is never closed.
    MissingParenthesis,
    /// A function that nobody knows.
    UnknownFunction {
        /// As written.
        name: String,
        /// The nearest that exists.
        suggestion: Option<&'static str>,
    },
    /// A function that exists elsewhere and not here.
    UnsupportedFunction {
        /// Its name.
        name: &'static str,
    },
    /// A construct that exists elsewhere and not here.
    UnsupportedConstruct {
        /// Which.
        construct: Construct,
    },
    /// Too few or too many arguments.
    WrongArguments {
        /// The function.
        function: &'static str,
        /// How many there are.
        given: usize,
        /// How many there may be, such as `2` or `2–3`.
        allowed: String,
    },
    /// An argument must be a reference to a question, group or repeat.
    NeedsReference {
        /// The function.
        function: &'static str,
    },
    /// An argument must be a reference in quotation marks: `'${name}'`.
    NeedsQuotedReference {
        /// The function.
        function: &'static str,
    },
    /// The reference must be to a repeat that holds the question.
    NotARepeatOf {
        /// What was referred to.
        name: String,
    },
    /// No question, group or repeat has this name.
    UnknownName {
        /// As written.
        name: String,
        /// The nearest that exists.
        suggestion: Option<String>,
    },
    /// More than one has this name.
    AmbiguousName {
        /// As written.
        name: String,
    },
    /// The question has no list of choices.
    NoChoices {
        /// Its name.
        name: String,
    },
    /// A regular expression that the engine cannot do.
    UnsupportedPattern {
        /// As written.
        pattern: String,
    },
    /// A date format with a code that is not known.
    UnsupportedFormat {
        /// The code, such as `%Q`.
        code: String,
    },
    /// Values that depend on each other.
    Cycle {
        /// The names in order, the first again at the end.
        path: Vec<String>,
    },
}

impl Problem {
    /// A problem at a place.
    pub fn new(kind: ProblemKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// Whether the expression may well be right, only that it cannot be evaluated here. Such an expression is kept as text.
    pub fn is_unsupported(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::UnsupportedFunction { .. }
                | ProblemKind::UnsupportedConstruct { .. }
                | ProblemKind::UnsupportedPattern { .. }
                | ProblemKind::UnsupportedFormat { .. }
        )
    }

    /// The message's id in the message files.
    pub fn message(&self) -> &'static str {
        match &self.kind {
            ProblemKind::Empty => "survey-logic-empty",
            ProblemKind::TooLong { .. } => "survey-logic-too-long",
            ProblemKind::TooDeep { .. } => "survey-logic-too-deep",
            ProblemKind::TooManyNodes { .. } => "survey-logic-too-many-parts",
            ProblemKind::UnexpectedCharacter { .. } => "survey-logic-unexpected-character",
            ProblemKind::UnclosedText => "survey-logic-unclosed-text",
            ProblemKind::UnclosedReference => "survey-logic-unclosed-reference",
            ProblemKind::NotAName { .. } => "survey-logic-not-a-name",
            ProblemKind::NumberTooLarge => "survey-logic-number-too-large",
            ProblemKind::UnexpectedEnd => "survey-logic-unexpected-end",
            ProblemKind::Unexpected { .. } => "survey-logic-unexpected",
            ProblemKind::MissingParenthesis => "survey-logic-missing-parenthesis",
            ProblemKind::UnknownFunction { suggestion: None, .. } => "survey-logic-unknown-function",
            ProblemKind::UnknownFunction { .. } => "survey-logic-unknown-function-suggestion",
            ProblemKind::UnsupportedFunction { .. } => "survey-logic-unsupported-function",
            ProblemKind::UnsupportedConstruct { .. } => "survey-logic-unsupported-construct",
            ProblemKind::WrongArguments { .. } => "survey-logic-wrong-arguments",
            ProblemKind::NeedsReference { .. } => "survey-logic-needs-reference",
            ProblemKind::NeedsQuotedReference { .. } => "survey-logic-needs-quoted-reference",
            ProblemKind::NotARepeatOf { .. } => "survey-logic-not-a-repeat-of",
            ProblemKind::UnknownName { suggestion: None, .. } => "survey-logic-unknown-name",
            ProblemKind::UnknownName { .. } => "survey-logic-unknown-name-suggestion",
            ProblemKind::AmbiguousName { .. } => "survey-logic-ambiguous-name",
            ProblemKind::NoChoices { .. } => "survey-logic-no-choices",
            ProblemKind::UnsupportedPattern { .. } => "survey-logic-unsupported-pattern",
            ProblemKind::UnsupportedFormat { .. } => "survey-logic-unsupported-format",
            ProblemKind::Cycle { .. } => "survey-logic-cycle",
        }
    }

    /// What the message's text mentions, by the names of its variables.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        match &self.kind {
            ProblemKind::TooLong { limit }
            | ProblemKind::TooDeep { limit }
            | ProblemKind::TooManyNodes { limit } => vec![("limit", limit.to_string())],
            ProblemKind::UnexpectedCharacter { found } => vec![("found", found.to_string())],
            ProblemKind::NotAName { found } | ProblemKind::Unexpected { found } => {
                vec![("found", found.clone())]
            }
            ProblemKind::UnknownFunction { name, suggestion } => {
                let suggested = suggestion.map(|text| ("suggestion", text.to_owned()));
                std::iter::once(("name", name.clone())).chain(suggested).collect()
            }
            ProblemKind::UnknownName { name, suggestion } => {
                let suggested = suggestion.clone().map(|text| ("suggestion", text));
                std::iter::once(("name", name.clone())).chain(suggested).collect()
            }
            ProblemKind::UnsupportedFunction { name } => vec![("name", (*name).to_owned())],
            ProblemKind::UnsupportedConstruct { construct } => vec![("name", construct.sample().to_owned())],
            ProblemKind::WrongArguments { function, given, allowed } => vec![
                ("function", (*function).to_owned()),
                ("given", given.to_string()),
                ("allowed", allowed.clone()),
            ],
            ProblemKind::NeedsReference { function } | ProblemKind::NeedsQuotedReference { function } => {
                vec![("function", (*function).to_owned())]
            }
            ProblemKind::NotARepeatOf { name }
            | ProblemKind::AmbiguousName { name }
            | ProblemKind::NoChoices { name } => vec![("name", name.clone())],
            ProblemKind::UnsupportedPattern { pattern } => vec![("pattern", pattern.clone())],
            ProblemKind::UnsupportedFormat { code } => vec![("code", code.clone())],
            ProblemKind::Cycle { path } => vec![("path", path.join(" → "))],
            ProblemKind::Empty
            | ProblemKind::UnclosedText
            | ProblemKind::UnclosedReference
            | ProblemKind::NumberTooLarge
            | ProblemKind::UnexpectedEnd
            | ProblemKind::MissingParenthesis => Vec::new(),
        }
    }
}
