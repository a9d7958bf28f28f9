//! Numbers: reading and rounding.

use super::{Call, Evaluated, number};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::number::round as rounded;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "number",
        "value?",
        Arguments::Between(0, 1),
        read,
        "A date becomes its days since 1970-01-01; without an argument the question's own value.",
    ),
    Function::new("int", "number", Arguments::Exactly(1), int, "Cuts the fraction off."),
    Function::new(
        "round",
        "number, places?",
        Arguments::Between(1, 2),
        round,
        "Halves go up; negative places round to tens and hundreds.",
    ),
    Function::new("floor", "number", Arguments::Exactly(1), floor, "XPath's own: the whole number below."),
    Function::new(
        "ceiling",
        "number",
        Arguments::Exactly(1),
        ceiling,
        "XPath's own: the whole number above.",
    ),
    Function::new("abs", "number", Arguments::Exactly(1), abs, "Without its sign."),
];

fn read(call: &mut Call<'_, '_>) -> Evaluated {
    number(call.number(0)?)
}

fn int(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::trunc(call.number(0)?) + 0.0)
}

fn round(call: &mut Call<'_, '_>) -> Evaluated {
    let places = if call.has(1) { call.whole(1)? } else { 0 };
    // Beyond what an i32 holds it is far beyond what can be rounded to.
    let places = i32::try_from(places).unwrap_or(i32::MAX);
    number(rounded(call.number(0)?, places))
}

fn floor(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::floor(call.number(0)?) + 0.0)
}

fn ceiling(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::ceil(call.number(0)?) + 0.0)
}

fn abs(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::fabs(call.number(0)?))
}
