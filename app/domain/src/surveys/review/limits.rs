//! Limits that leave no answer, or that nobody can reach.

use super::finding::{Finding, Place, Severity};
use crate::surveys::{Definition, Kind, Question};

/// Looks at the limits of every question.
pub(super) fn limits(definition: &Definition, findings: &mut Vec<Finding>) {
    for question in definition.questions() {
        if let Some((severity, message)) = wrong(question) {
            findings.push(Finding::new(severity, Place::Question(question.id.clone()), message));
        }
    }
}

fn wrong(question: &Question) -> Option<(Severity, &'static str)> {
    let crossed = (Severity::Mend, "review-limits-crossed");
    match &question.kind {
        Kind::Number { min: Some(min), max: Some(max), .. } if min > max => Some(crossed),
        Kind::Number { min: Some(min), max: Some(max), whole: true, .. } if min.ceil() > max.floor() => {
            Some((Severity::Mend, "review-limits-no-whole"))
        }
        Kind::Date { min: Some(min), max: Some(max) } if min > max => Some(crossed),
        Kind::Several { min: Some(min), max: Some(max), .. } if min > max => Some(crossed),
        Kind::Several { options, min: Some(min), .. } => {
            // Whoever chooses “none of these” need not choose more.
            let free = options.iter().filter(|option| !option.exclusive).count();
            let too_many = usize::try_from(*min).is_ok_and(|min| min > free) && options.len() >= 2;
            too_many.then_some((Severity::Mend, "review-min-above-options"))
        }
        Kind::Scale { from, to, .. } if from >= to => Some((Severity::Mend, "review-scale-crossed")),
        _ => None,
    }
}
