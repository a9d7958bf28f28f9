//! Evaluating a checked expression in a context, within a number of steps.
//!
//! Steps and not time are counted, so that the same expression stops at the same place on every machine. What costs more than
//! its number of parts — sets of values, long texts, patterns — counts for more.

use super::check::Target;
use super::compare::{compare, pairs};
use super::tree::{Expr, Node, Operator};
use super::value::{Scalar, Value};
use super::{Checked, Context, Span, calls::Call};

/// How many steps one evaluation may take.
pub const MAX_STEPS: usize = 100_000;
/// How long a text may become, in bytes.
pub const MAX_TEXT: usize = 100_000;

/// Why an expression has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationError {
    /// Why.
    pub kind: EvaluationErrorKind,
    /// At which part of the source.
    pub span: Span,
}

/// Why an expression has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvaluationErrorKind {
    /// It takes too long.
    TooManySteps,
    /// A text becomes too long.
    TextTooLong,
    /// A text or number is no date.
    NotADate {
        /// The text.
        found: String,
    },
    /// A pattern that is made of answers cannot be used.
    BadPattern {
        /// The pattern.
        pattern: String,
    },
    /// A format that is made of answers cannot be used.
    BadFormat {
        /// The code.
        code: String,
    },
}

impl EvaluationError {
    /// The message's id in the message files.
    pub fn message(&self) -> &'static str {
        match self.kind {
            EvaluationErrorKind::TooManySteps => "survey-logic-too-many-steps",
            EvaluationErrorKind::TextTooLong => "survey-logic-text-too-long",
            EvaluationErrorKind::NotADate { .. } => "survey-logic-not-a-date",
            EvaluationErrorKind::BadPattern { .. } => "survey-logic-unsupported-pattern",
            EvaluationErrorKind::BadFormat { .. } => "survey-logic-unsupported-format",
        }
    }

    /// What the message's text mentions.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        match &self.kind {
            EvaluationErrorKind::TooManySteps => vec![("limit", MAX_STEPS.to_string())],
            EvaluationErrorKind::TextTooLong => vec![("limit", MAX_TEXT.to_string())],
            EvaluationErrorKind::NotADate { found } => vec![("found", found.clone())],
            EvaluationErrorKind::BadPattern { pattern } => vec![("pattern", pattern.clone())],
            EvaluationErrorKind::BadFormat { code } => vec![("code", code.clone())],
        }
    }
}

/// A value, or why there is none.
pub type Evaluated = Result<Value, EvaluationError>;

/// Evaluates an expression.
///
/// # Errors
/// Why it has no value.
pub fn evaluate(checked: &Checked, context: &Context<'_>) -> Evaluated {
    let mut steps = MAX_STEPS;
    evaluate_within(checked, context, &mut steps)
}

/// Evaluates an expression within a budget that others use too. Never more than [`MAX_STEPS`] are taken from it.
pub(crate) fn evaluate_within(checked: &Checked, context: &Context<'_>, budget: &mut usize) -> Evaluated {
    let granted = MAX_STEPS.min(*budget);
    let mut evaluator = Evaluator { context, targets: &checked.targets, steps: granted, turn: 0 };
    let evaluated = evaluator.value(&checked.expr);
    *budget -= granted - evaluator.steps;
    evaluated
}

/// An evaluation under way.
pub(crate) struct Evaluator<'e> {
    pub context: &'e Context<'e>,
    targets: &'e [Target],
    steps: usize,
    /// How many random values were drawn.
    pub turn: u64,
}

impl<'e> Evaluator<'e> {
    /// Takes steps from the budget.
    pub fn take(&mut self, steps: usize, span: Span) -> Result<(), EvaluationError> {
        match self.steps.checked_sub(steps) {
            Some(left) => {
                self.steps = left;
                Ok(())
            }
            None => {
                self.steps = 0;
                Err(EvaluationError { kind: EvaluationErrorKind::TooManySteps, span })
            }
        }
    }

    /// The value of a part. The recursion is as deep as the tree, which the parser limits.
    pub fn value(&mut self, expr: &'e Expr) -> Evaluated {
        self.take(1, expr.span)?;
        match &expr.node {
            Node::Number(number) => Ok(Value::of_number(*number)),
            Node::Text(text) => {
                self.take(text.len() / 100, expr.span)?;
                Ok(Value::of_text(text.as_str()))
            }
            Node::Reference(_, turn) | Node::Quoted(_, turn) => self.reference(*turn, expr.span),
            Node::Negate(operand) => {
                let number = self.value(operand)?.scalar().number(self.context.world.offset);
                Ok(Value::of_number(-number))
            }
            Node::Chain(first, rest) => {
                let mut value = self.value(first)?;
                for (operator, operand) in rest {
                    value = self.apply(*operator, value, operand, expr.span)?;
                }
                Ok(value)
            }
            Node::Call(function, arguments) => match function.run() {
                Some(run) => run(&mut Call { evaluator: self, arguments, span: expr.span }),
                // The parser lets no such call through.
                None => Ok(Value::of_text("")),
            },
        }
    }

