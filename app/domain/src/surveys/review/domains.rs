//! What can be answered to each question, as the rules see it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::surveys::interview::Instrument;
use crate::surveys::logic::reach::Domain;
use crate::surveys::{Column, Content, Kind, Opt, Question};

/// The widest scale whose points are tried one by one.
const WIDE_SCALE: i64 = 12;

/// What can be answered, by item. What brings a value with the address is a text, whatever it brings.
pub(super) fn domains(instrument: &Instrument) -> BTreeMap<usize, Domain> {
    let mut domains = BTreeMap::new();
    let form = instrument.program().form();
    // What is asked several times has several answers at once.
    let once = |question: &&Question| {
        let item = instrument.item_of(&question.id);
        item.is_none_or(|item| form.repeats(item).is_empty())
    };
    for question in instrument.definition().questions().filter(once) {
        if let Kind::Ranking { options, .. } = &question.kind {
            let most = usize::try_from(question.kind.places()).unwrap_or(usize::MAX);
            if let Some(item) = instrument.item_of_value(&question.id) {
                domains.insert(item, Domain::InOrder { codes: codes(options), most });
            }
            continue;
        }
        for column in question.columns() {
            if let Some(item) = instrument.item_of_value(&column.id) {
                domains.insert(item, domain(question, &column));
            }
        }
    }
    domains
}

fn domain(question: &Question, column: &Column<'_>) -> Domain {
    match (&column.content, &question.kind) {
        (Content::One(options), _) => Domain::OneOf(codes(options)),
        (Content::Many(options), kind) => {
            let (least, most) = match kind {
                Kind::Several { min, max, .. } => (min.unwrap_or(0), max.unwrap_or(u32::MAX)),
                _ => (0, u32::MAX),
            };
            let several = matches!(kind, Kind::Several { .. });
            Domain::SomeOf {
                codes: codes(options),
                alone: options
                    .iter()
                    .filter(|option| option.exclusive && several)
                    .map(|option| option.code.clone())
                    .collect(),
                least: least as usize,
                most: most as usize,
            }
        }
        // Who consents says 1; nobody says 0.
        (Content::Point(..), Kind::Consent) => Domain::OneOf(vec!["1".to_owned()]),
        (Content::Point(from, to), _) if to - from <= WIDE_SCALE => {
            Domain::OneOf((*from..=*to).map(|point| point.to_string()).collect())
        }
        (Content::Point(from, to), _) => {
            Domain::Number { least: Some(*from as f64), most: Some(*to as f64), whole: true }
        }
        (Content::Number, Kind::Number { min, max, whole, .. }) => {
            Domain::Number { least: *min, most: *max, whole: *whole }
        }
        (Content::Text, Kind::Date { min, max }) => Domain::Day { least: min.map(days), most: max.map(days) },
        // Their texts are read as dates and times, which the rules may compare in more ways than are tried.
        (Content::Text, Kind::DateTime) | (Content::Number, _) => Domain::Unknown,
        (Content::Text, _) => Domain::Text,
    }
}

fn codes(options: &[Opt]) -> Vec<String> {
    options.iter().map(|option| option.code.clone()).collect()
}

/// Days since 1970-01-01.
fn days(day: Date) -> i32 {
    day.since(date(1970, 1, 1)).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(days(date(1970, 1, 11)), 10);
        assert_eq!(days(date(1969, 12, 31)), -1);
        assert_eq!(days(date(2026, 11, 25)), 20_782);
    }
}
