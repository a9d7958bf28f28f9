//! Cells too small to be published, and those that must be hidden with them so that nobody computes the small ones.
//!
//! The reader of a published table knows its base, every shown cell, that a cell hidden as small has 0 to 4 and that a cell hidden
//! along with them has 5 or more. [`hide_small`] hides as many cells as it takes until, for all that this reader knows, each
//! small cell may still have anything from 0 to 4; when that cannot be reached, it hides all of them.

/// A cell with fewer than so many is small.
pub const SMALL: u64 = 5;

/// A cell as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// So many.
    Shown(u64),
    /// Fewer than [`SMALL`].
    Small,
    /// Hidden so that the small ones cannot be computed.
    Withheld,
}

impl Cell {
    /// The count, when it is shown.
    pub fn count(self) -> Option<u64> {
        match self {
            Cell::Shown(count) => Some(count),
            Cell::Small | Cell::Withheld => None,
        }
    }
}

/// Whether a count is too small to be published.
pub fn is_small(count: u64) -> bool {
    count < SMALL
}

/// What may be published of cells that add up to a published base. Nothing when not even that some are small may be said.
pub fn hide_small(counts: &[u64]) -> Option<Vec<Cell>> {
    let small = counts.iter().filter(|count| is_small(**count)).count() as u64;
    if small == 0 {
        return Some(counts.iter().map(|count| Cell::Shown(*count)).collect());
    }
    let mut larger: Vec<(u64, usize)> =
        counts.iter().enumerate().filter(|(_, count)| !is_small(**count)).map(|(at, c)| (*c, at)).collect();
    larger.sort_unstable();
    let mut hidden: u64 = counts.iter().filter(|count| is_small(**count)).sum();
    let mut withheld: Vec<usize> = Vec::new();
    let most = SMALL - 1;
    // What is left for the small cells when each withheld one has at least SMALL.
    let guarded = |hidden: u64, withheld: u64| match withheld {
        0 => hidden >= most && hidden <= most * (small - 1),
        _ => hidden >= most + SMALL * withheld,
    };
    let mut rest = larger.into_iter();
    while !guarded(hidden, withheld.len() as u64) {
        let (count, at) = rest.next()?;
        hidden += count;
        withheld.push(at);
    }
    let cell = |(at, count): (usize, &u64)| {
        if is_small(*count) {
            Cell::Small
        } else if withheld.contains(&at) {
            Cell::Withheld
        } else {
            Cell::Shown(*count)
        }
    };
    Some(counts.iter().enumerate().map(cell).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_large_enough_is_shown() {
        assert_eq!(hide_small(&[5, 12]), Some(vec![Cell::Shown(5), Cell::Shown(12)]));
    }

    #[test]
    fn one_small_cell_takes_the_next_smallest_with_it() {
        let cells = hide_small(&[40, 2, 12]).unwrap();
        assert_eq!(cells, [Cell::Shown(40), Cell::Small, Cell::Withheld]);
    }

    #[test]
    fn two_small_cells_may_hide_each_other() {
        assert_eq!(hide_small(&[2, 40, 2]).unwrap(), [Cell::Small, Cell::Shown(40), Cell::Small]);
        assert_eq!(hide_small(&[4, 40, 4]).unwrap(), [Cell::Small, Cell::Withheld, Cell::Small]);
    }

    #[test]
    fn when_nothing_helps_nothing_is_shown() {
        assert_eq!(hide_small(&[1, 5]), None);
        assert_eq!(hide_small(&[0, 0]), None);
    }

    proptest! {
        /// Tries every value the reader could think of for each small cell.
        #[test]
        fn each_small_cell_may_be_anything_from_0_to_4(counts in proptest::collection::vec(0u64..14, 1..5)) {
            let Some(cells) = hide_small(&counts) else { return Ok(()) };
            let base: u64 = counts.iter().sum();
            let shown: u64 = cells.iter().filter_map(|cell| cell.count()).sum();
            let hidden = base - shown;
            let small = cells.iter().filter(|cell| **cell == Cell::Small).count() as u64;
            let withheld = cells.iter().filter(|cell| **cell == Cell::Withheld).count() as u64;
            for value in 0..SMALL {
                if small == 0 { break }
                let rest = hidden.checked_sub(value);
                let possible = rest.is_some_and(|rest| {
                    let least = withheld * SMALL;
                    let most = if withheld > 0 { u64::MAX } else { (small - 1) * (SMALL - 1) };
                    (least..=most).contains(&rest)
                });
                prop_assert!(possible, "{counts:?} {cells:?} {value}");
            }
        }
    }
}
