//! A rule that cannot be used, and where it stands.

use crate::surveys::logic::Problem;
use crate::surveys::{Definition, Kind, QuestionId};

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
    /// Which options are offered.
    Filter,
    /// How often a repeat is asked.
    Count,
    /// When the survey ends after a page.
    Ends,
    /// Whom a quota counts.
    Quota,
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
    /// The group or repeat it belongs to.
    pub section: Option<QuestionId>,
    /// The quota it belongs to.
    pub quota: Option<QuestionId>,
    /// Which of its rules.
    pub rule: Rule,
    /// What is wrong, and where in the rule.
    pub problem: Problem,
    /// The character of the rule it begins at, counted from 1 as people count.
    pub column: usize,
}

impl Trouble {
    /// The field of the question's form, or of the page's, that the rule is written in.
    pub fn field(&self) -> &'static str {
        match self.rule {
            Rule::Relevant | Rule::Option(_) => "relevant",
            Rule::Constraint => "constraint",
            Rule::Required => "required_if",
            Rule::Formula => "formula",
            Rule::Filter => "filter",
            Rule::Count => "count",
            Rule::Ends => "ends",
            Rule::Quota => "when",
        }
    }
}

impl Definition {
    /// A rule as it is written; blank when there is none.
    pub(super) fn source(&self, trouble: &Trouble) -> &str {
        if let Some(section) = trouble.section.as_ref().and_then(|id| self.section(id)) {
            let count = section.repeat.as_ref().map_or("", |repeat| repeat.count.as_str());
            return if trouble.rule == Rule::Count { count } else { &section.relevant };
        }
        if let Some(code) = &trouble.quota {
            let quota = self.quotas().iter().find(|quota| quota.code == *code);
            return quota.map_or("", |quota| quota.when.as_str());
        }
        let Some(question) = trouble.question.as_ref().and_then(|id| self.find(id)) else {
            let page = trouble.page.and_then(|page| self.pages().get(page));
            return page.map_or("", |page| match trouble.rule {
                Rule::Ends => &page.ends,
                _ => &page.relevant,
            });
        };
        let listed = |code: &str| {
            let mut options = question.kind.rows().iter().chain(question.kind.options());
            options.find(|option| option.code == *code && !option.relevant.is_empty())
        };
        match (&trouble.rule, &question.kind) {
            (Rule::Relevant, _) => &question.rules.relevant,
            (Rule::Constraint, _) => &question.rules.constraint,
            (Rule::Required, _) => &question.rules.required,
            (Rule::Filter, _) => &question.rules.filter,
            (Rule::Formula, Kind::Calculation { formula }) => formula,
            (Rule::Option(code), _) => listed(code).map_or("", |option| option.relevant.as_str()),
            _ => "",
        }
    }
}
