//! What people answered to questions that consist of several columns, and how likely they are to recommend something.

use std::collections::BTreeSet;

use super::{Counted, Finding, Published, exclusive, overlapping};
use crate::statistics::{is_small, mean_of_counts};
use crate::surveys::{Opt, QuestionId};

/// One row of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The row.
    pub row: Opt,
    /// How many answered it; absent when that is a small number.
    pub base: Option<u64>,
    /// How often each option was chosen.
    pub cells: Published,
}

/// One thing that was ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct Rank {
    /// The thing.
    pub option: Opt,
    /// How many gave it a place; absent when that of this thing or of another is a small number.
    pub base: Option<u64>,
    /// The mean of its places, 1 the first; when it may be shown.
    pub mean: Option<f64>,
    /// How many put it first; for designers only.
    pub first: Option<u64>,
}

pub(super) fn rows(
    counted: &Counted<'_>,
    question: &QuestionId,
    rows: &[Opt],
    options: &[Opt],
    several: bool,
) -> Vec<Row> {
    rows.iter()
        .map(|row| {
            let id = question.part(&row.code);
            let base = counted.of_column(&id);
            let counts = counted.options(&id, options);
            let cells = if several {
                overlapping(&counts, base, counted.public)
            } else {
                exclusive(&counts, counted.public)
            };
            Row { row: row.clone(), base: shown(counted, base), cells }
        })
        .collect()
}

/// The places of each thing. The public sees means only, and none where the count of a place is hidden: every person gives each
/// place once, so that what is hidden of one thing could be computed from the others.
pub(super) fn ranks(counted: &Counted<'_>, question: &QuestionId, options: &[Opt], places: i64) -> Vec<Rank> {
    let id = |option: &Opt| question.part(&option.code);
    let points = |option: &Opt| counted.points(&id(option), 1, places);
    let whole = options.iter().all(|option| {
        let counts: Vec<u64> = points(option).into_iter().map(|(_, count)| count).collect();
        is_whole(&exclusive(&counts, counted.public))
    });
    let bases = options.iter().all(|option| shown(counted, counted.of_column(&id(option))).is_some());
    options
        .iter()
        .map(|option| Rank {
            option: option.clone(),
            base: bases.then(|| counted.of_column(&id(option))),
            mean: mean_of_counts(&points(option)).filter(|_| whole),
            first: (!counted.public).then(|| counted.of(&id(option), "1")),
        })
        .collect()
}

/// Whether no cell is hidden.
fn is_whole(published: &Published) -> bool {
    match published {
        Published::TooFew => false,
        Published::Cells(cells) => cells.iter().all(|cell| cell.count().is_some()),
    }
}

fn shown(counted: &Counted<'_>, base: u64) -> Option<u64> {
    (!(counted.public && is_small(base))).then_some(base)
}

