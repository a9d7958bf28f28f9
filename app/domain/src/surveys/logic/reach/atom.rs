//! A part of a rule that is evaluated whole, and whether trying answers out says all about it.

use std::collections::BTreeSet;

use super::Reach;
use super::can::Can;
use super::domain::Domain;
use super::situation::{Situation, evaluate_alone};
use crate::surveys::logic::check::{Checked, Target};
use crate::surveys::logic::tree::{Expr, Node, Operator};
use crate::surveys::logic::value::Scalar;
use crate::surveys::logic::{Form, Moment};

/// A part of a rule.
#[derive(Debug)]
pub(super) struct Atom {
    pub part: Checked,
    /// The questions it looks at.
    pub items: BTreeSet<usize>,
    /// Whether it can have no value.
    can_fail: bool,
    /// Whether its value is known once those of its questions are: from one of each kind of answer, where not all are tried.
    decidable: bool,
    /// What answers of questions that are not tried whole are compared with.
    pub marks: Vec<(usize, Scalar)>,
}

/// Functions that depend on their arguments alone, and on no difference between a question that is not asked and one that is not
/// answered.
const PURE: [&str; 29] = [
    "selected",
    "is-selected",
    "count-selected",
    "selected-at",
    "if",
    "coalesce",
    "not",
    "boolean",
    "boolean-from-string",
    "true",
    "false",
    "pow",
    "sqrt",
    "abs",
    "number",
    "int",
    "round",
    "floor",
    "ceiling",
    "string",
    "string-length",
    "contains",
    "starts-with",
    "ends-with",
    "normalize-space",
    "regex",
    "concat",
    "substr",
    "date",
];

/// Functions that always have a value, as long as their arguments have.
const NEVER_FAILS: [&str; 32] = [
    "selected",
    "is-selected",
    "count-selected",
    "selected-at",
    "if",
    "coalesce",
    "not",
    "boolean",
    "boolean-from-string",
    "true",
    "false",
    "pow",
    "sqrt",
    "abs",
    "number",
    "int",
    "round",
    "floor",
    "ceiling",
    "string",
    "string-length",
    "contains",
    "starts-with",
    "ends-with",
    "regex",
    "sum",
    "count",
    "count-non-empty",
    "min",
    "max",
    "today",
    "now",
];

/// Beyond so many parts an evaluation may take too many steps.
const MOST_PARTS: usize = 400;

impl Atom {
    pub fn of(expr: &Expr, rule: &Checked, reach: &Reach<'_>) -> Atom {
        let part = Checked { expr: expr.clone(), targets: rule.targets.clone() };
        let form = reach.program.form();
        let mut seen = Seen::new(form, rule);
        seen.visit(expr);
        let long = seen.parts > MOST_PARTS;
        let can_fail = seen.can_fail || long;
        let mut atom =
            Atom { part, items: seen.items, can_fail, decidable: seen.pure && !long, marks: Vec::new() };
        if atom.decidable && !atom.items.iter().all(|item| reach.is_tried_whole(*item)) {
            match mark(&atom.part, reach) {
                Some((item, scalar)) => atom.marks.push((item, scalar)),
                None => atom.decidable = false,
            }
        }
        atom
    }

    /// What it can come to.
    pub fn decide(&self, situation: &Situation<'_, '_>) -> Can {
        if self.decidable && self.items.iter().all(|item| situation.knows(*item)) {
            return match situation.evaluate(&self.part) {
                Some(value) if value.boolean() => Can::HOLD,
                Some(_) => Can::HOLD.opposite(),
                None => Can { hold: false, be_broken: false, fail: true },
            };
        }
        self.undecided(situation)
    }

    /// The value, where it is known and not only what kind it is of; blank when there is none.
    pub fn value(&self, situation: &Situation<'_, '_>) -> Option<String> {
        let known =
            self.decidable && self.marks.is_empty() && self.items.iter().all(|item| situation.knows(*item));
        known.then(|| situation.evaluate(&self.part).map(|value| value.scalar().stored()).unwrap_or_default())
    }

    fn undecided(&self, situation: &Situation<'_, '_>) -> Can {
        let open = Can { fail: self.can_fail, ..Can::ANYTHING };
        if self.can_fail { open } else { super::range::compared(&self.part, situation).unwrap_or(open) }
    }
}

/// What a part consists of.
struct Seen<'a> {
    form: &'a Form,
    rule: &'a Checked,
    items: BTreeSet<usize>,
    parts: usize,
    pure: bool,
    can_fail: bool,
}

