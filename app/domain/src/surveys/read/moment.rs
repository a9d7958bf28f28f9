//! Days and times, as a browser's own control sends them or as people write them.

use jiff::civil::{Date, DateTime, Time};

use super::super::Answer;
use super::Sheet;

/// A day: `2026-11-25`, or as it is written in Portugal and Britain, day first: `25/11/2026`, `25-11-2026`, `25.11.2026`.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    Date::new(whole(year)?, whole(month)?, whole(day)?).ok()
}

fn whole<T: TryFrom<i64>>(digits: &str) -> Option<T> {
    digits.parse::<i64>().ok()?.try_into().ok()
}

/// A time of day: `9:05`, `09:05`, `09:05:30`, `9h05`, `9h`.
pub fn parse_time(text: &str) -> Option<Time> {
    let text = text.trim().to_ascii_lowercase().replace('h', ":");
    let mut parts = text.trim_end_matches(':').split(':').map(str::trim);
    let mut number = |needed: bool| match parts.next() {
        None if !needed => Some(0),
        part => {
            let part = part.filter(|part| (1..=2).contains(&part.len()))?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| whole(part))?
        }
    };
    let (hour, minute, second) = (number(true)?, number(false)?, number(false)?);
    if parts.next().is_some() || !text.contains(':') {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

/// A day and a time with a space, a comma or a `T` between them.
pub fn parse_date_time(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let (day, time) =
        text.split_once('T').or_else(|| text.split_once(' ')).or_else(|| text.split_once(','))?;
    Some(parse_date(day.trim_end_matches(','))?.to_datetime(parse_time(time)?))
}

// Written by hand: what the library writes with weighs more in the browser than all that is asked there.

fn day_text(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Hours and minutes: `09:05`.
pub(in crate::surveys) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

impl Sheet<'_> {
    pub(super) fn date(&mut self, min: Option<Date>, max: Option<Date>) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-required-answer") else { return };
        match parse_date(text) {
            None => self.refuse(&id, "error-survey-date", None),
            Some(day) if min.is_some_and(|min| day < min) => {
                self.refuse(&id, "error-survey-date-early", None)
            }
            Some(day) if max.is_some_and(|max| day > max) => self.refuse(&id, "error-survey-date-late", None),
            Some(day) => self.answer(id, Answer::Text(day_text(day))),
        }
    }

    pub(super) fn time(&mut self) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-required-answer") else { return };
        match parse_time(text) {
            None => self.refuse(&id, "error-survey-time", None),
            Some(time) => self.answer(id, Answer::Text(clock(time))),
        }
    }

    pub(super) fn date_time(&mut self) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-required-answer") else { return };
        match parse_date_time(text) {
            None => self.refuse(&id, "error-survey-date-time", None),
            Some(moment) => {
                self.answer(id, Answer::Text(format!("{}T{}", day_text(moment.date()), clock(moment.time()))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[rstest::rstest]
    #[case("2026-11-25", Some(date(2026, 11, 25)))]
    #[case("25/11/2026", Some(date(2026, 11, 25)))]
    #[case(" 5.1.2026 ", Some(date(2026, 1, 5)))]
    #[case("29-02-2028", Some(date(2028, 2, 29)))]
    #[case("29-02-2026", None)]
    #[case("11/25/2026", None)]
    #[case("25/11/26", None)]
    #[case("25 de novembro", None)]
    #[case("-1-1-2026", None)]
    #[case("", None)]
    fn days_are_read_day_first_or_year_first(#[case] text: &str, #[case] day: Option<Date>) {
        assert_eq!(parse_date(text), day);
    }

    #[rstest::rstest]
    #[case("09:05", Some(time(9, 5, 0, 0)))]
    #[case("9h05", Some(time(9, 5, 0, 0)))]
    #[case("9h", Some(time(9, 0, 0, 0)))]
    #[case("23:59:59", Some(time(23, 59, 59, 0)))]
    #[case("24:00", None)]
    #[case("9", None)]
    #[case("9:5:1:1", None)]
    #[case("nove", None)]
    fn times_are_read_as_people_write_them(#[case] text: &str, #[case] moment: Option<Time>) {
        assert_eq!(parse_time(text), moment);
    }

    #[test]
    fn a_day_and_a_time_stand_beside_each_other() {
        let noon = date(2026, 11, 25).at(12, 0, 0, 0);
        for text in ["2026-11-25T12:00", "25/11/2026 12h", "25/11/2026, 12:00"] {
            assert_eq!(parse_date_time(text), Some(noon), "{text}");
        }
        assert_eq!(parse_date_time("25/11/2026"), None);
    }
}
