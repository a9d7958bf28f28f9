//! An order of chance, another for each person and the same whenever they come back to the page. What ends a list stays there:
//! “other” and “none of these”.

use crate::surveys::logic::shuffle;
use crate::surveys::{Kind, Node, Opt, Question, QuestionId};

/// The question with its options, or the rows of its matrix, in the order that a person's seed gives.
pub(super) fn shuffled(question: &mut Question, seed: u64) {
    if !question.shuffled {
        return;
    }
    let own = of_name(&question.id, seed);
    match &mut question.kind {
        Kind::Single { options, .. } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
            reorder(options, own);
        }
        Kind::Matrix { rows, .. } => reorder(rows, own),
        _ => {}
    }
}

/// What stands on a page, counted from 0, in the order that a person's seed gives. Texts in between stay in their places; a
/// section moves as one.
pub(super) fn mix(nodes: &mut [Node<'_>], page: usize, seed: u64) {
    mixed(nodes, for_shuffle(seed.wrapping_mul(31).wrapping_add(page as u64)));
}

/// What stands in a section of this name, in the order that a person's seed gives.
pub(super) fn mix_section(nodes: &mut [Node<'_>], section: &QuestionId, seed: u64) {
    mixed(nodes, of_name(section, seed));
}

fn mixed(nodes: &mut [Node<'_>], seed: i64) {
    let moves = |node: &Node<'_>| !matches!(node, Node::Question(question) if question.kind == Kind::Note);
    let mut mixed = shuffle(nodes.iter().filter(|node| moves(node)).cloned().collect(), seed).into_iter();
    for place in nodes.iter_mut().filter(|node| moves(node)) {
        if let Some(node) = mixed.next() {
            *place = node;
        }
    }
}

/// A seed of its own for each name.
fn of_name(id: &QuestionId, seed: u64) -> i64 {
    let bytes = id.as_str().bytes();
    for_shuffle(bytes.fold(seed, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into())))
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
