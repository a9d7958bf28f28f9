//! Comparisons: XPath 1.0's rules, JavaRosa's tolerance, and dates among themselves by the wall clock.

use super::number::NEAR;
use super::tree::Operator;
use super::value::{Scalar, Value};

/// Carries out a comparison. Where one side is several values it holds when it holds for one of them.
pub(crate) fn compare(operator: Operator, left: &Value, right: &Value, offset: i32) -> bool {
    let whole = |value: &Value| matches!(value, Value::One(Scalar::Boolean(_)));
    // A set against yes or no is compared as a whole.
    if whole(left) || whole(right) {
        let (left, right) = (Scalar::Boolean(left.boolean()), Scalar::Boolean(right.boolean()));
        return compare_scalars(operator, &left, &right, offset);
    }
    let empty = [Scalar::empty()];
    let left = members(left, &empty);
    let right = members(right, &empty);
    left.iter().any(|left| right.iter().any(|right| compare_scalars(operator, left, right, offset)))
}

/// No value at all compares as the empty text: a question that is not asked is empty.
fn members<'a>(value: &'a Value, empty: &'a [Scalar]) -> &'a [Scalar] {
    match value {
        Value::One(scalar) => std::slice::from_ref(scalar),
        Value::Nodes(nodes) if nodes.is_empty() => empty,
        Value::Nodes(nodes) => nodes,
    }
}

/// How many pairs a comparison may have to look at.
pub(crate) fn pairs(left: &Value, right: &Value) -> usize {
    let count = |value: &Value| match value {
        Value::One(_) => 1,
        Value::Nodes(nodes) => nodes.len().max(1),
    };
    count(left).saturating_mul(count(right))
}

fn compare_scalars(operator: Operator, left: &Scalar, right: &Scalar, offset: i32) -> bool {
    match operator {
        Operator::Equal => equal(left, right, offset),
        Operator::NotEqual => !equal(left, right, offset),
        _ => {
            let (left, right) = match (left, right) {
                (Scalar::Moment(left), Scalar::Moment(right)) if is_mixed(left, right) => {
                    (left.wall_clock(), right.wall_clock())
                }
                _ => (left.number(offset), right.number(offset)),
            };
            match operator {
                Operator::Less => left < right,
                Operator::LessOrEqual => left <= right,
                Operator::Greater => left > right,
                Operator::GreaterOrEqual => left >= right,
                _ => false,
            }
        }
    }
}

/// Whether one is a date and the other a moment.
fn is_mixed(left: &super::Moment, right: &super::Moment) -> bool {
    std::mem::discriminant(left) != std::mem::discriminant(right)
}

fn equal(left: &Scalar, right: &Scalar, offset: i32) -> bool {
    match (left, right) {
        (Scalar::Boolean(_), _) | (_, Scalar::Boolean(_)) => left.boolean() == right.boolean(),
        (Scalar::Number(_), _) | (_, Scalar::Number(_)) => {
            let (left, right) = (left.number(offset), right.number(offset));
            left == right || libm::fabs(left - right) < NEAR
        }
        (Scalar::Moment(left), Scalar::Moment(right)) if !is_mixed(left, right) => {
            left.number() == right.number()
        }
        _ => left.text() == right.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::logic::Moment;

    fn number(number: f64) -> Value {
        Value::of_number(number)
    }

    fn set(numbers: &[f64]) -> Value {
        Value::Nodes(numbers.iter().map(|number| Scalar::Number(*number)).collect())
    }

    #[test]
    fn sets_compare_when_one_member_does() {
        let ages = set(&[1.0, 5.0]);
        assert!(compare(Operator::Greater, &ages, &number(4.0), 0));
        assert!(compare(Operator::Equal, &ages, &number(1.0), 0));
        assert!(compare(Operator::NotEqual, &ages, &number(1.0), 0));
        assert!(!compare(Operator::Equal, &ages, &number(2.0), 0));
        assert!(compare(Operator::Equal, &ages, &set(&[9.0, 5.0]), 0));
    }

    #[test]
    fn what_is_not_there_is_the_empty_text() {
        assert!(compare(Operator::Equal, &set(&[]), &Value::of_text(""), 0));
        assert!(compare(Operator::NotEqual, &set(&[]), &Value::of_text("a"), 0));
        assert!(!compare(Operator::Less, &set(&[]), &number(1.0), 0));
        assert!(!compare(Operator::GreaterOrEqual, &set(&[]), &number(0.0), 0));
    }

    #[test]
    fn a_date_and_a_moment_compare_by_the_wall_clock() {
        let day = Value::One(Scalar::Moment(Moment::read("2026-11-25", 0).unwrap()));
        let early = Value::One(Scalar::Moment(Moment::read("2026-11-25T01:00+12:00", 0).unwrap()));
        assert!(compare(Operator::Greater, &early, &day, 0));
        assert!(compare(Operator::NotEqual, &early, &day, 0));
    }

    #[test]
    fn the_same_moment_is_equal_at_two_offsets() {
        let moment = |text: &str| Value::One(Scalar::Moment(Moment::read(text, 0).unwrap()));
        let (a, b) = (moment("2026-11-25T10:00+01:00"), moment("2026-11-25T09:00Z"));
        assert!(compare(Operator::Equal, &a, &b, 0));
    }
}
