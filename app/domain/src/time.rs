//! Moments in time: kept in UTC, shown in the lab's time zone.

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Kept as a whole number so that both databases
/// sort and compare it alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment of a timestamp, to the millisecond.
    pub fn from_timestamp(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }

    /// The same as a timestamp; moments beyond the calendar's range become its end.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }

    /// The calendar date and clock time in a zone.
    pub fn in_zone(self, zone: &TimeZone) -> jiff::civil::DateTime {
        zone.to_datetime(self.timestamp())
    }

    /// The moment some seconds later (or earlier, when negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// The moment of a local date and time in a zone; in the hour that summer time skips, the time after the gap.
    pub fn from_local(local: jiff::civil::DateTime, zone: &TimeZone) -> Option<Self> {
        zone.to_ambiguous_timestamp(local).compatible().ok().map(Self::from_timestamp)
    }
}

/// Where the present comes from: the system, or a test that sets it.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Moment;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_time_in_the_skipped_hour_is_moved_past_the_gap() {
        let zone = TimeZone::get("Europe/Lisbon").unwrap();
        let skipped = jiff::civil::datetime(2026, 3, 29, 1, 30, 0, 0);
        let moment = Moment::from_local(skipped, &zone).unwrap();
        assert_eq!(moment.in_zone(&zone), jiff::civil::datetime(2026, 3, 29, 2, 30, 0, 0));
    }
}
