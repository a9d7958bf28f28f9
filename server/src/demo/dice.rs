//! Chance that falls the same way every time: constructed responses follow their weights exactly, in a shuffled order.

/// A generator of numbers (SplitMix64, Steele, Lea and Flood 2014), begun with a word.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(word: &str) -> Self {
        // FNV-1a, 64 bits.
        Self(word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `n`, or 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % n).unwrap_or(0)
    }

    /// The items in another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

/// How many of `total` fall to each weight: the whole parts first, what is left to the largest remainders.
pub(super) fn quotas(weights: &[u32], total: usize) -> Vec<usize> {
    let sum: u64 = weights.iter().copied().map(u64::from).sum::<u64>().max(1);
    let total_wide = u64::try_from(total).unwrap_or(u64::MAX);
    let mut shares: Vec<(usize, usize, u64)> = weights
        .iter()
        .enumerate()
        .map(|(place, weight)| {
            let exact = u64::from(*weight).saturating_mul(total_wide);
            (place, usize::try_from(exact / sum).unwrap_or(0), exact % sum)
        })
        .collect();
    let given: usize = shares.iter().map(|(_, whole, _)| whole).sum();
    shares.sort_by_key(|(place, _, rest)| (std::cmp::Reverse(*rest), *place));
    for share in shares.iter_mut().take(total.saturating_sub(given)) {
        share.1 += 1;
    }
    shares.sort_by_key(|(place, ..)| *place);
    shares.into_iter().map(|(_, whole, _)| whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotas_add_up_and_follow_the_weights() {
        assert_eq!(quotas(&[1, 1, 1], 10), [4, 3, 3]);
        assert_eq!(quotas(&[34, 22, 25, 28, 14, 14], 137), [34, 22, 25, 28, 14, 14]);
        assert_eq!(quotas(&[5, 0], 3), [3, 0]);
    }

    #[test]
    fn the_same_word_gives_the_same_order() {
        let shuffled = |word| {
            let mut items: Vec<u32> = (0..20).collect();
            Dice::new(word).shuffle(&mut items);
            items
        };
        assert_eq!(shuffled("a"), shuffled("a"));
        assert_ne!(shuffled("a"), shuffled("b"));
        let mut sorted = shuffled("a");
        sorted.sort_unstable();
        assert_eq!(sorted, (0..20).collect::<Vec<_>>());
    }
}
