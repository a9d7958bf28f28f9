//! Deciding between values.

use super::{Call, Evaluated, yes};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::value::{Scalar, Value};

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "if",
        "condition, then, else",
        Arguments::Exactly(3),
        choose,
        "Only the chosen value is evaluated.",
    ),
    Function::new(
        "coalesce",
        "first, second",
        Arguments::Exactly(2),
        coalesce,
        "The first that is not empty.",
    ),
    Function::new("once", "value", Arguments::Exactly(1), once, "Keeps the value a calculation already has."),
    Function::new("not", "condition", Arguments::Exactly(1), not, "The opposite of `boolean`."),
    Function::new(
        "boolean",
        "value",
        Arguments::Exactly(1),
        boolean,
        "A text is true unless it is empty, `'false'` too.",
    ),
    Function::new(
        "boolean-from-string",
        "text",
        Arguments::Exactly(1),
        from_text,
        "True for `true` and `1` only.",
    ),
    Function::new("true", "", Arguments::Exactly(0), always, "Yes."),
    Function::new("false", "", Arguments::Exactly(0), never, "No."),
    Function::new(
        "checklist",
        "least, most, answer…",
        Arguments::AtLeast(2),
        checklist,
        "Counts what is true, above zero or the text `yes`; −1 means no bound.",
    ),
    Function::new(
        "weighted-checklist",
        "least, most, answer…, weight…",
        Arguments::Pairs(2, 1_000),
        weighted_checklist,
        "Adds the weights of what is true, above zero or the text `yes`; −1 means no bound.",
    ),
];

fn choose(call: &mut Call<'_, '_>) -> Evaluated {
    let turn = if call.boolean(0)? { 1 } else { 2 };
    call.value(turn)
}

fn coalesce(call: &mut Call<'_, '_>) -> Evaluated {
    let first = call.scalar(0)?;
    if first.is_empty() { Ok(Value::One(call.scalar(1)?)) } else { Ok(Value::One(first)) }
}

fn once(call: &mut Call<'_, '_>) -> Evaluated {
    let context = call.evaluator.context;
    let here = context.here;
    let stored = || context.values.get(here.item, &here.at).map(|slot| &slot.value);
    match context.current.or_else(stored) {
        Some(kept) if !kept.is_empty() => Ok(Value::One(kept.clone())),
        _ => Ok(Value::One(call.scalar(0)?)),
    }
}

fn not(call: &mut Call<'_, '_>) -> Evaluated {
    yes(!call.boolean(0)?)
}

fn boolean(call: &mut Call<'_, '_>) -> Evaluated {
    yes(call.boolean(0)?)
}

fn from_text(call: &mut Call<'_, '_>) -> Evaluated {
    yes(matches!(call.text(0)?.as_str(), "true" | "1"))
}

fn always(_: &mut Call<'_, '_>) -> Evaluated {
    yes(true)
}

fn never(_: &mut Call<'_, '_>) -> Evaluated {
    yes(false)
}

/// ODK's documentation counts the text `yes`, the specification numbers above zero, and JavaRosa what is true: what any of
/// them would count on purpose counts here.
fn ticked(answer: &Scalar) -> bool {
    match answer {
        Scalar::Boolean(yes) => *yes,
        Scalar::Text(text) if text == "yes" || text == "true" => true,
        other => other.number(0) > 0.0,
    }
}

fn within(total: f64, least: f64, most: f64) -> bool {
    let open = |bound: f64| bound == -1.0;
    (open(least) || total >= least) && (open(most) || total <= most)
}

fn checklist(call: &mut Call<'_, '_>) -> Evaluated {
    let (least, most) = (call.number(0)?, call.number(1)?);
    let ticked = call.all_from(2)?.iter().filter(|answer| ticked(answer)).count();
    yes(within(ticked as f64, least, most))
}

fn weighted_checklist(call: &mut Call<'_, '_>) -> Evaluated {
    let (least, most) = (call.number(0)?, call.number(1)?);
    let offset = call.offset();
    let mut total = 0.0;
    for turn in (2..call.count()).step_by(2) {
        // Two sets are paired member by member, as JavaRosa does.
        let answers = call.nodes(turn)?;
        let weights = call.nodes(turn + 1)?;
        for (answer, weight) in answers.iter().zip(&weights) {
            if ticked(answer) {
                total += weight.number(offset);
            }
        }
    }
    yes(within(total, least, most))
}
