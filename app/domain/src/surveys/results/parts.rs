//! What people answered to questions that consist of several columns, and how likely they are to recommend something.

use super::{Counted, Finding, Published, exclusive, overlapping};
use crate::statistics::{is_small, mean_of_counts};
use crate::surveys::{LEAST_RESPONSES, Opt, QuestionId};

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
    /// How many gave it a place; absent when that is a small number.
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

/// The places of each thing. The public sees means only: every person gives each place once, so that a hidden count could be
/// computed from the others.
pub(super) fn ranks(counted: &Counted<'_>, question: &QuestionId, options: &[Opt], places: i64) -> Vec<Rank> {
    options
        .iter()
        .map(|option| {
            let id = question.part(&option.code);
            let base = counted.of_column(&id);
            let enough = !counted.public || base >= LEAST_RESPONSES;
            Rank {
                option: option.clone(),
                base: shown(counted, base),
                mean: mean_of_counts(&counted.points(&id, 1, places)).filter(|_| enough),
                first: (!counted.public).then(|| counted.of(&id, "1")),
            }
        })
        .collect()
}

fn shown(counted: &Counted<'_>, base: u64) -> Option<u64> {
    (!(counted.public && is_small(base))).then_some(base)
}

/// The count of each point from 0 to 10, and promoters (9, 10) less detractors (0 to 6) in a hundred. The score is shown with
/// every count, or where no count is hidden.
pub(super) fn nps(points: &[(i64, u64)], public: bool) -> Finding {
    let plain: Vec<u64> = points.iter().map(|(_, count)| *count).collect();
    let published = exclusive(&plain, public);
    let whole = match &published {
        Published::TooFew => false,
        Published::Cells(cells) => cells.iter().all(|cell| cell.count().is_some()),
    };
    let base: u64 = plain.iter().sum();
    let of = |good: &dyn Fn(i64) -> bool| -> u64 {
        points.iter().filter(|(point, _)| good(*point)).map(|(_, count)| count).sum()
    };
    let (promoters, detractors) = (of(&|point| point >= 9), of(&|point| point <= 6));
    // The two sums may be shown when neither is small, whatever single points are.
    let sums = !public
        || [promoters, detractors, base - promoters - detractors].iter().all(|n| *n == 0 || !is_small(*n));
    let score =
        (base > 0 && (whole || sums)).then(|| 100.0 * (promoters as f64 - detractors as f64) / base as f64);
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
        let tally = tally(&[("x", &[("1", 6), ("2", 4)]), ("y", &[("1", 4), ("2", 6)])]);
        let of = |public| {
            let counted = Counted { tally: &tally, public };
            ranks(&counted, &QuestionId::numbered(1), &options(&["x", "y"]), 2)
        };
        assert_eq!(of(true)[0].mean, Some(1.4));
        assert_eq!(of(true)[0].first, None);
        assert_eq!(of(false)[0].first, Some(6));
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
}
