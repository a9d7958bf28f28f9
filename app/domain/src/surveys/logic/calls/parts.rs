//! Parts of texts. Positions count characters and not bytes.

use super::{Call, Evaluated};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::number::round;
use crate::surveys::logic::value::Value;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "substr",
        "text, start, end?",
        Arguments::Between(2, 3),
        substr,
        "From 0, the end not included; negative positions count from the end.",
    ),
    Function::new(
        "substring",
        "text, start, length?",
        Arguments::Between(2, 3),
        substring,
        "XPath's own: from 1, with a length.",
    ),
    Function::new(
        "substring-before",
        "text, part",
        Arguments::Exactly(2),
        before,
        "Empty when the part is not there.",
    ),
    Function::new(
        "substring-after",
        "text, part",
        Arguments::Exactly(2),
        after,
        "Empty when the part is not there.",
    ),
];

fn substr(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let place = |at: i64| if at < 0 { at.saturating_add(length) } else { at }.clamp(0, length);
    let start = place(call.whole(1)?);
    let end = if call.has(2) { place(call.whole(2)?) } else { length };
    let skip = usize::try_from(start).unwrap_or(0);
    let take = usize::try_from(end - start).unwrap_or(0);
    Ok(Value::of_text(text.chars().skip(skip).take(take).collect::<String>()))
}

/// XPath 1.0 §4.2: the characters whose position is at least the rounded start and less than start and length together.
fn substring(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let start = round(call.number(1)?, 0);
    let end = if call.has(2) { start + round(call.number(2)?, 0) } else { f64::INFINITY };
    let mut position = 0.0;
    let part = text.chars().filter(|_| {
        position += 1.0;
        position >= start && position < end
    });
    Ok(Value::of_text(part.collect::<String>()))
}

fn before(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let part = call.text(1)?;
    Ok(Value::of_text(text.split_once(&part).map_or("", |(before, _)| before)))
}

fn after(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let part = call.text(1)?;
    Ok(Value::of_text(text.split_once(&part).map_or("", |(_, after)| after)))
}
