//! The limits an answer has.

use domain::surveys::{Kind, Question};

use super::question::{day, formats, typed_number};
use crate::t;

/// The limits of an answer, in a sentence before the control.
pub(super) fn limits(question: &Question) -> Option<String> {
    match &question.kind {
        Kind::Several { min: Some(min), max: Some(max), .. } if min == max => {
            Some(t!("survey-choose-exactly", count = i64::from(*min)))
        }
        Kind::Several { min: Some(min), max: Some(max), .. } => {
            Some(t!("survey-choose-between", min = i64::from(*min), max = i64::from(*max)))
        }
        Kind::Several { min: Some(min), .. } => Some(t!("survey-choose-at-least", count = i64::from(*min))),
        Kind::Several { max: Some(max), .. } => Some(t!("survey-choose-at-most", count = i64::from(*max))),
        Kind::Several { .. } => Some(t!("survey-choose-any")),
        Kind::Ranking { options, .. } => {
            let places = question.kind.places();
            Some(if places < i64::try_from(options.len()).unwrap_or(i64::MAX) {
                t!("survey-rank-some", places = places)
            } else {
                t!("survey-rank-all")
            })
        }
        Kind::Matrix { several: true, .. } => Some(t!("survey-choose-any-in-row")),
        Kind::File { accepts, most } => {
            Some(t!("survey-file-limits", formats = formats(accepts), most = i64::from(*most)))
        }
        Kind::Place => Some(t!("survey-place-hint")),
        Kind::Address => Some(t!("survey-address-hint")),
        Kind::Date { min: Some(min), max: Some(max) } => {
            Some(t!("survey-day-between", first = day(*min), last = day(*max)))
        }
        Kind::Date { min: Some(min), .. } => Some(t!("survey-day-from", day = day(*min))),
        Kind::Date { max: Some(max), .. } => Some(t!("survey-day-up-to", day = day(*max))),
        Kind::Number { min: Some(min), max: Some(max), slider: Some(step), .. } => {
            let (min, max, step) = (typed_number(*min), typed_number(*max), typed_number(*step));
            Some(t!("survey-number-in-steps", min = min, max = max, step = step))
        }
        Kind::Number { min: Some(min), max: Some(max), .. } => {
            Some(t!("survey-number-between", min = typed_number(*min), max = typed_number(*max)))
        }
        Kind::Number { min: Some(min), .. } => Some(t!("survey-number-from", min = typed_number(*min))),
        Kind::Number { max: Some(max), .. } => Some(t!("survey-number-up-to", max = typed_number(*max))),
        _ => None,
    }
}
