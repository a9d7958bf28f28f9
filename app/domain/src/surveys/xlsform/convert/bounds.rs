//! Bounds of a kind (at least three, not after a day) as the constraint that XLSForm writes them as, and back.

use super::also::Also;
use crate::surveys::Kind;
use crate::surveys::logic::number_to_text;

/// The bounds of a kind as an expression; blank when there are none.
pub(in crate::surveys::xlsform) fn expression(kind: &Kind) -> String {
    let (of, min, max) = match kind {
        Kind::Several { min, max, .. } => {
            ("count-selected(.)", min.map(|n| n.to_string()), max.map(|n| n.to_string()))
        }
        Kind::Number { min, max, .. } => (".", min.map(number_to_text), max.map(number_to_text)),
        Kind::Date { min, max } => {
            (".", min.map(|day| format!("date('{day}')")), max.map(|day| format!("date('{day}')")))
        }
        _ => return String::new(),
    };
    let least = min.map(|min| format!("{of} >= {min}"));
    let most = max.map(|max| format!("{of} <= {max}"));
    least.into_iter().chain(most).collect::<Vec<_>>().join(" and ")
}

/// Writes a question's own constraint with the bounds.
pub(in crate::surveys::xlsform) fn join(own: &str, bounds: &str) -> String {
    match (own.trim().is_empty(), bounds.is_empty()) {
        (_, true) => own.to_owned(),
        (true, false) => bounds.to_owned(),
        (false, false) => format!("({own}) and {bounds}"),
    }
}

/// A constraint without the bounds; nothing when they are not in it, because somebody changed it.
fn part(constraint: &str, bounds: &str) -> Option<String> {
    if constraint == bounds {
        return Some(String::new());
    }
    let own = constraint.strip_prefix('(')?.strip_suffix(bounds)?.strip_suffix(") and ")?;
    Some(own.to_owned())
}

/// Gives a kind the bounds that stand beside its row, and takes them out of the constraint. A constraint that was changed by
/// hand stays as it is, and the bounds go.
pub(super) fn take(kind: &mut Kind, constraint: &mut String, also: &Also) {
    if also.min.is_none() && also.max.is_none() {
        return;
    }
    let mut bounded = kind.clone();
    let (low, high) = (also.min.as_deref(), also.max.as_deref());
    match &mut bounded {
        Kind::Several { min, max, .. } => {
            *min = low.and_then(|text| text.parse().ok());
            *max = high.and_then(|text| text.parse().ok());
        }
        Kind::Number { min, max, .. } => {
            *min = low.and_then(|text| text.parse().ok());
            *max = high.and_then(|text| text.parse().ok());
        }
        Kind::Date { min, max } => {
            *min = low.and_then(|text| text.parse().ok());
            *max = high.and_then(|text| text.parse().ok());
        }
        _ => return,
    }
    if let Some(own) = part(constraint, &expression(&bounded)) {
        (*kind, *constraint) = (bounded, own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Translated;

    #[test]
    fn bounds_are_taken_out_of_the_constraint_they_are_written_into() {
        let bounded = Kind::number(Some(0.5), Some(9.0), Translated::default());
        let written = expression(&bounded);
        assert_eq!(written, ". >= 0.5 and . <= 9");
        let also = Also { min: Some("0.5".into()), max: Some("9".into()), ..Also::default() };
        for own in ["", ". != 3 or (. = 4)"] {
            let mut kind = Kind::number(None, None, Translated::default());
            let mut constraint = join(own, &written);
            take(&mut kind, &mut constraint, &also);
            assert_eq!((&kind, constraint.as_str()), (&bounded, own));
        }
    }

    #[test]
    fn a_constraint_that_was_changed_by_hand_is_what_counts() {
        let also = Also { min: Some("1".into()), ..Also::default() };
        let mut kind = Kind::number(None, None, Translated::default());
        let mut constraint = ". >= 2".to_owned();
        take(&mut kind, &mut constraint, &also);
        assert_eq!((kind, constraint.as_str()), (Kind::number(None, None, Translated::default()), ". >= 2"));
    }
}
