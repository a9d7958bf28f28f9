//! An edition's dates: a day, or only a month when the day is not decided yet.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::time::Moment;

/// A day or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionDate {
    /// A day.
    Day(Date),
    /// A month: its first day.
    Month(Date),
}

impl EditionDate {
    /// The date written as `2027-03-15`, `15/3/2027`, `2027-03` or `3/2027`, between 2000 and 2099.
    pub fn parse(text: &str) -> Option<EditionDate> {
        let parts: Vec<&str> = text.trim().split(['-', '/']).map(str::trim).collect();
        let number = |text: &str| text.parse::<i16>().ok().filter(|n| *n >= 0);
        let small = |text: &str| text.parse::<i8>().ok();
        let (year, month, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => (number(year)?, small(month)?, Some(small(day)?)),
            [day, month, year] if year.len() == 4 => (number(year)?, small(month)?, Some(small(day)?)),
            [year, month] if year.len() == 4 => (number(year)?, small(month)?, None),
            [month, year] if year.len() == 4 => (number(year)?, small(month)?, None),
            _ => return None,
        };
        if !(2000..2100).contains(&year) {
            return None;
        }
        let date = Date::new(year, month, day.unwrap_or(1)).ok()?;
        Some(if day.is_some() { EditionDate::Day(date) } else { EditionDate::Month(date) })
    }

    /// The text in the database and in forms: `2027-03-15` or `2027-03`.
    pub fn code(self) -> String {
        match self {
            EditionDate::Day(date) => date.strftime("%Y-%m-%d").to_string(),
            EditionDate::Month(date) => date.strftime("%Y-%m").to_string(),
        }
    }

    /// The day, when it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            EditionDate::Day(date) => Some(date),
            EditionDate::Month(_) => None,
        }
    }

    /// The first day it may mean.
    pub fn first_day(self) -> Date {
        match self {
            EditionDate::Day(date) | EditionDate::Month(date) => date,
        }
    }

    /// When its first day begins in a zone.
    pub fn begins(self, zone: &TimeZone) -> Moment {
        Moment::from_local(self.first_day().at(0, 0, 0, 0), zone).unwrap_or(Moment(0))
    }

    /// When the last day it may mean is over in a zone.
    pub fn is_over(self, zone: &TimeZone) -> Moment {
        let last = match self {
            EditionDate::Day(date) => date,
            EditionDate::Month(date) => date.last_of_month(),
        };
        let next = last.tomorrow().unwrap_or(last);
        Moment::from_local(next.at(0, 0, 0, 0), zone).unwrap_or(Moment(0))
    }
}
