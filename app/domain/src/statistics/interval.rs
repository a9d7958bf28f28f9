//! The Wilson score interval of a share, without continuity correction.
//!
//! E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927).

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// From where to where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The 95 % interval for `count` of `base`, as fractions of 1; nothing when there is no base or the count is larger.
pub fn wilson_95(count: u64, base: u64) -> Option<Interval> {
    if base == 0 || count > base {
        return None;
    }
    let n = base as f64;
    let p = count as f64 / n;
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends rounding could leave a hair outside.
    let low = if count == 0 { 0.0 } else { ((centre - half) / scale).clamp(0.0, 1.0) };
    let high = if count == base { 1.0 } else { ((centre + half) / scale).clamp(0.0, 1.0) };
    Some(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // The first is printed in Fagerland, Lydersen and Laake's contingency tables (R package contingencytables, chapter 2); the
    // others were computed apart from this code.
    #[rstest::rstest]
    #[case(13, 16, 0.569_911_190_4, 0.934_084_009_3)]
    #[case(81, 263, 0.255_288_519_9, 0.366_209_577_0)]
    #[case(15, 148, 0.062_386_399_5, 0.160_487_241_7)]
    #[case(0, 20, 0.0, 0.161_125_158_1)]
    #[case(1, 29, 0.006_113_214_3, 0.171_755_218_8)]
    #[case(29, 29, 0.883_030_201_5, 1.0)]
    #[case(160, 200, 0.739_144_813_4, 0.849_547_990_8)]
    fn known_intervals(#[case] count: u64, #[case] base: u64, #[case] low: f64, #[case] high: f64) {
        let interval = wilson_95(count, base).unwrap();
        assert!((interval.low - low).abs() < 1e-9, "{interval:?}");
        assert!((interval.high - high).abs() < 1e-9, "{interval:?}");
    }

    #[test]
    fn nothing_has_no_interval() {
        assert_eq!(wilson_95(0, 0), None);
        assert_eq!(wilson_95(3, 2), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_in_its_interval(base in 1u64..5000, part in 0.0f64..=1.0) {
            let count = (base as f64 * part) as u64;
            let interval = wilson_95(count, base).unwrap();
            let share = count as f64 / base as f64;
            prop_assert!(0.0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1.0);
        }
    }
}
