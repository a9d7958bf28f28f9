//! Dates with the precision they were given in.
//!
//! “May 2020” stays May 2020, “annual” stays annual, and what is yet to be decided says so. A [`When`] is kept and
//! sent as text: `2020-05-08`, `2020-05`, `2020-Q2`, `2020`, `2019-09/2020-05` (from, to), `P36M` (a duration in months, ISO
//! 8601), `annual`, `multi-year`, `ongoing`, `to-be-decided`, `not-applicable`.

mod point;
mod read;
#[cfg(test)]
mod tests;

use std::num::NonZeroU16;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use point::{Point, Precision};

/// When something happens, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum When {
    /// On a day, in a month, a quarter or a year.
    At(Point),
    /// From one to another.
    Between(Span),
    /// For so many months, wherever they begin.
    Months(NonZeroU16),
    /// Every year.
    Annual,
    /// Over several years.
    MultiYear,
    /// Without an end in sight.
    Ongoing,
    /// Not decided yet.
    ToBeDecided,
    /// The question does not arise.
    NotApplicable,
}

/// From one date to another that does not end before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    from: Point,
    to: Point,
}

impl Span {
    /// From one to the other; nothing when the second ends before the first begins.
    pub fn new(from: Point, to: Point) -> Option<Span> {
        (to.last() >= from.first()).then_some(Span { from, to })
    }

    /// The beginning.
    pub fn from(self) -> Point {
        self.from
    }

    /// The end.
    pub fn to(self) -> Point {
        self.to
    }
}

/// Why a text is not a [`When`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date such as 2020, 2020-05, 2020-Q2, 2020-05-08 or 2019-09/2020-05")]
pub struct NotADate;

impl When {
    /// The kinds that are no dates, in the order of a form.
    pub const KINDS: [When; 5] =
        [When::Annual, When::MultiYear, When::Ongoing, When::ToBeDecided, When::NotApplicable];

    /// The word and the message of a kind that is no date.
    pub fn kind(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            When::At(_) | When::Between(_) | When::Months(_) => return None,
            When::Annual => ("annual", "when-annual"),
            When::MultiYear => ("multi-year", "when-multi-year"),
            When::Ongoing => ("ongoing", "when-ongoing"),
            When::ToBeDecided => ("to-be-decided", "when-to-be-decided"),
            When::NotApplicable => ("not-applicable", "when-not-applicable"),
        })
    }

    /// The kind with this word.
    pub fn from_kind(code: &str) -> Option<When> {
        When::KINDS.into_iter().find(|when| when.kind().is_some_and(|(word, _)| word == code))
    }

    /// Reads what the module describes, and what people type instead: `2019-09 a 2020-05`, `36 meses`, `05/2020`.
    ///
    /// # Errors
    /// When the text is no date.
    pub fn parse(text: &str) -> Result<When, NotADate> {
        read::parse(text).ok_or(NotADate)
    }

    /// The first day it can mean, when it has one.
    pub fn first(self) -> Option<Date> {
        match self {
            When::At(point) => Some(point.first()),
            When::Between(span) => Some(span.from.first()),
            _ => None,
        }
    }

    /// The last day it can mean, when it has one.
    pub fn last(self) -> Option<Date> {
        match self {
            When::At(point) => Some(point.last()),
            When::Between(span) => Some(span.to.last()),
            _ => None,
        }
    }

    /// A key to sort by: by first day, the more exact first on the same day; what has no date comes after, in a fixed order.
    pub fn order(self) -> i64 {
        let day = |point: Point| {
            let date = point.first();
            (i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())) * 10
        };
        const UNDATED: i64 = 1_000_000_000;
        match self {
            When::At(point) => {
                day(point)
                    + match point.precision() {
                        Precision::Day => 0,
                        Precision::Month => 1,
                        Precision::Quarter => 2,
                        Precision::Year => 3,
                    }
            }
            When::Between(span) => day(span.from) + 4,
            When::Months(months) => UNDATED + i64::from(months.get()),
            When::Annual => UNDATED + 100_000,
            When::MultiYear => UNDATED + 100_001,
            When::Ongoing => UNDATED + 100_002,
            When::ToBeDecided => UNDATED + 100_003,
            When::NotApplicable => UNDATED + 100_004,
        }
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            When::At(point) => point.fmt(f),
            When::Between(span) => write!(f, "{}/{}", span.from, span.to),
            When::Months(months) => write!(f, "P{months}M"),
            kind => f.write_str(kind.kind().map_or("", |(word, _)| word)),
        }
    }
}

impl TryFrom<String> for When {
    type Error = NotADate;
    fn try_from(text: String) -> Result<Self, NotADate> {
        When::parse(&text)
    }
}

impl From<When> for String {
    fn from(when: When) -> String {
        when.to_string()
    }
}
