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
    let own = for_shuffle(own);
    match &mut question.kind {
        Kind::Single { options, .. } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
            reorder(options, own);
        }
        Kind::Matrix { rows, .. } => reorder(rows, own),
        _ => {}
    }
}

/// The questions of a page, counted from 0, in the order that a person's seed gives. Texts between them stay in their places.
pub(super) fn mix(questions: &mut [Question], page: usize, seed: u64) {
    let own = for_shuffle(seed.wrapping_mul(31).wrapping_add(page as u64));
    let moves = |question: &&Question| question.kind != Kind::Note;
    let mut mixed = shuffle(questions.iter().filter(moves).cloned().collect(), own).into_iter();
    for place in questions.iter_mut().filter(|question| question.kind != Kind::Note) {
        if let Some(question) = mixed.next() {
            *place = question;
        }
    }
}

/// A seed as [`shuffle`] takes one: from 1 to below its modulus.
fn for_shuffle(hash: u64) -> i64 {
    i64::try_from(hash % 2_147_483_646).unwrap_or(0) + 1
}

fn reorder(options: &mut Vec<Opt>, seed: i64) {
    let (ends, free): (Vec<Opt>, Vec<Opt>) =
        std::mem::take(options).into_iter().partition(|option| option.other || option.exclusive);
    options.extend(shuffle(free, seed));
    options.extend(ends);
}
