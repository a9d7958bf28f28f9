//! Dates and times.

use super::{Call, Evaluated, EvaluationErrorKind, number};
use crate::surveys::logic::Moment;
use crate::surveys::logic::format_date::format_date;
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::moment::{fraction_of_day, time_of_day};
use crate::surveys::logic::value::{Scalar, Value};

const ONE: Arguments = Arguments::Exactly(1);

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new("today", "", Arguments::Exactly(0), today, "The day where the respondent is."),
    Function::new(
        "now",
        "",
        Arguments::Exactly(0),
        now,
        "The moment, with the offset where the respondent is.",
    ),
    Function::new(
        "date",
        "value",
        ONE,
        date,
        "From a text or from days since 1970-01-01; of a moment its day.",
    ),
    Function::new("date-time", "value", ONE, date_time, "From a text or from days since 1970-01-01 UTC."),
    Function::new(
        "decimal-date-time",
        "value",
        ONE,
        decimal_date_time,
        "Days since 1970-01-01 UTC; of a date a whole number.",
    ),
    Function::new(
        "decimal-time",
        "time",
        ONE,
        decimal_time,
        "The fraction of the day on the clock as written: noon is 0.5.",
    ),
    Function::new(
        "format-date",
        "date, format",
        Arguments::Exactly(2),
        format,
        "`%Y %y %m %n %b %d %e %a` and those of `format-date-time`.",
    ),
    Function::new(
        "format-date-time",
        "moment, format",
        Arguments::Exactly(2),
        format,
        "Also `%H %h %M %S %3`. The clock is the one written with the moment.",
    ),
];

fn moment_or_nothing(moment: Option<Moment>) -> Evaluated {
    Ok(Value::One(moment.map_or_else(Scalar::empty, Scalar::Moment)))
}

fn today(call: &mut Call<'_, '_>) -> Evaluated {
    moment_or_nothing(Some(call.evaluator.context.world.moment().day()))
}

fn now(call: &mut Call<'_, '_>) -> Evaluated {
    moment_or_nothing(Some(call.evaluator.context.world.moment()))
}

fn date(call: &mut Call<'_, '_>) -> Evaluated {
    let value = call.scalar(0)?;
    let moment = match &value {
        Scalar::Number(days) if !days.is_nan() => match Moment::date(*days) {
            Some(date) => Some(date),
            None => return call.fail(EvaluationErrorKind::NotADate { found: value.text() }),
        },
        other => call.as_moment(other)?.map(Moment::day),
    };
    moment_or_nothing(moment)
}

fn date_time(call: &mut Call<'_, '_>) -> Evaluated {
    let moment = call.moment(0)?;
    moment_or_nothing(moment)
}

fn decimal_date_time(call: &mut Call<'_, '_>) -> Evaluated {
    let value = call.scalar(0)?;
    number(match value {
        Scalar::Number(days) => days,
        other => call.as_moment(&other)?.map_or(f64::NAN, Moment::number),
    })
}

fn decimal_time(call: &mut Call<'_, '_>) -> Evaluated {
    let value = call.scalar(0)?;
    let time = match &value {
        Scalar::Text(text) => time_of_day(text),
        _ => None,
    };
    number(match (time, value) {
        (Some(fraction), _) => fraction,
        (None, Scalar::Number(days)) => days - libm::floor(days),
        (None, other) => call.as_moment(&other)?.map_or(f64::NAN, fraction_of_day),
    })
}

fn format(call: &mut Call<'_, '_>) -> Evaluated {
    let moment = call.moment(0)?;
    let format = call.text(1)?;
    let Some(moment) = moment else { return Ok(Value::of_text("")) };
    match format_date(moment, &format, &call.evaluator.context.world.language) {
        Ok(text) => call.built(text),
        Err(code) => call.fail(EvaluationErrorKind::BadFormat { code }),
    }
}
