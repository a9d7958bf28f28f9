//! The question type `range`: numbers from start to end in steps, with ticks that may have labels.

use super::Mistake;
use super::decimal::Decimal;
use super::parameters::Parameters;

/// What is wrong with the parameters of a range, if anything.
///
/// `ticks` gives the choices of a list.
pub(super) fn mistake<'a>(
    parameters: &Parameters,
    appearance: Option<&str>,
    ticks: impl Fn(&str) -> Option<Vec<&'a str>>,
) -> Option<Mistake> {
    check(parameters, appearance, ticks).err()
}

fn number(parameters: &Parameters, name: &'static str) -> Result<Option<Decimal>, Mistake> {
    let wrong = Mistake::ParameterValue { name, wanted: "a number" };
    parameters.get(name).map(|text| Decimal::parse(text).ok_or(wrong)).transpose()
}

fn check<'a>(
    parameters: &Parameters,
    appearance: Option<&str>,
    ticks: impl Fn(&str) -> Option<Vec<&'a str>>,
) -> Result<(), Mistake> {
    let drawn = appearance.is_none_or(|words| words.contains("vertical") || words.contains("no-ticks"));
    let about_ticks =
        ["tick_interval", "placeholder", "tick_labelset"].iter().any(|name| parameters.contains_key(*name));
    if !drawn && about_ticks {
        return Err(Mistake::TicksWithAppearance);
    }
    let given = |name, usual| Ok(number(parameters, name)?.or_else(|| Decimal::parse(usual)));
    let (start, end, step) = (given("start", "1")?, given("end", "10")?, given("step", "1")?);
    let (Some(start), Some(end), Some(step)) = (start, end, step) else { return Ok(()) };
    let interval = number(parameters, "tick_interval")?;
    let placeholder = number(parameters, "placeholder")?;
    let too_far = |name| Mistake::ParameterValue { name, wanted: "a number of the same size as the others" };
    let on_one_scale =
        |value: Decimal, name| Decimal::together([start, end, step, value]).ok_or(too_far(name));

    let [from, to, by, _] = on_one_scale(step, "step")?;
    let steps = |by: i128, from: i128, to: i128, name| match by {
        0 => Err(Mistake::Zero { name }),
        by if by > (to - from).abs() => Err(Mistake::LargerThanRange { name }),
        _ => Ok(()),
    };
    steps(by, from, to, "step")?;
    if let Some(interval) = interval {
        let [from, to, by, interval] = on_one_scale(interval, "tick_interval")?;
        steps(interval, from, to, "tick_interval")?;
        if interval.checked_rem(by) != Some(0) {
            return Err(Mistake::NotAStep { name: "tick_interval" });
        }
    }
    if let Some(placeholder) = placeholder {
        let [from, to, by, at] = on_one_scale(placeholder, "placeholder")?;
        if (at - from).checked_rem(by) != Some(0) {
            return Err(Mistake::NotAStep { name: "placeholder" });
        }
        if at < from.min(to) || at > from.max(to) {
            return Err(Mistake::OutsideRange { name: "placeholder" });
        }
    }
    let Some(list) = parameters.get("tick_labelset") else { return Ok(()) };
    let Some(choices) = ticks(list) else {
        return Err(Mistake::UnknownList { list: list.clone(), near: None });
    };
    let mut ends = Vec::new();
    for choice in choices {
        let value =
            Decimal::parse(choice).ok_or_else(|| Mistake::TickNotANumber { choice: choice.to_owned() })?;
        let every = interval.unwrap_or(step);
        let all = Decimal::together([start, end, every, value]).ok_or(too_far("tick_labelset"))?;
        let [from, to, by, at] = all;
        if at < from.min(to) || at > from.max(to) {
            return Err(Mistake::OutsideRange { name: "tick_labelset" });
        }
        if (at - from).checked_rem(by) != Some(0) {
            return Err(Mistake::NotAStep { name: "tick_labelset" });
        }
        let end = if at == from {
            0
        } else if at == to {
            1
        } else {
            2
        };
        if !ends.contains(&end) {
            ends.push(end);
        }
    }
    ends.sort_unstable();
    if appearance.is_some_and(|words| words.contains("no-ticks")) && ends != [0, 1] {
        return Err(Mistake::TicksNotTheEnds);
    }
    Ok(())
}
