//! A rule that cannot be used, and where it stands.

use crate::surveys::QuestionId;
use crate::surveys::logic::Problem;

/// Which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// When it is asked.
    Relevant,
    /// Which answers are good.
    Constraint,
    /// When an answer is needed.
    Required,
    /// How it is calculated.
    Formula,
    /// When an option, or a row, of this code is offered.
    Option(String),
}

/// A rule that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The page it belongs to, counted from 0, when it is a page's.
    pub page: Option<usize>,
    /// The question it belongs to.
    pub question: Option<QuestionId>,
    /// Which of its rules.
    pub rule: Rule,
    /// What is wrong, and where in the rule.
    pub problem: Problem,
}

impl Trouble {
    /// The field of the question's form, or of the page's, that the rule is written in.
    pub fn field(&self) -> &'static str {
        match self.rule {
            Rule::Relevant | Rule::Option(_) => "relevant",
            Rule::Constraint => "constraint",
            Rule::Required => "required_if",
            Rule::Formula => "formula",
        }
    }
}
