//! Numbers that stay as exact as they were given.

use serde::{Deserialize, Serialize};

/// A count: exact, or about so many. What is unknown is an `Option<Count>` that is `None`, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Count {
    /// The number.
    pub value: i64,
    /// Whether it is about that many.
    pub approximate: bool,
}

/// The largest number a form takes.
const LARGEST: i64 = 1_000_000_000;

impl Count {
    /// Exactly so many.
    pub fn exactly(value: i64) -> Self {
        Self { value, approximate: false }
    }

    /// About so many.
    pub fn about(value: i64) -> Self {
        Self { value, approximate: true }
    }

    /// Reads `1520`, `1 520`, `1.520`, `1,520`, and `~7 000`, `cerca de 7000`, `about 7000`. What is counted is whole, so
    /// that a point or a comma can only stand between thousands; anything else is refused.
    pub fn parse(text: &str) -> Option<Count> {
        let text = text.trim().to_lowercase();
        let marks = ["~", "cerca de", "c.", "about", "approx."];
        let rest = marks.into_iter().find_map(|mark| text.strip_prefix(mark));
        let value = whole(rest.unwrap_or(&text).trim())?;
        Some(Count { value, approximate: rest.is_some() })
    }

    /// How it is typed: `1520`, `~7000`.
    pub fn typed(self) -> String {
        format!("{}{}", if self.approximate { "~" } else { "" }, self.value)
    }
}

fn whole(text: &str) -> Option<i64> {
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let digits = match separator {
        None => text.to_owned(),
        Some(separator) if " \u{a0}\u{202f}.,".contains(separator) => {
            let groups: Vec<&str> = text.split(separator).collect();
            let (first, others) = groups.split_first()?;
            let good = (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
            if !good {
                return None;
            }
            groups.concat()
        }
        Some(_) => return None,
    };
    let good = !digits.is_empty() && digits.len() <= 10 && digits.bytes().all(|b| b.is_ascii_digit());
    good.then(|| digits.parse().ok()).flatten().filter(|value| *value <= LARGEST)
}

/// What several counts come to, without pretending that they are all equally exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Total {
    /// The sum of the exact ones.
    pub exact: i64,
    /// The sum of the approximate ones; nothing when there is none.
    pub about: Option<i64>,
}

impl Total {
    /// Whether nothing was counted at all.
    pub fn is_empty(self) -> bool {
        self.exact == 0 && self.about.is_none()
    }

    /// The same with one more count.
    #[must_use]
    pub fn plus(mut self, count: Count) -> Self {
        if count.approximate {
            self.about = Some(self.about.unwrap_or(0).saturating_add(count.value));
        } else {
            self.exact = self.exact.saturating_add(count.value);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[rstest::rstest]
    #[case("1520", Some(Count::exactly(1520)))]
    #[case("1 520", Some(Count::exactly(1520)))]
    #[case("4.599.749", Some(Count::exactly(4_599_749)))]
    #[case("1,520", Some(Count::exactly(1520)))]
    #[case("~7 000", Some(Count::about(7000)))]
    #[case("cerca de 7000", Some(Count::about(7000)))]
    #[case("0", Some(Count::exactly(0)))]
    #[case("83,1", None)]
    #[case("1.52", None)]
    #[case("1.520,5", None)]
    #[case("-5", None)]
    #[case("muitos", None)]
    #[case("99999999999", None)]
    #[case("", None)]
    #[case("~", None)]
    #[case("１２", None)]
    fn a_count_is_read_as_it_was_meant(#[case] text: &str, #[case] count: Option<Count>) {
        assert_eq!(Count::parse(text), count);
    }

    #[test]
    fn exact_and_approximate_are_never_added_together() {
        let total =
            Total::default().plus(Count::exactly(1520)).plus(Count::about(7000)).plus(Count::exactly(3));
        assert_eq!(total, Total { exact: 1523, about: Some(7000) });
    }

    proptest! {
        #[test]
        fn what_is_typed_for_a_count_is_read_as_it(value in 0i64..=LARGEST, approximate: bool) {
            let count = Count { value, approximate };
            prop_assert_eq!(Count::parse(&count.typed()), Some(count));
        }

        #[test]
        fn no_text_makes_it_stumble(text in ".{0,20}") {
            let _ = Count::parse(&text);
        }
    }
}
