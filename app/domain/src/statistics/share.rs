//! A part of a whole that never forgets what the whole is.

use super::interval::{Interval, wilson_95};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub count: u64,
    /// The whole: those who answered this question.
    pub base: u64,
}

impl Share {
    /// The share in percent; nothing when the base is empty, which is not 0 %.
    pub fn percent(self) -> Option<f64> {
        (self.base > 0).then(|| 100.0 * self.count as f64 / self.base as f64)
    }

    /// The 95 % interval of the share, in percent.
    pub fn interval_95(self) -> Option<Interval> {
        wilson_95(self.count, self.base).map(|i| Interval { low: i.low * 100.0, high: i.high * 100.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nobody_is_unknown_not_zero() {
        assert_eq!(Share { count: 0, base: 0 }.percent(), None);
        assert_eq!(Share { count: 0, base: 4 }.percent(), Some(0.0));
        assert_eq!(Share { count: 1, base: 4 }.percent(), Some(25.0));
    }
}
