//! The demonstration's days: counted from the day it is loaded, never on a weekend.

use domain::time::Moment;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

/// Today, and the lab's zone.
#[derive(Debug, Clone)]
pub(super) struct Days {
    today: Date,
    zone: TimeZone,
}

impl Days {
    pub(super) fn new(now: Moment, zone: TimeZone) -> Self {
        Self { today: now.in_zone(&zone).date(), zone }
    }

    pub(super) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The day so many days from today.
    pub(super) fn exactly(&self, day: i64) -> Date {
        self.today.saturating_add(days(day))
    }

    /// The same, moved off a weekend, further from today.
    pub(super) fn working(&self, day: i64) -> Date {
        let date = self.exactly(day);
        let (saturday, sunday) = if day < 0 { (-1, -2) } else { (2, 1) };
        match date.weekday() {
            Weekday::Saturday => date.saturating_add(days(saturday)),
            Weekday::Sunday => date.saturating_add(days(sunday)),
            _ => date,
        }
    }

    /// A time of day on a date.
    pub(super) fn moment(&self, date: Date, time: Time) -> Moment {
        let local = date.to_datetime(time);
        Moment::from_local(local, &self.zone).unwrap_or(Moment(0))
    }

    /// Eleven in the morning so many days ago.
    pub(super) fn ago(&self, days: i64) -> Moment {
        self.moment(self.exactly(-days), Time::constant(11, 0, 0, 0))
    }
}

fn days(n: i64) -> Span {
    n.clamp(-20_000, 20_000).days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn monday() -> Days {
        Days { today: date(2026, 11, 23), zone: TimeZone::UTC }
    }

    #[test]
    fn a_weekend_is_moved_away_from_today() {
        assert_eq!(monday().working(5), date(2026, 11, 30));
        assert_eq!(monday().working(6), date(2026, 11, 30));
        assert_eq!(monday().working(-1), date(2026, 11, 20));
        assert_eq!(monday().working(-2), date(2026, 11, 20));
        assert_eq!(monday().working(2), date(2026, 11, 25));
    }

    #[test]
    fn the_past_is_in_the_past() {
        let days = monday();
        assert_eq!(days.ago(3), days.moment(date(2026, 11, 20), jiff::civil::time(11, 0, 0, 0)));
    }
}
