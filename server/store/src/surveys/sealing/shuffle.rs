//! An order that nothing tells: every permutation as likely as every other, from the system's randomness.

/// Shuffles (Fisher and Yates, as Durstenfeld has it).
///
/// # Errors
/// When the system has no randomness; then the order means nothing, and must not be used.
pub(super) fn shuffle<T>(things: &mut [T]) -> Result<(), getrandom::Error> {
    for last in (1..things.len()).rev() {
        things.swap(last, below(last + 1)?);
    }
    Ok(())
}

/// A number below a bound, each as likely: numbers of the last, incomplete round are drawn again.
fn below(bound: usize) -> Result<usize, getrandom::Error> {
    let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
    let whole = u64::MAX - u64::MAX % bound;
    loop {
        let drawn = getrandom::u64()?;
        if drawn < whole {
            return Ok(usize::try_from(drawn % bound).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shuffle;

    #[test]
    fn every_order_comes_as_often() {
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..6000 {
            let mut things = [0, 1, 2];
            shuffle(&mut things).unwrap();
            *seen.entry(things).or_insert(0_i32) += 1;
        }
        // Chi-square of six cells: above 30.9 once in 100 000 runs.
        let chi: f64 = seen.values().map(|n| f64::from(n - 1000).powi(2) / 1000.0).sum();
        assert!(seen.len() == 6 && chi < 30.9, "{seen:?}");
    }
}
