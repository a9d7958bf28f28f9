//! All rules of a form, checked and put in order.

use crate::ordered::Map;

use super::graph::{Needs, order};
use super::{Checked, Form, Kind, Part, Problem, ProblemKind, Span, check};

/// A problem of one rule of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// The item's number in the form.
    pub item: usize,
    /// Which of its rules.
    pub part: Part,
    /// What is wrong.
    pub problem: Problem,
}

/// One thing to work out, for every instance of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// How many instances a repeat has.
    Count(usize),
    /// Whether an item is relevant.
    Relevance(usize),
    /// The value of a question.
    Value(usize),
}

/// A form whose rules are ready to run.
#[derive(Debug, Clone, Default)]
pub struct Program {
    form: Form,
    rules: Map<(usize, Part), Checked>,
    unsupported: Vec<RuleProblem>,
    order: Vec<Work>,
}

impl Program {
    /// Checks every rule of a form and finds the order in which they are worked out. Rules that are known and cannot be
    /// evaluated are left out and listed by [`Self::unsupported`].
    ///
    /// # Errors
    /// What is wrong with rules, in the order of the form; or, when each rule is right, that some depend on themselves.
    pub fn compile(form: Form) -> Result<Self, Vec<RuleProblem>> {
        let mut rules = Map::new();
        let mut unsupported = Vec::new();
        let mut wrong = Vec::new();
        for (number, item) in form.items().iter().enumerate() {
            for (part, source) in item.rules.iter().filter(|(_, source)| !source.trim().is_empty()) {
                match check(source, &form, number, *part) {
                    Ok(checked) => {
                        rules.insert((number, *part), checked);
                    }
                    Err(problems) => {
                        let problems = problems.into_iter().map(|problem| RuleProblem {
                            item: number,
                            part: *part,
                            problem,
                        });
                        let (kept, refused): (Vec<_>, Vec<_>) =
                            problems.partition(|found| found.problem.is_unsupported());
                        unsupported.extend(kept);
                        wrong.extend(refused);
                    }
                }
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        match order(&needs(&form, &rules)) {
            Ok(order) => {
                let order = order.into_iter().map(|node| work(&form, node)).collect();
                Ok(Self { form, rules, unsupported, order })
            }
            Err(circle) => Err(vec![cycle(&form, &rules, &circle)]),
        }
    }

    /// The form.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The rules that are kept as text and never evaluated.
    pub fn unsupported(&self) -> &[RuleProblem] {
        &self.unsupported
    }

    /// A rule that can be evaluated.
    pub fn rule(&self, item: usize, part: Part) -> Option<&Checked> {
        self.rules.get(&(item, part))
    }

    /// For each rule, the items it looks at: what a picture of the logic shows.
    pub fn references(&self) -> impl Iterator<Item = (usize, Part, crate::ordered::Set<usize>)> {
        self.rules.iter().map(|((item, part), checked)| (*item, *part, checked.items()))
    }

    pub(crate) fn order(&self) -> &[Work] {
        &self.order
    }
}

// Two nodes for each item: relevance is even, value or number of instances is odd.

fn relevance(item: usize) -> usize {
    2 * item
}

fn value(item: usize) -> usize {
    2 * item + 1
}

fn is_repeat(form: &Form, item: usize) -> bool {
    form.item(item).is_some_and(|item| item.kind == Kind::Repeat)
}

fn work(form: &Form, node: usize) -> Work {
    let item = node / 2;
    match node % 2 {
        0 => Work::Relevance(item),
        _ if is_repeat(form, item) => Work::Count(item),
        _ => Work::Value(item),
    }
}

fn needs(form: &Form, rules: &Map<(usize, Part), Checked>) -> Needs {
    let mut needs: Needs = vec![Default::default(); form.items().len() * 2];
    let mut add = |node: usize, need: usize| {
        if let Some(needs) = needs.get_mut(node) {
            needs.insert(need);
        }
    };
    for item in 0..form.items().len() {
        // The instances of a repeat are counted before each of them is relevant or not; a question is relevant or not before
        // it has a value.
        let (first, second) = if is_repeat(form, item) {
            (value(item), relevance(item))
        } else {
            (relevance(item), value(item))
        };
        add(second, first);
        if let Some(parent) = form.parent(item) {
            add(first, relevance(parent));
        }
    }
    for ((item, part), checked) in rules {
        let node = match part {
            Part::Relevant => relevance(*item),
            Part::Calculation | Part::RepeatCount => value(*item),
            // Nothing depends on these: they are worked out when everything else is.
            Part::Constraint | Part::Required | Part::ReadOnly | Part::ChoiceFilter => continue,
        };
        for other in checked.items() {
            add(node, if form.is_question(other) { value(other) } else { relevance(other) });
        }
    }
    needs
}

fn cycle(form: &Form, rules: &Map<(usize, Part), Checked>, circle: &[usize]) -> RuleProblem {
    let mut items: Vec<usize> = circle.iter().map(|node| node / 2).collect();
    items.dedup();
    if let [only] = items.as_slice() {
        items = vec![*only, *only];
    }
    // Begin with an item whose rule closes the circle, not with a group that only passes relevance on.
    let rule_of = |item: usize| {
        [Part::Calculation, Part::Relevant, Part::RepeatCount]
            .into_iter()
            .find(|part| rules.get(&(item, *part)).is_some_and(|rule| !rule.items().is_empty()))
    };
    let first = items.first().copied().unwrap_or(0);
    let (item, part) = items
        .iter()
        .find_map(|item| rule_of(*item).map(|part| (*item, part)))
        .unwrap_or((first, Part::Relevant));
    let path =
        items.iter().map(|item| form.item(*item).map(|item| item.name.clone()).unwrap_or_default()).collect();
    let length = form.item(item).and_then(|item| item.rules.get(&part)).map_or(0, String::len);
    RuleProblem { item, part, problem: Problem::new(ProblemKind::Cycle { path }, Span::new(0, length)) }
}

#[cfg(test)]
mod tests {
    use super::super::Item;
    use super::*;

    fn compile(items: Vec<Item>) -> Result<Program, Vec<RuleProblem>> {
        Program::compile(Form::new(items, Vec::new()))
    }

    fn text(name: &str) -> Item {
        Item::new(name, Kind::Text, None)
    }

    fn path(items: Vec<Item>) -> Vec<String> {
        match compile(items).unwrap_err().remove(0).problem.kind {
            ProblemKind::Cycle { path } => path,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn rules_are_ordered_by_what_they_need() {
        let program = compile(vec![
            text("c").with(Part::Calculation, "${b} + 1"),
            text("b").with(Part::Calculation, "${a} + 1"),
            text("a"),
        ])
        .unwrap();
        let values: Vec<Work> =
            program.order().iter().copied().filter(|work| matches!(work, Work::Value(_))).collect();
        assert_eq!(values, [Work::Value(2), Work::Value(1), Work::Value(0)]);
    }

    #[test]
    fn a_cycle_is_shown_with_its_path() {
        let cycle =
            vec![text("a").with(Part::Calculation, "${b}"), text("b").with(Part::Relevant, "${a} = 1")];
        assert_eq!(path(cycle), ["a", "b", "a"]);
        assert_eq!(path(vec![text("a").with(Part::Calculation, ". + 1")]), ["a", "a"]);
        assert_eq!(path(vec![text("a").with(Part::Relevant, "${a} = 1")]), ["a", "a"]);
    }

    #[test]
    fn a_group_that_depends_on_its_own_question_is_a_cycle() {
        let items = vec![
            Item::new("g", Kind::Group, None).with(Part::Relevant, "${a} = 1"),
            Item::new("a", Kind::Text, Some(0)),
        ];
        assert_eq!(path(items), ["g", "a", "g"]);
    }

    #[test]
    fn a_constraint_about_the_question_itself_is_no_cycle() {
        let both = vec![
            text("a").with(Part::Constraint, ". > ${b}").with(Part::Required, "${b} = 1"),
            text("b").with(Part::Constraint, ". < ${a}").with(Part::Calculation, "once(random())"),
        ];
        assert!(compile(both).is_ok());
    }

    #[test]
    fn what_cannot_be_evaluated_is_kept_and_what_is_wrong_is_refused() {
        let program =
            compile(vec![text("a").with(Part::Calculation, "pulldata('f', 'a', 'b', 'c')")]).unwrap();
        assert_eq!(program.unsupported().len(), 1);
        assert!(program.rule(0, Part::Calculation).is_none());
        let problems = compile(vec![
            text("a").with(Part::Calculation, "1 +"),
            text("b").with(Part::Relevant, "${z} = 1 or ${y} = 2"),
        ])
        .unwrap_err();
        assert_eq!(problems.iter().map(|found| found.item).collect::<Vec<_>>(), [0, 1, 1]);
    }

    #[test]
    fn blank_rules_are_no_rules() {
        assert!(compile(vec![text("a").with(Part::Relevant, "  ")]).is_ok());
    }
}