impl<'a> Seen<'a> {
    fn new(form: &'a Form, rule: &'a Checked) -> Self {
        Self { form, rule, items: BTreeSet::new(), parts: 0, pure: true, can_fail: false }
    }

    fn visit(&mut self, expr: &Expr) {
        self.parts += 1;
        match &expr.node {
            Node::Number(_) | Node::Text(_) => {}
            Node::Reference(_, turn) => self.reference(*turn),
            Node::Quoted(_, turn) => {
                self.reference(*turn);
                self.pure = false;
            }
            Node::Negate(operand) => self.visit(operand),
            Node::Chain(first, rest) => {
                self.visit(first);
                rest.iter().for_each(|(_, operand)| self.visit(operand));
            }
            Node::Call(function, arguments) => {
                arguments.iter().for_each(|argument| self.visit(argument));
                let literal = |turn: usize| match arguments.get(turn).map(|argument| &argument.node) {
                    Some(Node::Text(text)) => Some(text.as_str()),
                    _ => None,
                };
                let name = function.name;
                let whole_day = || literal(0).is_some_and(|text| text.len() == 10);
                self.pure &= PURE.contains(&name)
                    && (name != "date" || whole_day())
                    && (name != "regex" || literal(1).is_some());
                let certain = NEVER_FAILS.contains(&name) && (name != "regex" || literal(1).is_some());
                let is_day = |text: &str| Moment::read(text, 0).is_some();
                let good_day = name == "date" && whole_day() && literal(0).is_some_and(is_day);
                self.can_fail |= !certain && !good_day;
            }
        }
    }

    fn reference(&mut self, turn: usize) {
        match self.rule.targets.get(turn) {
            Some(Target::Item { item, .. })
                if self.form.is_question(*item) && self.form.repeats(*item).is_empty() =>
            {
                self.items.insert(*item);
            }
            // Groups, and the many values of a repeat.
            _ => self.pure = false,
        }
    }
}

/// The one question and what it is compared with, where its kinds of answers are told apart by that.
fn mark(part: &Checked, reach: &Reach<'_>) -> Option<(usize, Scalar)> {
    let item = |expr: &Expr| match expr.node {
        Node::Reference(_, turn) => match part.targets.get(turn) {
            Some(Target::Item { item, .. }) => Some(*item),
            _ => None,
        },
        _ => None,
    };
    let constant = |expr: &Expr| {
        let mut seen = Seen::new(reach.program.form(), part);
        seen.visit(expr);
        let fixed = seen.items.is_empty() && seen.pure;
        fixed
            .then(|| evaluate_alone(&Checked { expr: expr.clone(), targets: part.targets.clone() }, reach))?
    };
    match &part.expr.node {
        Node::Reference(..) => Some((item(&part.expr)?, Scalar::Number(0.0))),
        Node::Chain(first, rest) => {
            let [(operator, second)] = rest.as_slice() else { return None };
            let (item, scalar) = match (item(first), item(second)) {
                (Some(item), None) => (item, constant(second)?),
                (None, Some(item)) => (item, constant(first)?),
                _ => return None,
            };
            fits(reach.domain(item), *operator, &scalar).then_some((item, scalar))
        }
        Node::Call(function, arguments) if matches!(function.name, "selected" | "is-selected") => {
            let [first, second] = arguments.as_slice() else { return None };
            let (item, scalar) = (item(first)?, constant(second)?);
            let listed = matches!(
                reach.domain(item),
                Domain::OneOf(_) | Domain::SomeOf { .. } | Domain::InOrder { .. }
            );
            listed.then(|| (item, Scalar::Text(scalar.text().trim().to_owned())))
        }
        _ => None,
    }
}

/// Whether a comparison tells apart no more kinds of answers than are tried.
fn fits(domain: &Domain, operator: Operator, with: &Scalar) -> bool {
    let compares = matches!(
        operator,
        Operator::Equal
            | Operator::NotEqual
            | Operator::Less
            | Operator::LessOrEqual
            | Operator::Greater
            | Operator::GreaterOrEqual
    );
    let by_equality = matches!(operator, Operator::Equal | Operator::NotEqual);
    match (domain, with) {
        (Domain::Number { .. }, Scalar::Number(_) | Scalar::Text(_)) => compares,
        (Domain::Day { .. }, Scalar::Number(_) | Scalar::Text(_) | Scalar::Moment(Moment::Date { .. })) => {
            compares
        }
        (Domain::OneOf(_), Scalar::Number(_) | Scalar::Text(_)) => by_equality,
        (Domain::Text, Scalar::Text(_)) => by_equality,
        _ => false,
    }
}
