//! Repeats and sets of values.

use super::{Call, Evaluated, counted, number};
use crate::surveys::logic::check::{Target, depth_of_repeat};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::tree::Node;
use crate::surveys::logic::value::{Scalar, Value};

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "count",
        "set",
        Arguments::Exactly(1),
        count,
        "How many values, empty ones included; of a repeat, how many instances.",
    ),
    Function::new(
        "count-non-empty",
        "set",
        Arguments::Exactly(1),
        count_non_empty,
        "How many values that are not empty.",
    ),
    Function::new("sum", "set", Arguments::Exactly(1), sum, "Empty values do not count."),
    Function::new(
        "max",
        "value, value…",
        Arguments::AtLeast(1),
        max,
        "Empty values do not count; of nothing it is not a number.",
    ),
    Function::new(
        "min",
        "value, value…",
        Arguments::AtLeast(1),
        min,
        "Empty values do not count; of nothing it is not a number.",
    ),
    Function::new(
        "join",
        "separator, value…",
        Arguments::AtLeast(1),
        join,
        "Empty values of a set keep their place.",
    ),
    Function::new(
        "position",
        "group?",
        Arguments::Between(0, 1),
        position,
        "`position(..)` is the turn of the repeat's instance, from 1.",
    ),
    Function::new(
        "indexed-repeat",
        "question, repeat, turn, repeat…, turn…",
        Arguments::Pairs(3, 11),
        indexed_repeat,
        "The answer in one instance; empty when there is no such instance.",
    ),
];

fn count(call: &mut Call<'_, '_>) -> Evaluated {
    counted(call.nodes(0)?.len())
}

fn count_non_empty(call: &mut Call<'_, '_>) -> Evaluated {
    counted(call.nodes(0)?.iter().filter(|scalar| !scalar.text().is_empty()).count())
}

/// The numbers among values.
fn numbers(call: &Call<'_, '_>, scalars: &[Scalar]) -> Vec<f64> {
    let offset = call.offset();
    scalars.iter().map(|scalar| scalar.number(offset)).filter(|number| !number.is_nan()).collect()
}

fn sum(call: &mut Call<'_, '_>) -> Evaluated {
    let scalars = call.nodes(0)?;
    // A sum of none would be −0.
    number(numbers(call, &scalars).iter().sum::<f64>() + 0.0)
}

fn max(call: &mut Call<'_, '_>) -> Evaluated {
    let scalars = call.all_from(0)?;
    number(numbers(call, &scalars).into_iter().reduce(|a, b| if b > a { b } else { a }).unwrap_or(f64::NAN))
}

fn min(call: &mut Call<'_, '_>) -> Evaluated {
    let scalars = call.all_from(0)?;
    number(numbers(call, &scalars).into_iter().reduce(|a, b| if b < a { b } else { a }).unwrap_or(f64::NAN))
}

fn join(call: &mut Call<'_, '_>) -> Evaluated {
    let separator = call.text(0)?;
    let texts: Vec<String> = call.all_from(1)?.iter().map(Scalar::text).collect();
    let length = texts.iter().map(String::len).sum::<usize>()
        + separator.len().saturating_mul(texts.len().saturating_sub(1));
    call.room(length)?;
    call.built(texts.join(&separator))
}

fn position(call: &mut Call<'_, '_>) -> Evaluated {
    let context = call.evaluator.context;
    let instance = |depth: usize| context.here.at.get(depth).copied();
    let Some(argument) = call.arguments.first() else {
        let turn = match context.choice {
            Some((_, position)) => position as f64,
            None => context.here.at.last().map_or(1.0, |turn| f64::from(*turn)),
        };
        return number(turn);
    };
    let Node::Reference(_, turn) = argument.node else { return number(1.0) };
    let Some(Target::Item { item, .. }) = call.evaluator.target(turn) else { return number(1.0) };
    let form = context.form;
    // Among its siblings of the same name only a repeat's instance is ever other than the first.
    let here_inside = form.repeats(context.here.item).contains(item);
    let turn = depth_of_repeat(form, *item).filter(|_| here_inside).and_then(instance);
    number(turn.map_or(1.0, f64::from))
}

fn indexed_repeat(call: &mut Call<'_, '_>) -> Evaluated {
    let context = call.evaluator.context;
    let target = |call: &Call<'_, '_>, turn: usize| match call.arguments.get(turn).map(|expr| &expr.node) {
        Some(Node::Reference(_, turn)) => match call.evaluator.target(*turn) {
            Some(Target::Item { item, .. }) => Some(*item),
            _ => None,
        },
        _ => None,
    };
    let nothing = || Ok(Value::Nodes(Vec::new()));
    let Some(question) = target(call, 0) else { return nothing() };
    // Where a repeat is not mentioned, the instance is the one here, or the first.
    let here = context.form.repeats(context.here.item);
    let mut at: Vec<u32> = Vec::new();
    for (depth, repeat) in context.form.repeats(question).iter().enumerate() {
        let shared = here.get(depth) == Some(repeat);
        at.push(context.here.at.get(depth).copied().filter(|_| shared).unwrap_or(1));
    }
    for turn in (1..call.count()).step_by(2) {
        let Some(repeat) = target(call, turn) else { return nothing() };
        let Ok(instance) = u32::try_from(call.whole(turn + 1)?) else { return nothing() };
        let depth = depth_of_repeat(context.form, repeat);
        if let Some(place) = depth.and_then(|depth| at.get_mut(depth)) {
            *place = instance;
        }
    }
    call.evaluator.at(question, &at, call.span)
}
