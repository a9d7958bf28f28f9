//! What is wrong with a rule, in words: what, where, and what to write instead.

use domain::lang::Lang;
use domain::surveys::interview::Trouble;
use domain::surveys::logic::Problem;

use crate::i18n::{argument, message_with};

/// The problem of a rule.
pub fn explain(trouble: &Trouble, lang: Lang) -> String {
    let what = said(&trouble.problem, lang);
    let place = vec![("place", argument(trouble.column as i64))];
    format!("{what} {}", message_with(lang, "survey-logic-at", place))
}

/// What is wrong, without where.
pub(super) fn said(problem: &Problem, lang: Lang) -> String {
    let details = problem.details().into_iter().map(|(name, value)| (name, argument(value))).collect();
    message_with(lang, problem.message(), details)
}
