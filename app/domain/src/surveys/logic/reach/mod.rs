//! What the rules of a form can come to, whoever answers and whatever they say: whether a question can ever be asked, whether
//! a rule ever refuses an answer.
//!
//! A [`Reach`] tries answers out. Where few answers are possible it tries them all; of numbers, days and long lists it tries one of
//! each kind that the rules can tell apart: what they are compared with, what lies beside and between. Every answer is tried with
//! the evaluator that people's answers meet, so that there is no second meaning of the language. What cannot be tried (patterns,
//! clocks, chance, texts put together) counts as possibly true, possibly false. So the outcome may leave possibilities open that
//! do not exist; it never leaves out one that does.
//!
//! Left aside are rules that are given up because an evaluation takes too many steps, and values inside of repeats, of which nothing
//! is known.

mod atom;
mod can;
mod domain;
mod formula;
mod points;
mod range;
mod search;
mod situation;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use can::Can;
pub use domain::Domain;

use super::program::Work;
use super::{Part, Program};
use formula::Formula;

/// How many situations are tried for one rule.
const MOST_FOR_A_RULE: usize = 1_000;
/// How many situations are tried in all, so that the longest form takes a fraction of a second.
const MOST_IN_ALL: usize = 25_000;

/// A form that is tried out.
#[derive(Debug)]
pub struct Reach<'a> {
    program: &'a Program,
    domains: BTreeMap<usize, Domain>,
    formulas: BTreeMap<(usize, Part), Formula>,
    /// The place of each item's value in the order in which the form is worked out.
    turns: BTreeMap<usize, usize>,
    left: usize,
}

/// What is taken for granted of the item whose rule is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// What it belongs to is relevant: its page, its group.
    Around,
    /// It is relevant itself.
    Relevant,
    /// It is relevant and answered.
    Answered,
}

impl<'a> Reach<'a> {
    /// A form whose questions can be answered like this. Nothing is known of those that are missing.
    pub fn new(program: &'a Program, domains: BTreeMap<usize, Domain>) -> Self {
        let turns = program.order().iter().enumerate().filter_map(|(turn, work)| match work {
            Work::Value(item) => Some((*item, turn)),
            Work::Count(_) | Work::Relevance(_) => None,
        });
        let turns = turns.collect();
        let mut reach = Self { program, domains, formulas: BTreeMap::new(), turns, left: MOST_IN_ALL };
        for (item, part, _) in program.references() {
            if let Some(checked) = program.rule(item, part) {
                let formula = match part {
                    Part::Calculation => Formula::whole(checked, &reach),
                    _ => Formula::of(checked, &reach),
                };
                reach.formulas.insert((item, part), formula);
            }
        }
        reach
    }

    /// Whether an item has a rule that is evaluated.
    pub fn has(&self, item: usize, part: Part) -> bool {
        self.program.rule(item, part).is_some()
    }

    /// What a rule can come to, in all situations in which this is so; `also` are further items that are relevant. Nothing at
    /// all, where there is no such situation.
    pub fn rule(&mut self, item: usize, part: Part, given: Given, also: &[usize]) -> Can {
        search::search(self, item, part, given, also)
    }

    /// Whether an item can be relevant.
    pub fn is_reachable(&mut self, item: usize) -> bool {
        self.rule(item, Part::Relevant, Given::Around, &[]).may_hold()
    }

    fn domain(&self, item: usize) -> &Domain {
        self.domains.get(&item).unwrap_or(&Domain::Unknown)
    }

    fn is_calculated(&self, item: usize) -> bool {
        self.has(item, Part::Calculation)
    }

    /// Whether every answer to it is tried, and not one of each kind.
    fn is_tried_whole(&self, item: usize) -> bool {
        self.is_calculated(item) || self.domain(item).is_small()
    }

    /// The item and what it is in, from the inside out.
    fn chain(&self, item: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(item), |item| self.program.form().parent(*item))
    }
}
