//! From a tree to a checked expression: every reference finds its item, and what can be known to be wrong is said now.

use crate::ordered::Set;

use super::resolve::{Place, Scope, resolve};
use super::tree::{Expr, Node};
use super::{Form, Kind, Part, Problem, ProblemKind, calls, parse};

/// What a reference points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The values of an item. Of the repeats it is in, so many are the instance where the expression stands; of the others
    /// all instances count. That is how XLSForm means it: inside of a repeat a name is this instance's value, outside it is
    /// the set of all values.
    Item { item: usize, fixed: usize },
    /// A column of the choice that is being filtered.
    Column(String),
    /// The form itself, which has no value.
    Form,
}

/// An expression whose names are known: ready to be evaluated, and known to stand at one item of one form.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub(crate) expr: Expr,
    pub(crate) targets: Vec<Target>,
}

impl Checked {
    /// The tree.
    pub fn expr(&self) -> &Expr {
        &self.expr
    }

    /// The items it refers to, each once, in the order of the form.
    pub fn items(&self) -> Set<usize> {
        self.targets
            .iter()
            .filter_map(|target| match target {
                Target::Item { item, .. } => Some(*item),
                Target::Column(_) | Target::Form => None,
            })
            .collect()
    }
}

/// Reads an expression that stands at an item of a form and looks its names up.
///
/// # Errors
/// What is wrong, in the order of the source. At least one.
pub fn check(source: &str, form: &Form, item: usize, part: Part) -> Result<Checked, Vec<Problem>> {
    let expr = parse(source).map_err(|problem| vec![problem])?;
    let scope = Scope { form, item, in_filter: part == Part::ChoiceFilter };
    let mut checker = Checker { scope, targets: Vec::new(), problems: Vec::new() };
    checker.visit(&expr);
    if checker.problems.is_empty() {
        Ok(Checked { expr, targets: checker.targets })
    } else {
        Err(checker.problems)
    }
}

struct Checker<'a> {
    scope: Scope<'a>,
    targets: Vec<Target>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    /// Goes through the tree in the order of the source, which is the order of the references' turns.
    fn visit(&mut self, expr: &Expr) {
        match &expr.node {
            Node::Number(_) | Node::Text(_) => {}
            Node::Reference(reference, _) | Node::Quoted(reference, _) => {
                let target = resolve(reference, &self.scope).unwrap_or_else(|kind| {
                    self.wrong(kind, expr);
                    Target::Form
                });
                self.targets.push(target);
            }
            Node::Negate(operand) => self.visit(operand),
            Node::Chain(first, rest) => {
                self.visit(first);
                rest.iter().for_each(|(_, operand)| self.visit(operand));
            }
            Node::Call(function, arguments) => {
                arguments.iter().for_each(|argument| self.visit(argument));
                self.special(function.name, arguments, expr);
            }
        }
    }

    fn wrong(&mut self, kind: ProblemKind, at: &Expr) {
        self.problems.push(Problem::new(kind, at.span));
    }

    /// What some functions want of their arguments beyond their number.
    fn special(&mut self, function: &'static str, arguments: &[Expr], call: &Expr) {
        match function {
            "count" | "count-non-empty" | "sum" | "randomize" | "position" => {
                if let Some(first) = arguments.first()
                    && !gives_nodes(first)
                {
                    self.wrong(ProblemKind::NeedsReference { function }, first);
                }
            }
            "indexed-repeat" => self.indexed_repeat(function, arguments),
            "jr:choice-name" => self.choice_name(function, arguments),
            "regex" => {
                if let Some(Expr { node: Node::Text(pattern), .. }) = arguments.get(1)
                    && !calls::texts::is_pattern(pattern)
                {
                    self.wrong(ProblemKind::UnsupportedPattern { pattern: pattern.clone() }, call);
                }
            }
            "format-date" | "format-date-time" => {
                if let Some(Expr { node: Node::Text(format), .. }) = arguments.get(1)
                    && let Some(code) = super::format_date::unknown_code(format)
                {
                    self.wrong(ProblemKind::UnsupportedFormat { code }, call);
                }
            }
            _ => {}
        }
    }

    fn target(&self, expr: &Expr) -> Option<usize> {
        let (Node::Reference(_, turn) | Node::Quoted(_, turn)) = &expr.node else { return None };
        match self.targets.get(*turn) {
            Some(Target::Item { item, .. }) => Some(*item),
            _ => None,
        }
    }

    fn indexed_repeat(&mut self, function: &'static str, arguments: &[Expr]) {
        let Some((first, rest)) = arguments.split_first() else { return };
        for group in std::iter::once(first).chain(rest.iter().step_by(2)) {
            if !matches!(group.node, Node::Reference(..)) {
                self.wrong(ProblemKind::NeedsReference { function }, group);
            }
        }
        let Some(question) = self.target(first) else { return };
        for group in rest.iter().step_by(2) {
            if let Some(item) = self.target(group)
                && !self.scope.form.repeats(question).contains(&item)
            {
                let name = self.scope.form.item(item).map(|item| item.name.clone()).unwrap_or_default();
                self.wrong(ProblemKind::NotARepeatOf { name }, group);
            }
        }
    }

    fn choice_name(&mut self, function: &'static str, arguments: &[Expr]) {
        let Some(question) = arguments.get(1) else { return };
        if !matches!(question.node, Node::Quoted(..)) {
            self.wrong(ProblemKind::NeedsQuotedReference { function }, question);
        } else if let Some(item) = self.target(question)
            && self.scope.form.choices(item).is_none()
        {
            let name = self.scope.form.item(item).map(|item| item.name.clone()).unwrap_or_default();
            self.wrong(ProblemKind::NoChoices { name }, question);
        }
    }
}

