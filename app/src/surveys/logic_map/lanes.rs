//! Where the lines run beside the questions: from each question that rules look at down, or up, to everything it decides, each
//! in a lane of its own as long as others run beside it.

/// The lines of one question: a trunk beside the rows, and a branch to each row that it decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trunk {
    /// The row it begins at.
    pub from: usize,
    /// The rows it leads to, with how: in order, each once.
    pub to: Vec<(usize, Branch)>,
    /// The lane, counted from 0, the nearest to the questions.
    pub lane: usize,
}

/// How a branch is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Branch {
    /// It decides whether something is shown.
    Shows,
    /// It decides about answers: which are good, which are needed, what is calculated.
    Answers,
    /// It would show something that never is.
    Never,
}

/// The trunks of these lines, each from a row to a row. Short ones run near the questions.
pub(super) fn trunks(lines: &[(usize, usize, Branch)]) -> Vec<Trunk> {
    let mut trunks: Vec<Trunk> = Vec::new();
    for (from, to, branch) in lines.iter().copied() {
        match trunks.iter_mut().find(|trunk| trunk.from == from) {
            Some(trunk) => trunk.to.push((to, branch)),
            None => trunks.push(Trunk { from, to: vec![(to, branch)], lane: 0 }),
        }
    }
    for trunk in &mut trunks {
        trunk.to.sort_unstable();
        // Where several rules lead to the same row, the first says how.
        trunk.to.dedup_by_key(|(row, _)| *row);
    }
    trunks.sort_by_key(|trunk| {
        let (first, last) = trunk.ends();
        (last - first, first)
    });
    let mut lanes: Vec<Vec<(usize, usize)>> = Vec::new();
    for trunk in &mut trunks {
        let (first, last) = trunk.ends();
        let free = |taken: &Vec<(usize, usize)>| taken.iter().all(|(from, to)| last < *from || first > *to);
        trunk.lane = lanes.iter().position(free).unwrap_or(lanes.len());
        match lanes.get_mut(trunk.lane) {
            Some(taken) => taken.push((first, last)),
            None => lanes.push(vec![(first, last)]),
        }
    }
    trunks
}

impl Trunk {
    /// The first and the last row it passes.
    pub fn ends(&self) -> (usize, usize) {
        self.to
            .iter()
            .fold((self.from, self.from), |(first, last), (row, _)| (first.min(*row), last.max(*row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Branch::{Answers, Never, Shows};

    #[test]
    fn what_one_question_decides_hangs_on_one_trunk() {
        let found = trunks(&[(1, 5, Shows), (1, 3, Never), (1, 5, Answers)]);
        assert_eq!(found, [Trunk { from: 1, to: vec![(3, Never), (5, Shows)], lane: 0 }]);
    }

    #[test]
    fn trunks_that_pass_each_other_have_lanes_of_their_own_and_others_share_one() {
        let found = trunks(&[(0, 9, Shows), (1, 2, Shows), (4, 6, Shows), (5, 7, Shows), (8, 7, Shows)]);
        let lanes: Vec<(usize, usize)> = found.iter().map(|trunk| (trunk.from, trunk.lane)).collect();
        assert_eq!(lanes, [(1, 0), (8, 0), (4, 0), (5, 1), (0, 2)]);
    }
}
