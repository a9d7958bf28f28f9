//! The top-box share of a scale: how many chose its highest points.

use super::Share;

/// The share of those who chose the highest points of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopBox {
    /// How many of the highest points count: 2 on a scale of five points or more, 1 on a shorter one.
    pub points: u8,
    /// The lowest value that counts.
    pub from: i64,
    /// The share.
    pub share: Share,
}

/// How many of the highest points count as the top of a scale of this many points.
pub fn top_box_points(points: usize) -> u8 {
    if points >= 5 { 2 } else { 1 }
}

impl TopBox {
    /// The top box of a scale up to `to` whose answers are counted by value.
    pub fn of(from: i64, to: i64, counts: &[(i64, u64)]) -> TopBox {
        let points = top_box_points(usize::try_from(to - from + 1).unwrap_or(0));
        let lowest = to - i64::from(points) + 1;
        let base = counts.iter().map(|(_, count)| count).sum();
        let count = counts.iter().filter(|(value, _)| *value >= lowest).map(|(_, count)| count).sum();
        TopBox { points, from: lowest, share: Share { count, base } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_of_five_counts_its_top_two() {
        let top = TopBox::of(1, 5, &[(1, 5), (2, 10), (3, 25), (4, 90), (5, 70)]);
        assert_eq!((top.points, top.from), (2, 4));
        assert_eq!(top.share.percent(), Some(80.0));
    }

    #[test]
    fn a_shorter_scale_counts_its_top_one() {
        let top = TopBox::of(1, 4, &[(3, 3), (4, 1)]);
        assert_eq!((top.points, top.from, top.share.percent()), (1, 4, Some(25.0)));
    }
}
