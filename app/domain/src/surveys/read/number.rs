//! A number between two limits.

use super::super::{Answer, parse_number};
use super::Sheet;

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
