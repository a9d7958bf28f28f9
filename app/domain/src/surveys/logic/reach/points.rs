//! One answer of each kind that comparisons can tell apart.

use super::domain::{Domain, joined, selections};
use crate::surveys::logic::value::Scalar;
use crate::surveys::logic::{Moment, number_to_text};

/// The most codes of a long list that are told apart at once.
const MOST_MARKED: usize = 5;
/// Half of what counts as equal.
const BESIDE: f64 = 5e-13;

/// The answers to try beside none; nothing when there are too many kinds, or nothing is known.
pub(super) fn points(domain: &Domain, marks: &[&Scalar]) -> Option<Vec<String>> {
    if domain.is_small() {
        return Some(domain.all());
    }
    match domain {
        Domain::OneOf(codes) => {
            let meant = |code: &&String| {
                let scalar = Scalar::Text((*code).clone());
                marks.iter().any(|mark| mark.text() == **code || mark.number(0) == scalar.number(0))
            };
            let (meant, others): (Vec<_>, Vec<_>) = codes.iter().partition(meant);
            Some(meant.into_iter().chain(others.into_iter().take(1)).cloned().collect())
        }
        Domain::SomeOf { codes, alone, most, .. } => {
            let (meant, other) = told_apart(codes, marks, |code| alone.contains(code))?;
            let fits = |chosen: &Vec<&String>| {
                let single = chosen.iter().any(|code| alone.contains(*code));
                !chosen.is_empty() && chosen.len() <= *most && (!single || chosen.len() == 1)
            };
            let chosen = selections(&meant).into_iter().filter(fits).map(|chosen| joined(&chosen));
            Some(chosen.chain(other).collect())
        }
        Domain::InOrder { codes, most } => {
            let (meant, other) = told_apart(codes, marks, |_| false)?;
            let fits = |chosen: &Vec<&String>| !chosen.is_empty() && chosen.len() <= *most;
            let chosen = selections(&meant).into_iter().filter(fits).map(|chosen| joined(&chosen));
            Some(chosen.chain(other).collect())
        }
        Domain::Number { least, most, whole } => {
            let found = numbers(*least, *most, *whole, marks);
            let mut texts: Vec<String> = found.into_iter().map(number_to_text).collect();
            texts.dedup();
            Some(texts)
        }
        Domain::Day { least, most } => {
            let (least, most) = (least.map(f64::from), most.map(f64::from));
            let days = numbers(least, most, true, marks);
            Some(days.into_iter().filter_map(Moment::date).map(Moment::text).collect())
        }
        Domain::Text => {
            let texts = marks.iter().filter_map(|mark| match mark {
                Scalar::Text(text) if !text.is_empty() => Some(text.clone()),
                _ => None,
            });
            let texts: Vec<String> = texts.collect();
            // Longer than all of them, so none of them.
            let other = format!("{}x", texts.concat());
            Some(texts.into_iter().chain([other]).collect())
        }
        Domain::Unknown => None,
    }
}

/// The codes that are looked for, and one that is not.
fn told_apart(
    codes: &[String],
    marks: &[&Scalar],
    alone: impl Fn(&str) -> bool,
) -> Option<(Vec<String>, Option<String>)> {
    let meant = |code: &&String| marks.iter().any(|mark| mark.text() == **code);
    let (meant, others): (Vec<&String>, Vec<&String>) = codes.iter().partition(meant);
    if meant.len() > MOST_MARKED {
        return None;
    }
    let other = others.iter().find(|code| !alone(code)).or(others.first());
    Some((meant.into_iter().cloned().collect(), other.map(|code| (*code).clone())))
}

/// Numbers at, beside and between what they are compared with, within the limits.
fn numbers(least: Option<f64>, most: Option<f64>, whole: bool, marks: &[&Scalar]) -> Vec<f64> {
    let marked = marks.iter().map(|mark| mark.number(0)).filter(|number| number.is_finite());
    let mut ends: Vec<f64> = marked.chain(least).chain(most).collect();
    ends.sort_unstable_by(f64::total_cmp);
    ends.dedup();
    if ends.is_empty() {
        ends.push(0.0);
    }
    let around = |end: &f64| match whole {
        true => [libm::floor(*end) - 1.0, libm::floor(*end), libm::ceil(*end), libm::ceil(*end) + 1.0],
        false => [end - 1.0, end - BESIDE, end + BESIDE, end + 1.0],
    };
    let mut found: Vec<f64> = ends.iter().flat_map(around).collect();
    if !whole {
        found.extend(&ends);
        found.extend(ends.iter().zip(ends.iter().skip(1)).map(|(a, b)| a + (b - a) / 2.0));
    }
    found.retain(|number| {
        least.is_none_or(|least| *number >= least) && most.is_none_or(|most| *number <= most)
    });
    found.sort_unstable_by(f64::total_cmp);
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(domain: &Domain, marks: &[Scalar]) -> Vec<String> {
        points(domain, &marks.iter().collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn whole_numbers_are_tried_at_and_beside_what_they_are_compared_with() {
        let age = Domain::Number { least: Some(0.0), most: Some(120.0), whole: true };
        assert_eq!(tried(&age, &[Scalar::Number(18.0)]), ["0", "1", "17", "18", "19", "119", "120"]);
        let none = Domain::Number { least: Some(5.0), most: Some(3.0), whole: true };
        assert!(tried(&none, &[]).is_empty());
    }

    #[test]
    fn other_numbers_are_tried_between_too() {
        let share = Domain::Number { least: Some(0.0), most: Some(1.0), whole: false };
        let tried = tried(&share, &[Scalar::Number(0.5)]);
        for number in ["0", "0.25", "0.5", "0.75", "1"] {
            assert!(tried.iter().any(|tried| tried == number), "{number}: {tried:?}");
        }
    }

    #[test]
    fn of_a_long_list_those_that_are_meant_are_tried_and_one_other() {
        let codes: Vec<String> = (1..=300).map(|n| n.to_string()).collect();
        let marks = [Scalar::Number(11.0), Scalar::Text("20".into()), Scalar::Text("x".into())];
        assert_eq!(tried(&Domain::OneOf(codes), &marks), ["11", "20", "1"]);
    }

    #[test]
    fn of_many_boxes_those_that_are_meant_are_tried_together_and_apart() {
        let codes: Vec<String> = ["a", "b", "c", "d", "e", "f", "g"].map(str::to_owned).to_vec();
        let domain = Domain::SomeOf { codes, alone: ["b".to_owned()].into(), least: 0, most: 2 };
        let marks = ["a", "b", "c"].map(|code| Scalar::Text(code.into()));
        assert_eq!(tried(&domain, &marks), ["a", "b", "c", "a c", "d"]);
    }

    #[test]
    fn days_are_tried_as_they_are_written() {
        let domain = Domain::Day { least: Some(0), most: None };
        let mark = Scalar::Text("1970-01-10".into());
        assert!(tried(&domain, &[mark]).contains(&"1970-01-11".to_owned()));
    }
}
