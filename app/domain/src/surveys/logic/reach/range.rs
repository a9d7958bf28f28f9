//! Comparisons of numbers that are not tried out: from where to where each side can be.

use super::can::Can;
use super::domain::Domain;
use super::situation::Situation;
use crate::surveys::logic::check::{Checked, Target};
use crate::surveys::logic::number::NEAR;
use crate::surveys::logic::tree::{Expr, Node, Operator};
use crate::surveys::logic::value::Scalar;

/// From where to where a number can be, and whether it can be none. From above to below when it is none for certain.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Range {
    low: f64,
    high: f64,
    none: bool,
}

const NONE: Range = Range { low: f64::INFINITY, high: f64::NEG_INFINITY, none: true };

impl Range {
    fn is_empty(self) -> bool {
        self.low > self.high
    }
}

/// What a comparison of two numbers can come to; nothing when it is no such comparison.
pub(super) fn compared(part: &Checked, situation: &Situation<'_, '_>) -> Option<Can> {
    let Node::Chain(first, rest) = &part.expr.node else { return None };
    let [(operator, second)] = rest.as_slice() else { return None };
    // Between two texts the comparison is another one: one side must be a number for certain.
    let certain = |expr: &Expr| matches!(expr.node, Node::Number(_) | Node::Negate(_) | Node::Chain(..));
    if !certain(first) && !certain(second) {
        return None;
    }
    let (left, right) = (range(first, part, situation)?, range(second, part, situation)?);
    let both = !left.is_empty() && !right.is_empty();
    let none = left.none || right.none;
    let touch = both && left.low <= right.high + NEAR && right.low <= left.high + NEAR;
    let can = |hold: bool, be_broken: bool| Some(Can { hold, be_broken, fail: false });
    match operator {
        Operator::Less => can(both && left.low < right.high, none || left.high >= right.low),
        Operator::LessOrEqual => can(both && left.low <= right.high, none || left.high > right.low),
        Operator::Greater => can(both && left.high > right.low, none || left.low <= right.high),
        Operator::GreaterOrEqual => can(both && left.high >= right.low, none || left.low < right.high),
        Operator::Equal => can(touch, true),
        Operator::NotEqual => can(true, touch),
        _ => None,
    }
}

fn range(expr: &Expr, part: &Checked, situation: &Situation<'_, '_>) -> Option<Range> {
    let point = |number: f64| match number.is_nan() {
        true => NONE,
        false => Range { low: number, high: number, none: false },
    };
    match &expr.node {
        Node::Number(number) => Some(point(*number)),
        Node::Reference(_, turn) => {
            let Some(Target::Item { item, .. }) = part.targets.get(*turn) else { return None };
            if let Some(value) = situation.value(*item) {
                return match value {
                    Scalar::Number(_) | Scalar::Text(_) => Some(point(value.number(0))),
                    Scalar::Boolean(_) | Scalar::Moment(_) => None,
                };
            }
            let form = situation.reach.program.form();
            match situation.reach.domain(*item) {
                Domain::Number { least, most, .. } if form.repeats(*item).is_empty() => Some(Range {
                    // What is written is rounded to whole numbers that are very near.
                    low: least.map_or(f64::NEG_INFINITY, |least| least - NEAR),
                    high: most.map_or(f64::INFINITY, |most| most + NEAR),
                    none: true,
                }),
                _ => None,
            }
        }
        Node::Negate(operand) => {
            let Range { low, high, none } = range(operand, part, situation)?;
            Some(Range { low: -high, high: -low, none })
        }
        Node::Chain(first, rest) => {
            rest.iter().try_fold(range(first, part, situation)?, |left, (operator, operand)| {
                combined(*operator, left, range(operand, part, situation)?)
            })
        }
        _ => None,
    }
}

fn combined(operator: Operator, left: Range, right: Range) -> Option<Range> {
    if left.is_empty() || right.is_empty() {
        return matches!(
            operator,
            Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide
        )
        .then_some(NONE);
    }
    let corners: [f64; 4] = match operator {
        Operator::Add => {
            [left.low + right.low, left.high + right.high, left.low + right.low, left.high + right.high]
        }
        Operator::Subtract => {
            [left.low - right.high, left.high - right.low, left.low - right.high, left.high - right.low]
        }
        Operator::Multiply => {
            [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
        }
        Operator::Divide if right.low > 0.0 || right.high < 0.0 => {
            [left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high]
        }
        _ => return None,
    };
    // Nought times infinity: nothing is known.
    if corners.iter().any(|corner| corner.is_nan()) {
        return None;
    }
    let low = corners.iter().copied().fold(f64::INFINITY, f64::min);
    let high = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some(Range { low, high, none: left.none || right.none })
}
