//! Dates and moments as values: reading, writing and counting in days.
//!
//! A date is whole days since 1970-01-01 and belongs to no zone. A moment keeps the wall clock as written, with its offset
//! from UTC. There is no table of time zones here, so that the browser needs none: the only offset that is taken for granted
//! is the one that comes with the clock.

const DAY: i64 = 86_400_000;

/// A date, or a moment with its offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A day.
    Date {
        /// Days since 1970-01-01.
        days: i64,
    },
    /// A moment.
    DateTime {
        /// Milliseconds of the wall clock since 1970-01-01T00:00 of its own zone.
        local: i64,
        /// Minutes the wall clock is ahead of UTC.
        offset: i32,
    },
}

/// The parts of a moment that formats speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    pub year: i64,
    pub month: u32,
    pub day: u32,
    /// 0 is Monday.
    pub weekday: usize,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub millisecond: i64,
}

impl Moment {
    /// A date, when it lies in the years 1 to 9999.
    pub(crate) fn date(days: f64) -> Option<Self> {
        // Rust's conversion saturates, and the range is checked on the result.
        let days = libm::trunc(days) as i64;
        (first_day()..=last_day()).contains(&days).then_some(Self::Date { days })
    }

    /// A moment from days since 1970-01-01 UTC, seen at an offset.
    pub(crate) fn date_time(days: f64, offset: i32) -> Option<Self> {
        let utc = libm::trunc(days * DAY as f64);
        let bound = 1e15;
        if !(-bound..=bound).contains(&utc) {
            return None;
        }
        Self::at(utc as i64, offset)
    }

    /// The moment of milliseconds since 1970-01-01 UTC, seen at an offset.
    pub fn at(utc: i64, offset: i32) -> Option<Self> {
        let local = utc.checked_add(i64::from(offset) * 60_000)?;
        let within = (first_day()..=last_day()).contains(&local.div_euclid(DAY));
        within.then_some(Self::DateTime { local, offset })
    }

    /// Its day.
    #[must_use]
    pub fn day(self) -> Self {
        match self {
            Self::Date { .. } => self,
            Self::DateTime { local, .. } => Self::Date { days: local.div_euclid(DAY) },
        }
    }

    /// As a number: a date's days since 1970-01-01; a moment's days, with their fraction, since 1970-01-01 UTC.
    pub fn number(self) -> f64 {
        match self {
            Self::Date { days } => days as f64,
            Self::DateTime { local, offset } => (local - i64::from(offset) * 60_000) as f64 / DAY as f64,
        }
    }

    /// Days of the wall clock since 1970-01-01, for comparing a date with a moment.
    pub(crate) fn wall_clock(self) -> f64 {
        match self {
            Self::Date { days } => days as f64,
            Self::DateTime { local, .. } => local as f64 / DAY as f64,
        }
    }

    pub(crate) fn parts(self) -> Parts {
        let local = match self {
            Self::Date { days } => days * DAY,
            Self::DateTime { local, .. } => local,
        };
        let days = local.div_euclid(DAY);
        let rest = local.rem_euclid(DAY);
        let (year, month, day) = civil(days);
        Parts {
            year,
            month,
            day,
            // 1970-01-01 was a Thursday.
            weekday: usize::try_from((days + 3).rem_euclid(7)).unwrap_or(0),
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1_000 % 60,
            millisecond: rest % 1_000,
        }
    }

    /// As a text: `2026-11-25` or `2026-11-25T10:20:30.000+01:00`.
    pub fn text(self) -> String {
        let Parts { year, month, day, hour, minute, second, millisecond, .. } = self.parts();
        let date = format!("{year:04}-{month:02}-{day:02}");
        let Self::DateTime { offset, .. } = self else { return date };
        let zone = if offset == 0 {
            "Z".to_owned()
        } else {
            let sign = if offset < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
        };
        format!("{date}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}{zone}")
    }

    /// Reads a date or a moment. A moment without an offset has the one given.
    pub fn read(text: &str, offset: i32) -> Option<Self> {
        let text = text.trim();
        let Some((date, time)) = text.split_once('T') else {
            return Some(Self::Date { days: read_date(text)? });
        };
        let (milliseconds, written) = read_time(time)?;
        let local = read_date(date)? * DAY + milliseconds;
        Some(Self::DateTime { local, offset: written.unwrap_or(offset) })
    }
}

/// The fraction of the day of a time alone, such as `18:00` or `18:00:00.000+01:00`: 0.75.
pub(crate) fn time_of_day(text: &str) -> Option<f64> {
    let (milliseconds, _) = read_time(text.trim())?;
    Some(milliseconds as f64 / DAY as f64)
}

