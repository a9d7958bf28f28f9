//! Which answers are good: equations of validation and patterns.

use super::super::expression::{self, Here, Untranslatable, whole_pattern};
use super::super::model::{Asked, Attribute};
use super::super::types::Shape;
use super::super::{At, Unsupported};
use super::Builder;
use super::plan::Plan;
use super::rules::{as_written, bare};
use crate::surveys::Question;
use crate::surveys::rules::both;

impl Builder<'_> {
    /// Puts the rules of a question on what became of it: the rule of the whole on the last of its parts, the rule of each part on each.
    pub(super) fn validate(&mut self, asked: &Asked, plan: &Plan, questions: &mut [Question]) {
        let each = both(self.pattern(asked), self.equation_of(asked, plan, "em_validation_sq", true));
        let each = both(each, self.letters(asked, plan));
        let whole = self.equation_of(asked, plan, "em_validation_q", self.is_single_valued(asked, plan));
        let whole = both(whole, self.totals(asked, plan));
        let message = self.tip(asked);
        let several =
            matches!(plan.shape, Shape::Numbers | Shape::Texts | Shape::NumberCells | Shape::TextCells);
        if !whole.is_empty() && several {
            let instead =
                "the rule about all parts is checked with the last of them, when that one is answered";
            self.say("questions", asked.at, "type", Unsupported::Instead { instead: instead.to_owned() });
        }
        let limited = matches!(plan.shape, Shape::Several | Shape::SeveralWithComments | Shape::Ranking);
        for name in ["min_answers", "max_answers"] {
            if !limited && !asked.attribute(name).is_empty() {
                self.setting_not_done(asked, name, "how many parts are answered is not checked");
            }
        }
        let comment = plan.beside.as_deref().filter(|_| plan.shape == Shape::SingleWithComment);
        let about = |question: &&mut Question| {
            question.kind.code().is_asked() && comment.is_none_or(|comment| question.id.as_str() != comment)
        };
        let last = questions.iter_mut().filter(about).count();
        for (at, question) in questions.iter_mut().filter(about).enumerate() {
            // Both scales of an array are looked at; of parts only the last.
            let all = at + 1 == last || plan.shape == Shape::TwoScales;
            question.rules.constraint = if all { both(each.clone(), whole.clone()) } else { each.clone() };
            if !question.rules.constraint.is_empty() {
                question.rules.constraint_message = message.clone();
            }
        }
    }

    /// The rules about how a text is written.
    fn letters(&mut self, asked: &Asked, plan: &Plan) -> String {
        let texts =
            matches!(plan.shape, Shape::ShortText | Shape::LongText | Shape::Texts | Shape::TextCells);
        if !texts {
            return String::new();
        }
        let most = self.whole(asked, "maximum_chars").map(|most| format!("string-length(.) <= {most}"));
        let numbers = asked.is_on("numbers_only").then(|| "number(.) = number(.)".to_owned());
        both(most.unwrap_or_default(), numbers.unwrap_or_default())
    }

    /// The rules about the sum of all parts.
    fn totals(&mut self, asked: &Asked, plan: &Plan) -> String {
        if plan.shape != Shape::Numbers {
            return String::new();
        }
        let mut rule = String::new();
        for (name, sign) in [("equals_num_value", "=="), ("min_num_value", ">="), ("max_num_value", "<=")] {
            let value = asked.attribute(name);
            if value.is_empty() {
                continue;
            }
            let source = format!("sum(self.NAOK) {sign} ({})", bare(value));
            let at = asked.attributes.get(name).map_or(At::default(), |attribute| attribute.at);
            let here = Here { question: &asked.code, own: None };
            rule = both(rule, self.condition(&source, "question_attributes", at, name, &here));
        }
        rule
    }

    fn equation_of(&mut self, asked: &Asked, plan: &Plan, name: &str, own: bool) -> String {
        let Some(Attribute { at, .. }) = asked.attributes.get(name).cloned() else { return String::new() };
        let source = asked.attribute(name).to_owned();
        let here = Here { question: &asked.code, own: plan.own.as_ref().filter(|_| own) };
        self.condition(&source, "question_attributes", at, name, &here)
    }

    fn tip(&mut self, asked: &Asked) -> crate::text::Translated {
        let found = ["em_validation_q_tip", "em_validation_sq_tip"].into_iter().find_map(|name| {
            asked
                .attributes
                .get(name)
                .filter(|_| !asked.attribute(name).is_empty())
                .map(|tip| (name, tip.clone()))
        });
        let Some((name, tip)) = found else { return crate::text::Translated::default() };
        let mut words = tip.words;
        if words.is_empty() {
            words.insert(self.survey.base().to_owned(), tip.value);
        }
        self.line(&words, "question_attributes", tip.at, name)
    }

    /// The rule that the answer matches the pattern.
    fn pattern(&mut self, asked: &Asked) -> String {
        if asked.preg.is_empty() {
            return String::new();
        }
        let rule =
            whole_pattern(&asked.preg).map(|pattern| format!("regex(., {})", expression::quoted(&pattern)));
        match rule.ok_or_else(|| Untranslatable { at: 1, why: "this pattern is not understood".to_owned() }) {
            Ok(rule) => rule,
            Err(untranslatable) => {
                let what = Unsupported::Expression { why: untranslatable.why, at: untranslatable.at };
                self.say("questions", asked.at, "preg", what);
                self.kept += 1;
                as_written(&asked.preg)
            }
        }
    }
}