    fn apply(&mut self, operator: Operator, left: Value, operand: &'e Expr, span: Span) -> Evaluated {
        // `or` and `and` look at the second operand only when it matters.
        match operator {
            Operator::Or => return Ok(Value::of_boolean(left.boolean() || self.value(operand)?.boolean())),
            Operator::And => return Ok(Value::of_boolean(left.boolean() && self.value(operand)?.boolean())),
            _ => {}
        }
        let offset = self.context.world.offset;
        let right = self.value(operand)?;
        let number: fn(f64, f64) -> f64 = match operator {
            Operator::Add => |a: f64, b: f64| a + b,
            Operator::Subtract => |a: f64, b: f64| a - b,
            Operator::Multiply => |a: f64, b: f64| a * b,
            Operator::Divide => |a: f64, b: f64| a / b,
            Operator::Remainder => libm::fmod,
            _ => {
                self.take(pairs(&left, &right), span)?;
                return Ok(Value::of_boolean(compare(operator, &left, &right, offset)));
            }
        };
        Ok(Value::of_number(number(left.scalar().number(offset), right.scalar().number(offset))))
    }

    /// What a reference's turn points at.
    pub fn target(&self, turn: usize) -> Option<&'e Target> {
        self.targets.get(turn)
    }

    fn reference(&mut self, turn: usize, span: Span) -> Evaluated {
        match self.target(turn) {
            Some(Target::Item { item, fixed }) => {
                let here = self.context.here;
                if *item == here.item
                    && *fixed == here.at.len()
                    && let Some(current) = self.context.current
                {
                    return self.nodes(std::iter::once(current), span);
                }
                let at = here.at.get(..*fixed).unwrap_or_default();
                self.nodes(self.context.values.within(*item, at), span)
            }
            Some(Target::Column(column)) => Ok(Value::of_text(self.column(column))),
            Some(Target::Form) | None => Ok(Value::Nodes(Vec::new())),
        }
    }

    /// The value of an item at given instances.
    pub fn at(&mut self, item: usize, at: &[u32], span: Span) -> Evaluated {
        self.nodes(self.context.values.within(item, at), span)
    }

    fn nodes<'s>(&mut self, scalars: impl Iterator<Item = &'s Scalar>, span: Span) -> Evaluated {
        let mut nodes = Vec::new();
        for scalar in scalars {
            let length = match scalar {
                Scalar::Text(text) => text.len(),
                _ => 0,
            };
            self.take(1 + length / 100, span)?;
            nodes.push(scalar.clone());
        }
        Ok(Value::Nodes(nodes))
    }

    fn column(&self, column: &str) -> String {
        let Some((choice, _)) = self.context.choice else { return String::new() };
        match (choice.columns.get(column), column) {
            (Some(value), _) => value.clone(),
            (None, "name") => choice.name.clone(),
            (None, "label") => choice.label(&self.context.world.language).to_owned(),
            (None, _) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Form, Item, Kind, Part, Place, Values, World, check};
    use super::*;

    fn world() -> World {
        World { now: 0, offset: 0, seed: 1, entropy: [1, 2], language: "pt".into() }
    }

    /// Evaluates at the one question of a form, which is a text.
    fn run(source: &str, answer: &str) -> Evaluated {
        let form = Form::new(vec![Item::new("a", Kind::Text, None)], Vec::new());
        let mut answers = Answers::new();
        answers.set(Place::new(0), answer);
        let values = Values::of_answers(&form, &answers, 0);
        let (here, world) = (Place::new(0), world());
        let context =
            Context { form: &form, values: &values, here: &here, current: None, choice: None, world: &world };
        evaluate(&check(source, &form, 0, Part::Constraint).unwrap(), &context)
    }

    #[test]
    fn a_second_operand_is_looked_at_only_when_it_matters() {
        assert_eq!(run("true() or date('x') = 1", ""), Ok(Value::of_boolean(true)));
        assert_eq!(run("false() and date('x') = 1", ""), Ok(Value::of_boolean(false)));
        assert!(run("true() and date('x') = 1", "").is_err());
    }

    #[test]
    fn steps_are_limited() {
        let long = "x".repeat(90_000);
        let many = vec!["string-length(.)"; 300].join("+");
        let error = run(&many, &long).unwrap_err();
        assert_eq!(error.kind, EvaluationErrorKind::TooManySteps);
        assert_eq!(error.message(), "survey-logic-too-many-steps");
        assert!(run(&many, "x").is_ok());
    }

    #[test]
    fn texts_do_not_grow_without_end() {
        let error = run("concat(., .)", &"x".repeat(60_000)).unwrap_err();
        assert_eq!(error.kind, EvaluationErrorKind::TextTooLong);
    }

    #[test]
    fn an_error_says_where() {
        let error = run("1 + date(.)", "ontem").unwrap_err();
        assert_eq!(error.kind, EvaluationErrorKind::NotADate { found: "ontem".into() });
        assert_eq!(error.span, Span::new(4, 11));
    }

    #[test]
    fn a_budget_that_others_use_too_goes_down() {
        let form = Form::new(vec![Item::new("a", Kind::Text, None)], Vec::new());
        let values = Values::of_answers(&form, &Answers::new(), 0);
        let (here, world) = (Place::new(0), world());
        let context =
            Context { form: &form, values: &values, here: &here, current: None, choice: None, world: &world };
        let checked = check("1 + 2", &form, 0, Part::Constraint).unwrap();
        let mut budget = 5;
        assert!(evaluate_within(&checked, &context, &mut budget).is_ok());
        assert_eq!(budget, 2);
        assert!(evaluate_within(&checked, &context, &mut budget).is_err());
        assert_eq!(budget, 0);
    }
}
