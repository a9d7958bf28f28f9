//! Mean and median of values that are already counted.

/// The mean of values with how often each occurs; nothing when none does.
pub fn mean_of_counts(counts: &[(i64, u64)]) -> Option<f64> {
    let n: u64 = counts.iter().map(|(_, count)| count).sum();
    let sum: f64 = counts.iter().map(|(value, count)| *value as f64 * *count as f64).sum();
    (n > 0).then(|| sum / n as f64)
}

/// The median of values with how often each occurs: the middle one, or halfway between the two in the middle.
pub fn median_of_counts(counts: &[(i64, u64)]) -> Option<f64> {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let n: u64 = sorted.iter().map(|(_, count)| count).sum();
    let at = |rank: u64| {
        let mut seen = 0;
        sorted.iter().find_map(|(value, count)| {
            seen += count;
            (seen >= rank).then_some(*value as f64)
        })
    };
    if n == 0 { None } else { Some((at(n.div_ceil(2))? + at(n / 2 + 1)?) / 2.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_and_the_median_of_counted_values() {
        let counts = [(5, 1), (1, 2), (2, 1)];
        assert_eq!(mean_of_counts(&counts), Some(2.25));
        assert_eq!(median_of_counts(&counts), Some(1.5));
        assert_eq!(median_of_counts(&[(3, 1), (9, 0), (1, 1), (2, 1)]), Some(2.0));
    }

    #[test]
    fn nobody_has_neither_mean_nor_median() {
        assert_eq!(mean_of_counts(&[(4, 0)]), None);
        assert_eq!(median_of_counts(&[]), None);
    }
}
