//! Trying answers out: those of the questions that a rule looks at, of the questions that decide whether those are asked, and so on.

use std::collections::{BTreeMap, BTreeSet};

use super::can::Can;
use super::points::points;
use super::situation::Situation;
use super::{Given, MOST_FOR_A_RULE, Reach};
use crate::surveys::logic::Part;
use crate::surveys::logic::value::Scalar;

/// How far back the questions are followed that decide on others.
const FARTHEST: usize = 6;

/// Which rules are looked at, and which questions are answered in order.
struct Plan {
    rules: BTreeSet<(usize, Part)>,
    /// What is tried for each, nothing included; of those that are calculated nothing.
    steps: Vec<(usize, Vec<String>)>,
}

/// What a rule can come to in all situations in which this is given.
pub(super) fn search(reach: &mut Reach<'_>, item: usize, part: Part, given: Given, also: &[usize]) -> Can {
    let around = reach.program.form().parent(item);
    let start = if given == Given::Around { around } else { Some(item) };
    let mut goals: BTreeSet<(usize, Part)> = BTreeSet::from([(item, part)]);
    for from in start.into_iter().chain(also.iter().copied()) {
        goals.extend(reach.chain(from).map(|around| (around, Part::Relevant)));
    }
    let pinned = (given == Given::Answered).then_some(item);
    let Some(plan) = plan(reach, &goals, pinned) else { return Can::ANYTHING };
    let mut found = Can::default();
    let mut tried = 0;
    {
        let mut situation = Situation::new(reach, &plan.rules);
        let mut leaf = |situation: &Situation<'_, '_>| {
            tried += 1;
            let relevant =
                start.into_iter().chain(also.iter().copied()).all(|item| situation.relevance(item).0);
            let answered = pinned.is_none_or(|item| !situation.knows(item) || situation.is_answered(item));
            if relevant && answered {
                found = found.or(situation.rule(item, part));
            }
        };
        go_on(&mut situation, &plan.steps, &mut leaf);
    }
    reach.left = reach.left.saturating_sub(tried);
    found
}

/// As much as can be tried: with all that decides on what the rules look at, or with less of it.
fn plan(reach: &Reach<'_>, goals: &BTreeSet<(usize, Part)>, pinned: Option<usize>) -> Option<Plan> {
    let budget = MOST_FOR_A_RULE.min(reach.left);
    (0..=FARTHEST).rev().find_map(|depth| {
        let (rules, items) = followed(reach, goals, pinned, depth);
        let marks = marks(reach, &rules);
        let mut steps: Vec<(usize, Vec<String>)> = Vec::new();
        for item in items {
            if reach.is_calculated(item) {
                steps.push((item, Vec::new()));
                continue;
            }
            let marks: Vec<&Scalar> = marks.get(&item).into_iter().flatten().copied().collect();
            // What cannot be tried stays unknown.
            let Some(mut tried) = points(reach.domain(item), &marks) else { continue };
            tried.push(String::new());
            steps.push((item, tried));
        }
        if depth == 0 {
            // With nothing left to leave out but answers, those of which there are most.
            while situations(&steps) > budget {
                let longest = steps.iter().enumerate().max_by_key(|(_, (_, tried))| tried.len())?.0;
                steps.remove(longest);
            }
        }
        (situations(&steps) <= budget).then_some(Plan { rules, steps })
    })
}

/// How many situations there are. A calculation is what comes out, or nothing where it is not asked.
fn situations(steps: &[(usize, Vec<String>)]) -> usize {
    steps.iter().fold(1, |all: usize, (_, tried)| all.saturating_mul(tried.len().max(2)))
}

/// The rules to look at, and the questions they look at in the order in which they are worked out.
fn followed(
    reach: &Reach<'_>,
    goals: &BTreeSet<(usize, Part)>,
    pinned: Option<usize>,
    depth: usize,
) -> (BTreeSet<(usize, Part)>, Vec<usize>) {
    let mut rules = goals.clone();
    let mut items: BTreeSet<usize> = pinned.into_iter().collect();
    let mut newest: Vec<(usize, Part)> = goals.iter().copied().collect();
    for step in 0..=depth {
        let looked_at =
            newest.iter().filter_map(|rule| reach.formulas.get(rule)).flat_map(|formula| formula.items());
        let fresh: BTreeSet<usize> = looked_at.filter(|item| !items.contains(item)).collect();
        items.extend(fresh.iter().copied());
        if step == depth {
            break;
        }
        let from = if step == 0 { items.clone() } else { fresh };
        newest = from
            .into_iter()
            .flat_map(|item| {
                reach.chain(item).map(|around| (around, Part::Relevant)).chain([(item, Part::Calculation)])
            })
            .filter(|rule| reach.formulas.contains_key(rule) && rules.insert(*rule))
            .collect();
    }
    let mut ordered: Vec<usize> = items.into_iter().collect();
    ordered.sort_by_key(|item| reach.turns.get(item));
    (rules, ordered)
}

/// What the answers to each question are compared with.
fn marks<'r>(reach: &'r Reach<'_>, rules: &BTreeSet<(usize, Part)>) -> BTreeMap<usize, Vec<&'r Scalar>> {
    let mut marks: BTreeMap<usize, Vec<&Scalar>> = BTreeMap::new();
    for formula in rules.iter().filter_map(|rule| reach.formulas.get(rule)) {
        for (item, scalar) in formula.atoms().into_iter().flat_map(|atom| &atom.marks) {
            marks.entry(*item).or_default().push(scalar);
        }
    }
    marks
}

/// Answers the next question in every way. As deep as there are questions, of which a plan has few.
fn go_on<'r, 'p>(
    situation: &mut Situation<'r, 'p>,
    steps: &[(usize, Vec<String>)],
    leaf: &mut impl FnMut(&Situation<'r, 'p>),
) {
    let Some(((item, tried), rest)) = steps.split_first() else { return leaf(situation) };
    let (may, may_not) = situation.relevance(*item);
    if situation.reach.is_calculated(*item) {
        if may {
            match calculated(situation, *item) {
                Some(text) => situation.set(*item, &text),
                None => situation.forget(*item),
            }
            go_on(situation, rest, leaf);
        }
        if may_not {
            situation.set(*item, "");
            go_on(situation, rest, leaf);
        }
        situation.forget(*item);
        return;
    }
    for text in tried.iter().filter(|text| may || text.is_empty()) {
        situation.set(*item, text);
        go_on(situation, rest, leaf);
    }
    situation.forget(*item);
}

/// What a calculation comes to, where that is known.
fn calculated(situation: &Situation<'_, '_>, item: usize) -> Option<String> {
    let formula = situation.reach.formulas.get(&(item, Part::Calculation))?;
    formula.value(situation)
}