/// The count of each point from 0 to 10, and promoters (9, 10) less detractors (0 to 6) in a hundred. The score is shown where it
/// follows from the counts that are shown: when all hidden ones belong to the same of the three groups, their sum is what the
/// others leave.
pub(super) fn nps(points: &[(i64, u64)], public: bool) -> Finding {
    let plain: Vec<u64> = points.iter().map(|(_, count)| *count).collect();
    let published = exclusive(&plain, public);
    let group = |point: i64| match point {
        9.. => 1,
        7 | 8 => 0,
        _ => -1,
    };
    let hidden: BTreeSet<i64> = match &published {
        Published::TooFew => [-1, 0, 1].into(),
        Published::Cells(cells) => points
            .iter()
            .zip(cells)
            .filter(|(_, cell)| cell.count().is_none())
            .map(|((point, _), _)| group(*point))
            .collect(),
    };
    let base: u64 = plain.iter().sum();
    let score = points.iter().map(|(point, count)| group(*point) as f64 * *count as f64).sum::<f64>();
    let score = (base > 0 && hidden.len() < 2).then(|| 100.0 * score / base as f64);
    Finding::Nps { points: published, score }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Cell;
    use crate::surveys::Tally;
    use crate::text::Translated;

    fn options(codes: &[&str]) -> Vec<Opt> {
        codes.iter().map(|code| Opt::new(*code, Translated::default())).collect()
    }

    fn tally(columns: &[(&str, &[(&str, u64)])]) -> Tally {
        let mut tally = Tally::default();
        for (row, counts) in columns {
            let id = QuestionId::numbered(1).part(row);
            tally.bases.insert(id.clone(), counts.iter().map(|(_, n)| n).sum());
            tally.counts.insert(id, counts.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect());
        }
        tally
    }

    #[test]
    fn each_row_of_a_matrix_has_its_own_base_and_hides_its_own_small_cells() {
        let tally = tally(&[("r1", &[("a", 30), ("b", 12)]), ("r2", &[("a", 2), ("b", 20)])]);
        let counted = Counted { tally: &tally, public: true };
        let rows =
            rows(&counted, &QuestionId::numbered(1), &options(&["r1", "r2"]), &options(&["a", "b"]), false);
        assert_eq!(rows[0].base, Some(42));
        assert_eq!(rows[0].cells, Published::Cells(vec![Cell::Shown(30), Cell::Shown(12)]));
        assert!(
            matches!(&rows[1].cells, Published::TooFew) || format!("{:?}", rows[1].cells).contains("Small")
        );
    }

    #[test]
    fn a_ranking_shows_the_public_means_of_places_and_not_who_came_first() {
        let ranked = |counts: [(&str, [(&str, u64); 2]); 2], public| {
            let tally = tally(&[(counts[0].0, &counts[0].1), (counts[1].0, &counts[1].1)]);
            let counted = Counted { tally: &tally, public };
            ranks(&counted, &QuestionId::numbered(1), &options(&["x", "y"]), 2)
        };
        let many = [("x", [("1", 12), ("2", 8)]), ("y", [("1", 8), ("2", 12)])];
        assert_eq!(ranked(many, true)[0].mean, Some(1.4));
        assert_eq!((ranked(many, true)[0].first, ranked(many, true)[0].base), (None, Some(20)));
        // Of ten people with a mean of 1.4, four put it second: fewer than five.
        let few = [("x", [("1", 6), ("2", 4)]), ("y", [("1", 4), ("2", 6)])];
        assert_eq!(ranked(few, true)[0].mean, None);
        assert_eq!((ranked(few, false)[0].first, ranked(few, false)[0].mean), (Some(6), Some(1.4)));
    }

    #[test]
    fn one_things_hidden_places_hide_every_mean_because_the_places_of_all_are_known() {
        let tally = tally(&[
            ("x", &[("1", 20), ("2", 10), ("3", 10)]),
            ("y", &[("1", 18), ("2", 10), ("3", 12)]),
            ("z", &[("1", 2), ("2", 20), ("3", 18)]),
        ]);
        let counted = Counted { tally: &tally, public: true };
        let ranks = ranks(&counted, &QuestionId::numbered(1), &options(&["x", "y", "z"]), 3);
        assert!(ranks.iter().all(|rank| rank.mean.is_none()));
    }

    /// Source: the fixtures' case, stats.stackexchange 18609: 50 % promoters, a third passive, a sixth detractors of 324.
    #[test]
    fn the_score_is_promoters_less_detractors_in_a_hundred() {
        let points = [(10, 100), (9, 62), (8, 60), (7, 48), (6, 30), (0, 24)];
        let Finding::Nps { score, .. } = nps(&points, false) else { panic!() };
        assert!((score.unwrap() - 33.333_333).abs() < 1e-4);
        let few = [(10, 7), (7, 2), (0, 1)];
        let Finding::Nps { score, .. } = nps(&few, true) else { panic!() };
        assert_eq!(score, None);
        let Finding::Nps { score, .. } = nps(&[], true) else { panic!() };
        assert_eq!(score, None);
    }

    #[test]
    fn the_score_tells_the_public_nothing_that_the_counts_do_not() {
        let score = |counts: [u64; 11]| {
            let points: Vec<(i64, u64)> = (0..).zip(counts).collect();
            let Finding::Nps { points, score } = nps(&points, true) else { panic!() };
            (points, score)
        };
        assert_eq!(score([5, 5, 5, 5, 5, 5, 5, 5, 5, 20, 15]).1, Some(0.0));
        // All that is hidden was said by detractors, whose sum is what the others leave.
        let (points, one_group) = score([0, 0, 1, 2, 5, 6, 9, 10, 10, 20, 37]);
        assert!(!is_whole(&points));
        assert_eq!(one_group, Some(34.0));
        // Promoters and detractors are both hidden in part: the score would tell them apart.
        let (points, two_groups) = score([0, 0, 1, 2, 5, 6, 9, 10, 10, 3, 54]);
        assert!(!is_whole(&points));
        assert_eq!(two_groups, None);
    }
}
