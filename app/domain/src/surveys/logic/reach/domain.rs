//! What can be answered to a question.

use std::collections::BTreeSet;

/// The answers there can be beside none.
#[derive(Debug, Clone, PartialEq)]
pub enum Domain {
    /// One of these.
    OneOf(Vec<String>),
    /// Several of these, in this order, separated by spaces.
    SomeOf {
        /// The codes.
        codes: Vec<String>,
        /// Those that are chosen alone.
        alone: BTreeSet<String>,
        /// At least so many, unless one is chosen alone.
        least: usize,
        /// At most so many.
        most: usize,
    },
    /// Some of these in any order, separated by spaces.
    InOrder {
        /// The codes.
        codes: Vec<String>,
        /// At most so many.
        most: usize,
    },
    /// A number.
    Number {
        /// Not below.
        least: Option<f64>,
        /// Not above.
        most: Option<f64>,
        /// Whether it is a whole one.
        whole: bool,
    },
    /// A day, counted from 1970-01-01.
    Day {
        /// Not before.
        least: Option<i32>,
        /// Not after.
        most: Option<i32>,
    },
    /// Any text.
    Text,
    /// Nothing is known.
    Unknown,
}

/// The longest list whose answers are all tried.
const SHORT_LIST: usize = 12;
/// The longest list of which every selection is tried.
const FEW: usize = 5;
/// The longest list of which every order is tried.
const FEW_ORDERED: usize = 3;

impl Domain {
    /// Whether there are few enough answers to try them all.
    pub(super) fn is_small(&self) -> bool {
        match self {
            Domain::OneOf(codes) => codes.len() <= SHORT_LIST,
            Domain::SomeOf { codes, .. } => codes.len() <= FEW,
            Domain::InOrder { codes, .. } => codes.len() <= FEW_ORDERED,
            Domain::Number { .. } | Domain::Day { .. } | Domain::Text | Domain::Unknown => false,
        }
    }

    /// Every answer of a small domain.
    pub(super) fn all(&self) -> Vec<String> {
        match self {
            Domain::OneOf(codes) => codes.clone(),
            Domain::SomeOf { codes, alone, least, most } => {
                let fits = |chosen: &Vec<&String>| {
                    let single = chosen.iter().any(|code| alone.contains(*code));
                    match chosen.len() {
                        0 => false,
                        1 if single => true,
                        count => !single && (*least..=*most).contains(&count),
                    }
                };
                selections(codes).into_iter().filter(fits).map(|chosen| joined(&chosen)).collect()
            }
            Domain::InOrder { codes, most } => {
                let mut orders: Vec<Vec<&String>> = vec![Vec::new()];
                let mut from = 0;
                for _ in 0..*most {
                    let longer: Vec<Vec<&String>> = orders
                        .get(from..)
                        .unwrap_or_default()
                        .iter()
                        .flat_map(|order| {
                            let free = codes.iter().filter(|code| !order.contains(code));
                            free.map(|code| order.iter().copied().chain([code]).collect())
                        })
                        .collect();
                    from = orders.len();
                    orders.extend(longer);
                }
                orders.iter().filter(|order| !order.is_empty()).map(|order| joined(order)).collect()
            }
            Domain::Number { .. } | Domain::Day { .. } | Domain::Text | Domain::Unknown => Vec::new(),
        }
    }
}

/// Every selection, the empty one included, each in the order of the list. For short lists only.
pub(super) fn selections(codes: &[String]) -> Vec<Vec<&String>> {
    codes.iter().fold(vec![Vec::new()], |all, code| {
        let with: Vec<Vec<&String>> =
            all.iter().map(|chosen| chosen.iter().copied().chain([code]).collect()).collect();
        all.into_iter().chain(with).collect()
    })
}

pub(super) fn joined(codes: &[&String]) -> String {
    codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(list: &[&str]) -> Vec<String> {
        list.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn every_selection_that_a_form_would_take_is_there() {
        let alone = BTreeSet::from(["n".to_owned()]);
        let domain = Domain::SomeOf { codes: codes(&["a", "b", "c", "n"]), alone, least: 2, most: 2 };
        assert_eq!(domain.all(), ["a b", "a c", "b c", "n"]);
    }

    #[test]
    fn every_order_that_a_form_would_take_is_there() {
        let domain = Domain::InOrder { codes: codes(&["a", "b", "c"]), most: 2 };
        assert_eq!(domain.all(), ["a", "b", "c", "a b", "a c", "b a", "b c", "c a", "c b"]);
    }
}
