//! ODK's shuffle: the inside-out Fisher–Yates algorithm, driven by Park and Miller's minimal standard generator. The same seed
//! gives the same order as in ODK Collect and Enketo.

const MODULUS: i64 = 2_147_483_647;
const MULTIPLIER: i64 = 16_807;

/// Values in the order a seed gives.
pub fn shuffle<T>(values: Vec<T>, seed: i64) -> Vec<T> {
    let mut state = seed % MODULUS;
    if state <= 0 {
        state += MODULUS - 1;
    }
    let mut shuffled: Vec<T> = Vec::with_capacity(values.len());
    for (turn, value) in values.into_iter().enumerate() {
        state = state * MULTIPLIER % MODULUS;
        let fraction = (state - 1) as f64 / (MODULUS - 1) as f64;
        // The fraction is below one, so the place is at most the turn.
        let place = libm::floor(fraction * (turn + 1) as f64) as usize;
        shuffled.push(value);
        if place < turn {
            shuffled.swap(place, turn);
        }
    }
    shuffled
}

/// Spreads sixty-four bits (the finalizer of SplitMix64, Steele, Lea and Flood 2014).
pub(crate) fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_one_that_enketo_publishes() {
        for (seed, order) in [(42, "AFCBDE"), (-42, "EDAFBC"), (1, "BFEACD"), (11_111_111, "ACDBFE")] {
            let shuffled: String = shuffle("ABCDEF".chars().collect(), seed).into_iter().collect();
            assert_eq!(shuffled, order, "seed {seed}");
        }
    }

    #[test]
    fn nothing_is_lost_whatever_the_seed() {
        for seed in [0, i64::MIN, i64::MAX, MODULUS, -MODULUS] {
            let mut shuffled = shuffle((0..50).collect(), seed);
            shuffled.sort_unstable();
            assert_eq!(shuffled, (0..50).collect::<Vec<_>>());
        }
        assert!(shuffle(Vec::<u8>::new(), 1).is_empty());
    }
}
