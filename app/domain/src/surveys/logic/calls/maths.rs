//! Mathematics, all of it from the crate `libm` and never from the system, so that server and browser agree to the last bit.

use super::{Call, Evaluated, number};
use crate::surveys::logic::functions::{Arguments, Function};

const ONE: Arguments = Arguments::Exactly(1);

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new("pow", "number, power", Arguments::Exactly(2), pow, "To a power."),
    Function::new("sqrt", "number", ONE, |call| one(call, libm::sqrt), "The square root."),
    Function::new("exp", "number", ONE, |call| one(call, libm::exp), "e to a power."),
    Function::new(
        "exp10",
        "number",
        ONE,
        |call| one(call, |power| libm::pow(10.0, power)),
        "Ten to a power.",
    ),
    Function::new("log", "number", ONE, |call| one(call, libm::log), "The natural logarithm."),
    Function::new("log10", "number", ONE, |call| one(call, libm::log10), "The logarithm to base ten."),
    Function::new("sin", "radians", ONE, |call| one(call, libm::sin), "The sine."),
    Function::new("cos", "radians", ONE, |call| one(call, libm::cos), "The cosine."),
    Function::new("tan", "radians", ONE, |call| one(call, libm::tan), "The tangent."),
    Function::new("asin", "number", ONE, |call| one(call, libm::asin), "The arc sine, in radians."),
    Function::new("acos", "number", ONE, |call| one(call, libm::acos), "The arc cosine, in radians."),
    Function::new("atan", "number", ONE, |call| one(call, libm::atan), "The arc tangent, in radians."),
    Function::new("atan2", "y, x", Arguments::Exactly(2), atan2, "The angle of a point, in radians."),
    Function::new("pi", "", Arguments::Exactly(0), pi, "π."),
];

fn one(call: &mut Call<'_, '_>, compute: fn(f64) -> f64) -> Evaluated {
    number(compute(call.number(0)?))
}

fn pow(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::pow(call.number(0)?, call.number(1)?))
}

fn atan2(call: &mut Call<'_, '_>) -> Evaluated {
    number(libm::atan2(call.number(0)?, call.number(1)?))
}

fn pi(_: &mut Call<'_, '_>) -> Evaluated {
    number(std::f64::consts::PI)
}