/// The fraction of the day of a moment.
pub(crate) fn fraction_of_day(moment: Moment) -> f64 {
    match moment {
        Moment::Date { .. } => 0.0,
        Moment::DateTime { local, .. } => local.rem_euclid(DAY) as f64 / DAY as f64,
    }
}

fn digits(text: &str, count: usize) -> Option<i64> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn read_date(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    let days = days_of(year, month, day);
    let (y, m, d) = civil(days);
    // The thirtieth of February is another day, and no date.
    ((y, i64::from(m), i64::from(d)) == (year, month, day) && year > 0).then_some(days)
}

/// Milliseconds since midnight, and the offset in minutes when there is one.
fn read_time(text: &str) -> Option<(i64, Option<i32>)> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(end)?;
    let mut parts = clock.splitn(3, ':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    let (second, millisecond) = match parts.next() {
        None => (0, 0),
        Some(seconds) => {
            let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
            let plain = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|b| b.is_ascii_digit());
            let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
            (digits(second, 2)?, if plain { digits(&thousandths, 3)? } else { return None })
        }
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let milliseconds = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond;
    let offset = match zone {
        "" => None,
        "Z" => Some(0),
        zone => Some(read_offset(zone)?),
    };
    Some((milliseconds, offset))
}

fn read_offset(zone: &str) -> Option<i32> {
    let (sign, rest) = match zone.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, zone.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if hours > 14 || minutes > 59 {
        return None;
    }
    i32::try_from(hours * 60 + minutes).ok().map(|offset| sign * offset)
}

fn first_day() -> i64 {
    days_of(1, 1, 1)
}

fn last_day() -> i64 {
    days_of(9999, 12, 31)
}

/// Days since 1970-01-01 of a date of the Gregorian calendar, carried on backwards. Years begin in March so that the leap day
/// is their last; 400 years have 146 097 days (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of days since 1970-01-01: the inverse.
fn civil(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days() {
        for (text, days) in [
            ("1970-01-01", 0.0),
            ("1969-12-31", -1.0),
            ("2000-02-29", 11_016.0),
            ("2012-02-03", 15_373.0),
            ("0001-01-01", -719_162.0),
        ] {
            let moment = Moment::read(text, 0).unwrap();
            assert_eq!(moment.number(), days, "{text}");
            assert_eq!(moment.text(), text);
        }
    }

    #[test]
    fn every_day_of_some_centuries_comes_back() {
        for days in days_of(1890, 1, 1)..days_of(2110, 1, 1) {
            let (year, month, day) = civil(days);
            assert_eq!(days_of(year, i64::from(month), i64::from(day)), days);
        }
    }

    #[test]
    fn moments_keep_their_clock_and_offset() {
        let text = "2026-11-25T10:20:30.400+01:00";
        let moment = Moment::read(text, 0).unwrap();
        assert_eq!(moment.text(), text);
        assert_eq!(moment.day().text(), "2026-11-25");
        assert_eq!(Moment::read("1970-01-01T01:00+01:00", 0).unwrap().number(), 0.0);
        assert_eq!(Moment::read("1970-01-02T00:00", 0).unwrap().number(), 1.0);
        assert_eq!(Moment::read("1970-01-02T12:00", 720).unwrap().number(), 1.0);
        assert_eq!(Moment::read("2026-11-25T00:00Z", 60).unwrap().text(), "2026-11-25T00:00:00.000Z");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026-02-30",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T",
            "2026-01-01T24:00",
            "2026-01-01T10",
            "x",
            "2026-01-01T10:00+15:00",
            "2026-01-01T10:00:00.",
            "0000-01-01",
        ] {
            assert_eq!(Moment::read(text, 0), None, "{text}");
        }
        assert_eq!(Moment::date(1e9), None);
        assert_eq!(Moment::date_time(f64::NAN, 0), None);
    }

    #[test]
    fn a_time_is_a_fraction_of_the_day() {
        assert_eq!(time_of_day("18:00"), Some(0.75));
        assert_eq!(time_of_day("06:00:00.000-07:00"), Some(0.25));
        assert_eq!(time_of_day("25:00"), None);
    }

    #[test]
    fn weekdays_are_right() {
        assert_eq!(Moment::read("2026-11-25", 0).unwrap().parts().weekday, 2);
        assert_eq!(Moment::read("1969-12-28", 0).unwrap().parts().weekday, 6);
    }
}
