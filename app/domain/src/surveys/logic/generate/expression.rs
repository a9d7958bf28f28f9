//! Random expressions: every operator and every supported function, over the names of a form.

use super::Dice;
use crate::surveys::logic::functions::{self, Function};
use crate::surveys::logic::parser::chain;
use crate::surveys::logic::{Expr, Form, Kind, Node, Operator, Part, Reference, Span, Start, Step, print};

const TEXTS: &[&str] = &[
    "",
    "a",
    "yes",
    "c1",
    "c0 c2",
    "2026-11-25",
    "10:30",
    "it's",
    "12.5",
    "ã",
    "38.7 -9.1 0 0;40 -8;41 -8.5",
    "true",
];
const NUMBERS: &[f64] = &[0.0, 1.0, 2.0, 3.0, 10.0, 0.5, 2.75, 100.0, 20_000.0, 1e15];
const PATTERNS: &[&str] = &["[0-9]+", ".*", "a|b", "(ab?)*c{0,3}", "[^ ]{2,5}"];
const FORMATS: &[&str] = &["%Y-%m-%d", "%e de %b", "%a", "%d/%n/%y %H:%M:%S.%3", "%%"];

/// A random rule of an item. It looks at earlier items; a constraint also at its own.
pub(super) fn rule(form: &Form, item: usize, part: Part, dice: &mut Dice) -> String {
    print(&expression(form, item, part, dice))
}

/// A random expression for a rule of an item, as a tree without places.
pub fn expression(form: &Form, item: usize, part: Part, dice: &mut Dice) -> Expr {
    let depth = 1 + dice.below(4);
    Maker { form, item, part, dice, turn: 0 }.expr(depth)
}

struct Maker<'a> {
    form: &'a Form,
    item: usize,
    part: Part,
    dice: &'a mut Dice,
    turn: usize,
}

fn part(node: Node) -> Expr {
    Expr { node, span: Span::default() }
}

impl Maker<'_> {
    fn expr(&mut self, depth: u64) -> Expr {
        if depth == 0 {
            return self.leaf();
        }
        match self.dice.below(10) {
            0..=3 => self.operators(depth),
            4 => part(Node::Negate(Box::new(self.expr(depth - 1)))),
            5..=8 => self.call(depth),
            _ => self.leaf(),
        }
    }

    fn operators(&mut self, depth: u64) -> Expr {
        let operator = *self.dice.pick(&Operator::ALL).unwrap_or(&Operator::Add);
        let same: Vec<Operator> =
            Operator::ALL.into_iter().filter(|other| other.rank() == operator.rank()).collect();
        let first = self.expr(depth - 1);
        let mut rest = Vec::new();
        for _ in 0..1 + self.dice.below(3) {
            let operator = *self.dice.pick(&same).unwrap_or(&operator);
            rest.push((operator, self.expr(depth - 1)));
        }
        chain(first, rest)
    }

    fn leaf(&mut self) -> Expr {
        match self.dice.below(5) {
            0 => part(Node::Number(*self.dice.pick(NUMBERS).unwrap_or(&1.0))),
            1 => part(Node::Text((*self.dice.pick(TEXTS).unwrap_or(&"")).to_owned())),
            _ => self.reference(),
        }
    }

    /// A reference to something earlier; a number where there is nothing yet.
    fn reference(&mut self) -> Expr {
        if self.part == Part::ChoiceFilter && self.dice.once_in(2) {
            let column = *self.dice.pick(&["regiao", "name", "label"]).unwrap_or(&"name");
            return self.refer(Reference::Path(Start::Here, vec![Step::Down(column.to_owned())]));
        }
        if self.part == Part::Constraint && self.dice.once_in(2) {
            return self.refer(Reference::Path(Start::Here, vec![Step::Same]));
        }
        let earlier: Vec<usize> = (0..self.item).collect();
        match self.dice.pick(&earlier).copied() {
            Some(item) => self.name(item),
            None => part(Node::Number(1.0)),
        }
    }

    fn name(&mut self, item: usize) -> Expr {
        let name = self.form.item(item).map(|item| item.name.clone()).unwrap_or_default();
        self.refer(Reference::Name(name))
    }

    fn refer(&mut self, reference: Reference) -> Expr {
        self.turn += 1;
        part(Node::Reference(reference, self.turn - 1))
    }

    fn earlier(&mut self, fits: impl Fn(&Form, usize) -> bool) -> Option<usize> {
        let fitting: Vec<usize> = (0..self.item).filter(|item| fits(self.form, *item)).collect();
        self.dice.pick(&fitting).copied()
    }

    fn call(&mut self, depth: u64) -> Expr {
        let supported: Vec<&'static Function> =
            functions::all().filter(|function| function.is_supported()).collect();
        let Some(function) = self.dice.pick(&supported).copied() else { return self.leaf() };
        let arguments = match function.name {
            "count" | "count-non-empty" | "sum" | "randomize" | "position" => match self.earlier(|_, _| true)
            {
                Some(item) => vec![self.name(item)],
                None => return self.leaf(),
            },
            "indexed-repeat" => return self.indexed_repeat(depth),
            "jr:choice-name" => return self.choice_name(function, depth),
            "regex" => vec![self.expr(depth - 1), self.literal(PATTERNS)],
            "format-date" | "format-date-time" => vec![self.expr(depth - 1), self.literal(FORMATS)],
            // Without an argument they would be read back with one.
            "string" | "number" | "string-length" | "normalize-space" => vec![self.expr(depth - 1)],
            "uuid" => match self.dice.below(2) {
                0 => Vec::new(),
                _ => vec![part(Node::Number(12.0))],
            },
            _ => {
                let (least, most, step) = function.arguments.bounds();
                let choices = ((most.min(least + 4) - least) / step) as u64 + 1;
                let more = usize::try_from(self.dice.below(choices)).unwrap_or(0) * step;
                (0..least + more).map(|_| self.expr(depth - 1)).collect()
            }
        };
        part(Node::Call(function, arguments))
    }

    fn literal(&mut self, from: &[&str]) -> Expr {
        part(Node::Text((*self.dice.pick(from).unwrap_or(&"")).to_owned()))
    }

    fn indexed_repeat(&mut self, depth: u64) -> Expr {
        let question = self.earlier(|form, item| form.is_question(item) && !form.repeats(item).is_empty());
        let Some(question) = question else { return self.leaf() };
        let Some(function) = functions::find("indexed-repeat") else { return self.leaf() };
        let mut arguments = vec![self.name(question)];
        for repeat in self.form.repeats(question).to_vec() {
            arguments.push(self.name(repeat));
            arguments.push(self.expr(depth - 1));
        }
        part(Node::Call(function, arguments))
    }

    fn choice_name(&mut self, function: &'static Function, depth: u64) -> Expr {
        let with_choices =
            |form: &Form, item: usize| form.item(item).is_some_and(|item| item.kind == Kind::Choice);
        let Some(question) = self.earlier(with_choices) else { return self.leaf() };
        let value = self.expr(depth - 1);
        let name = self.form.item(question).map(|item| item.name.clone()).unwrap_or_default();
        self.turn += 1;
        let quoted = part(Node::Quoted(Reference::Name(name), self.turn - 1));
        part(Node::Call(function, vec![value, quoted]))
    }
}
