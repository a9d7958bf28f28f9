//! A rule as `and`, `or` and `not` over parts that are evaluated whole.

use std::collections::BTreeSet;

use super::Reach;
use super::atom::Atom;
use super::can::Can;
use super::situation::Situation;
use crate::surveys::logic::check::Checked;
use crate::surveys::logic::tree::{Expr, Node, Operator};

/// A rule taken apart.
#[derive(Debug)]
pub(super) enum Formula {
    /// Each holds, looked at from the left until one does not.
    All(Vec<Formula>),
    /// One holds, looked at from the left until one does.
    Any(Vec<Formula>),
    /// It does not hold.
    Not(Box<Formula>),
    /// A part without these.
    Atom(Box<Atom>),
}

impl Formula {
    pub fn of(checked: &Checked, reach: &Reach<'_>) -> Formula {
        Self::part(&checked.expr, checked, reach)
    }

    /// A calculation, whose value matters and not only whether it holds.
    pub fn whole(checked: &Checked, reach: &Reach<'_>) -> Formula {
        Formula::Atom(Box::new(Atom::of(&checked.expr, checked, reach)))
    }

    fn part(expr: &Expr, rule: &Checked, reach: &Reach<'_>) -> Formula {
        let part = |expr: &Expr| Self::part(expr, rule, reach);
        match &expr.node {
            Node::Chain(first, rest) if rest.iter().all(|(operator, _)| *operator == Operator::And) => {
                Formula::All(
                    std::iter::once(&**first).chain(rest.iter().map(|(_, of)| of)).map(part).collect(),
                )
            }
            Node::Chain(first, rest) if rest.iter().all(|(operator, _)| *operator == Operator::Or) => {
                Formula::Any(
                    std::iter::once(&**first).chain(rest.iter().map(|(_, of)| of)).map(part).collect(),
                )
            }
            Node::Call(function, arguments) => match (function.name, arguments.as_slice()) {
                ("not", [argument]) => Formula::Not(Box::new(part(argument))),
                ("boolean", [argument]) => part(argument),
                _ => Formula::Atom(Box::new(Atom::of(expr, rule, reach))),
            },
            _ => Formula::Atom(Box::new(Atom::of(expr, rule, reach))),
        }
    }

    /// What it can come to in a situation.
    pub fn decide(&self, situation: &Situation<'_, '_>) -> Can {
        match self {
            Formula::All(parts) => parts.iter().fold(Can::HOLD, |so_far, part| {
                if !so_far.hold {
                    return so_far;
                }
                let next = part.decide(situation);
                Can {
                    hold: next.hold,
                    be_broken: so_far.be_broken || next.be_broken,
                    fail: so_far.fail || next.fail,
                }
            }),
            Formula::Any(parts) => parts.iter().fold(Can::HOLD.opposite(), |so_far, part| {
                if !so_far.be_broken {
                    return so_far;
                }
                let next = part.decide(situation);
                Can {
                    hold: so_far.hold || next.hold,
                    be_broken: next.be_broken,
                    fail: so_far.fail || next.fail,
                }
            }),
            Formula::Not(part) => part.decide(situation).opposite(),
            Formula::Atom(atom) => atom.decide(situation),
        }
    }

    /// The value of a calculation, where it is known.
    pub fn value(&self, situation: &Situation<'_, '_>) -> Option<String> {
        match self {
            Formula::Atom(atom) => atom.value(situation),
            Formula::All(_) | Formula::Any(_) | Formula::Not(_) => None,
        }
    }

    pub fn atoms(&self) -> Vec<&Atom> {
        match self {
            Formula::All(parts) | Formula::Any(parts) => parts.iter().flat_map(Formula::atoms).collect(),
            Formula::Not(part) => part.atoms(),
            Formula::Atom(atom) => vec![atom],
        }
    }

    /// The questions it looks at.
    pub fn items(&self) -> BTreeSet<usize> {
        self.atoms().into_iter().flat_map(|atom| atom.items.iter().copied()).collect()
    }
}
