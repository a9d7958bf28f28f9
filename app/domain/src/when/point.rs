//! A day, a month, a quarter or a year on the calendar.

use jiff::ToSpan;
use jiff::civil::Date;

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the quarter.
    Quarter,
    /// To the year.
    Year,
}

impl Precision {
    /// Every precision, the finest first.
    pub const ALL: [Precision; 4] = [Precision::Day, Precision::Month, Precision::Quarter, Precision::Year];
}

/// A date as exactly as it is known, in the years 1000 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// Its first day.
    first: Date,
    precision: Precision,
}

impl Point {
    /// The day, month, quarter or year that this date lies in; nothing outside the years 1000 to 9999.
    pub fn new(date: Date, precision: Precision) -> Option<Point> {
        if !(1000..=9999).contains(&date.year()) {
            return None;
        }
        let (year, month) = (date.year(), date.month());
        let first = match precision {
            Precision::Day => date,
            Precision::Month => date.first_of_month(),
            Precision::Quarter => Date::new(year, (month - 1) / 3 * 3 + 1, 1).ok()?,
            Precision::Year => date.first_of_year(),
        };
        Some(Point { first, precision })
    }

    /// Reads `2020`, `2020-05`, `2020-Q2` (or `2020-T2`), `2020-05-08`, and the Portuguese `05/2020` and `08/05/2020`.
    pub fn parse(text: &str) -> Option<Point> {
        let text = text.trim();
        if let Some((before, year)) = text.rsplit_once('/') {
            let (day, month) = match before.split_once('/') {
                Some((day, month)) => (Some(digits(day, 2)?), digits(month, 2)?),
                None => (None, digits(before, 2)?),
            };
            return Self::on(full_year(year)?, Some(month), day);
        }
        let (year, rest) = match text.split_once('-') {
            None => return Self::on(full_year(text)?, None, None),
            Some((year, rest)) => (full_year(year)?, rest),
        };
        if let Some(quarter) = rest.strip_prefix(['q', 'Q', 't', 'T']) {
            let month = match digits(quarter, 1)? {
                quarter @ 1..=4 => quarter * 3,
                _ => return None,
            };
            return Self::new(Date::new(year, month, 1).ok()?, Precision::Quarter);
        }
        match rest.split_once('-') {
            None => Self::on(year, Some(digits(rest, 2)?), None),
            Some((month, day)) => Self::on(year, Some(digits(month, 2)?), Some(digits(day, 2)?)),
        }
    }

    fn on(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Point> {
        let precision = match (month, day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        };
        Self::new(Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?, precision)
    }

    /// How exactly it is known.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        match self.precision {
            Precision::Day => self.first,
            Precision::Month => self.first.last_of_month(),
            Precision::Quarter => {
                self.first.checked_add(2.months()).map_or(self.first, |month| month.last_of_month())
            }
            Precision::Year => self.first.last_of_year(),
        }
    }

    /// The quarter it lies in, 1 to 4.
    pub fn quarter(self) -> i8 {
        (self.first.month() - 1) / 3 + 1
    }
}

impl std::fmt::Display for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(f, "{year}-{month:02}-{:02}", self.first.day()),
            Precision::Month => write!(f, "{year}-{month:02}"),
            Precision::Quarter => write!(f, "{year}-Q{}", self.quarter()),
            Precision::Year => write!(f, "{year}"),
        }
    }
}

/// A number of at most this many digits.
fn digits(text: &str, most: usize) -> Option<i8> {
    let good = !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    good.then(|| text.parse().ok()).flatten()
}

/// A year of four digits: two would leave the century open.
fn full_year(text: &str) -> Option<i16> {
    let good = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    good.then(|| text.parse().ok()).flatten()
}