fn gives_nodes(expr: &Expr) -> bool {
    match &expr.node {
        Node::Reference(..) => true,
        Node::Call(function, _) => function.name == "randomize",
        _ => false,
    }
}

/// The place of a repeat among those around it, if the item is one.
pub(crate) fn depth_of_repeat(form: &Form, item: usize) -> Option<Place> {
    let is_repeat = form.item(item).is_some_and(|item| item.kind == Kind::Repeat);
    is_repeat.then(|| form.repeats(item).len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::super::{Choice, Construct, Item, List};
    use super::*;
    use std::collections::BTreeMap;

    fn form() -> Form {
        let choice = Choice {
            name: "pt".into(),
            labels: BTreeMap::new(),
            columns: BTreeMap::from([("region".into(), "sul".into())]),
        };
        Form::new(
            vec![
                Item::new("idade", Kind::Number, None),
                Item::new("filho", Kind::Repeat, None),
                Item::new("nome", Kind::Text, Some(1)),
                Item::new("anos", Kind::Number, Some(1)),
                Item::new("pais", Kind::Choice, None).of_list("paises"),
                Item::new("a", Kind::Group, None),
                Item::new("x", Kind::Text, Some(5)),
                Item::new("b", Kind::Group, None),
                Item::new("x", Kind::Text, Some(7)),
            ],
            vec![List { name: "paises".into(), choices: vec![choice] }],
        )
    }

    fn problem(source: &str, item: usize) -> ProblemKind {
        check(source, &form(), item, Part::Relevant).unwrap_err().remove(0).kind
    }

    fn target(source: &str, item: usize) -> Target {
        check(source, &form(), item, Part::Relevant).unwrap().targets.remove(0)
    }

    #[test]
    fn a_name_in_the_same_repeat_is_this_instance_and_outside_all_of_them() {
        assert_eq!(target("${anos}", 2), Target::Item { item: 3, fixed: 1 });
        assert_eq!(target("${anos}", 0), Target::Item { item: 3, fixed: 0 });
        assert_eq!(target("${filho}", 2), Target::Item { item: 1, fixed: 0 });
        assert_eq!(target("..", 2), Target::Item { item: 1, fixed: 1 });
        assert_eq!(target("../anos", 2), Target::Item { item: 3, fixed: 1 });
        assert_eq!(target("../../filho/anos", 2), Target::Item { item: 3, fixed: 0 });
        assert_eq!(target("/data/filho/anos", 2), Target::Item { item: 3, fixed: 1 });
    }

    #[test]
    fn unknown_names_come_with_the_nearest() {
        assert_eq!(
            problem("${idadde} > 1", 0),
            ProblemKind::UnknownName { name: "idadde".into(), suggestion: Some("idade".into()) }
        );
        assert_eq!(
            problem("idade > 1", 0),
            ProblemKind::UnknownName { name: "idade".into(), suggestion: Some("${idade}".into()) }
        );
        assert!(matches!(problem("../../..", 2), ProblemKind::UnknownName { .. }));
        assert_eq!(problem("${x}", 0), ProblemKind::AmbiguousName { name: "x".into() });
        assert_eq!(target("/data/b/x", 0), Target::Item { item: 8, fixed: 0 });
    }

    #[test]
    fn all_problems_are_found_with_their_places() {
        let problems = check("${q1} + ${q2}", &form(), 0, Part::Calculation).unwrap_err();
        let places: Vec<usize> = problems.iter().map(|problem| problem.span.start).collect();
        assert_eq!(places, [0, 8]);
    }

    #[test]
    fn sets_of_values_need_references() {
        assert_eq!(problem("sum(1)", 0), ProblemKind::NeedsReference { function: "sum" });
        assert_eq!(problem("count(${anos} + 1)", 0), ProblemKind::NeedsReference { function: "count" });
        assert!(check("count(randomize(${anos}))", &form(), 0, Part::Calculation).is_ok());
    }

    #[test]
    fn an_indexed_repeat_must_hold_the_question() {
        assert!(check("indexed-repeat(${anos}, ${filho}, 1)", &form(), 0, Part::Calculation).is_ok());
        assert_eq!(
            problem("indexed-repeat(${anos}, ${a}, 1)", 0),
            ProblemKind::NotARepeatOf { name: "a".into() }
        );
        assert_eq!(
            problem("indexed-repeat('anos', ${filho}, 1)", 0),
            ProblemKind::NeedsReference { function: "indexed-repeat" }
        );
    }

    #[test]
    fn a_choice_name_needs_a_quoted_question_with_choices() {
        assert!(check("jr:choice-name(${pais}, '${pais}')", &form(), 0, Part::Calculation).is_ok());
        assert_eq!(
            problem("jr:choice-name(${pais}, ${pais})", 0),
            ProblemKind::NeedsQuotedReference { function: "jr:choice-name" }
        );
        assert_eq!(
            problem("jr:choice-name(${pais}, '${idade}')", 0),
            ProblemKind::NoChoices { name: "idade".into() }
        );
    }

    #[test]
    fn bare_names_are_columns_in_a_filter() {
        let checked = check("region = ${nome} and name != ''", &form(), 4, Part::ChoiceFilter).unwrap();
        assert_eq!(checked.targets[0], Target::Column("region".into()));
        let problems = check("regio = 'sul'", &form(), 4, Part::ChoiceFilter).unwrap_err();
        assert_eq!(
            problems[0].kind,
            ProblemKind::UnknownName { name: "regio".into(), suggestion: Some("region".into()) }
        );
    }

    #[test]
    fn patterns_and_formats_that_cannot_be_done_are_said_before_anybody_answers() {
        assert_eq!(
            problem(r"regex(., '(?=a)b')", 0),
            ProblemKind::UnsupportedPattern { pattern: "(?=a)b".into() }
        );
        assert_eq!(problem("format-date(., '%Q')", 0), ProblemKind::UnsupportedFormat { code: "%Q".into() });
        assert_eq!(
            problem("${last-saved#idade}", 0),
            ProblemKind::UnsupportedConstruct { construct: Construct::LastSaved }
        );
    }
}
