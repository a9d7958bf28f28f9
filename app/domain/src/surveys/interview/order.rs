//! An order of chance, another for each person and the same whenever they come back to the page. What ends a list stays there:
//! “other” and “none of these”.

use crate::surveys::logic::shuffle;
use crate::surveys::{Kind, Opt, Question};

/// The question with its options, or the rows of its matrix, in the order that a person's seed gives.
pub(super) fn shuffled(question: &mut Question, seed: u64) {
    if !question.shuffled {
        return;
    }
    // Each question has an order of its own.
    let own =
        question.id.as_str().bytes().fold(seed, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
    let own = i64::try_from(own % 2_147_483_646).unwrap_or(0) + 1;
    match &mut question.kind {
        Kind::Single { options, .. } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
            reorder(options, own);
        }
        Kind::Matrix { rows, .. } => reorder(rows, own),
        _ => {}
    }
}

fn reorder(options: &mut Vec<Opt>, seed: i64) {
    let (ends, free): (Vec<Opt>, Vec<Opt>) =
        std::mem::take(options).into_iter().partition(|option| option.other || option.exclusive);
    options.extend(shuffle(free, seed));
    options.extend(ends);
}
