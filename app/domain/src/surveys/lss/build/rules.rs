//! Rules: translated, or kept as they are written.

use super::super::counts::is_rule;
use super::super::expression::{self, Here};
use super::super::model::Asked;
use super::super::{At, Unsupported, conditions};
use super::Builder;
use crate::surveys::logic;

impl Builder<'_> {
    /// The rule under which something is shown; blank when it always is. One that cannot be translated is kept as it is written.
    pub(super) fn condition(
        &mut self,
        source: &str,
        element: &str,
        at: At,
        column: &str,
        here: &Here<'_>,
    ) -> String {
        if !is_rule(source) {
            return String::new();
        }
        match expression::condition(bare(source), &self.names, *here) {
            Ok(rule) if rule == "true()" => String::new(),
            Ok(rule) => rule,
            Err(untranslatable) => {
                let what = Unsupported::Expression { why: untranslatable.why, at: untranslatable.at };
                self.say(element, at, column, what);
                self.kept += 1;
                as_written(source)
            }
        }
    }

    /// When a question is asked.
    pub(super) fn relevant(&mut self, asked: &Asked) -> String {
        if conditions::is_needed(asked) {
            let source = conditions::as_expression(&asked.conditions);
            let at = asked.conditions.first().map_or(At::default(), |condition| condition.at);
            return self.condition(&source, "conditions", at, "cfieldname", &Here::default());
        }
        self.condition(&asked.relevance, "questions", asked.at, "relevance", &Here::default())
    }
}

/// The expression without the braces that people write around it.
pub(super) fn bare(source: &str) -> &str {
    let source = source.trim();
    let inside = source.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    inside.filter(|inside| !inside.contains(['{', '}'])).unwrap_or(source)
}

/// The rule as it is written, in the place of one of ours. It must not mean anything by chance: then it stands in LimeSurvey's braces,
/// which our language has not.
pub(super) fn as_written(source: &str) -> String {
    let source = source.trim();
    match logic::parse(source) {
        Ok(_) => format!("{{{source}}}"),
        Err(problem) if problem.is_unsupported() => format!("{{{source}}}"),
        Err(_) => source.to_owned(),
    }
}
