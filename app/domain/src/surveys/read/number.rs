//! A number between two limits.

use std::collections::BTreeSet;

use super::super::{Answer, Definition, Kind, parse_number, write_number};
use super::{Sheet, field};
use crate::form::Typed;
use crate::lang::Lang;

/// The same with every number, typed on a page of one language, as the other language types it: `1.500` in Portuguese is 1500,
/// in English one and a half. What is no number stays as it was typed.
pub fn numbers_in(definition: &Definition, typed: Typed, from: Lang, to: Lang) -> Typed {
    if from == to {
        return typed;
    }
    let questions = definition.spread(&typed);
    let numbers: BTreeSet<String> =
        questions.iter().filter(|question| matches!(question.kind, Kind::Number { .. })).map(field).collect();
    let pairs = typed.pairs().iter().map(|(name, value)| {
        let number = numbers.contains(name).then(|| parse_number(value, from)).flatten();
        (name.clone(), number.map_or_else(|| value.clone(), |number| write_number(number, to)))
    });
    Typed::new(pairs.collect())
}

impl Sheet<'_> {
    pub(super) fn number(&mut self, min: Option<f64>, max: Option<f64>, whole: bool) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-required-answer") else { return };
        let Some(value) = parse_number(text, self.lang) else {
            return self.refuse(&id, "error-survey-not-a-number", None);
        };
        if whole && value.fract() != 0.0 {
            return self.refuse(&id, "error-survey-not-whole", None);
        }
        let (message, limit) = match (min, max) {
            (Some(min), _) if value < min => ("error-number-too-small", min),
            (_, Some(max)) if value > max => ("error-number-too-large", max),
            _ => return self.answer(id, Answer::Number(value)),
        };
        // The message names whole limits; others stand in the question's hint.
        match (limit.fract() == 0.0 && limit.abs() < 1e15).then_some(limit as i64) {
            Some(limit) => self.refuse(&id, message, Some(limit)),
            None => self.refuse(&id, "error-survey-out-of-range", None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{Question, QuestionId};
    use crate::text::Translated;

    #[test]
    fn a_number_means_the_same_in_the_other_language_and_a_text_stays_as_it_is() {
        let kinds = [Kind::number(None, None, Translated::default()), Kind::ShortText];
        let questions = kinds.into_iter().enumerate().map(|(n, kind)| Question {
            id: QuestionId::numbered(n + 1),
            kind,
            ..Question::blank(crate::surveys::KindCode::Note)
        });
        let definition = Definition::single_page(questions.collect());
        let typed =
            |number: &str| Typed::default().with("a-q1", number).with("a-q2", "1.500").with("page", "1");
        let english = numbers_in(&definition, typed("1.500"), Lang::Pt, Lang::En);
        assert_eq!(english, typed("1500"));
        assert_eq!(numbers_in(&definition, typed("3,5"), Lang::Pt, Lang::En), typed("3.5"));
        assert_eq!(numbers_in(&definition, typed("1.5"), Lang::En, Lang::Pt), typed("1,5"));
        assert_eq!(numbers_in(&definition, typed("mil"), Lang::Pt, Lang::En), typed("mil"));
        assert_eq!(numbers_in(&definition, typed("1.500"), Lang::Pt, Lang::Pt), typed("1.500"));
    }
}
