//! What the functions do. Each file holds functions about one thing: their rows of the table, then what they compute.

pub(crate) mod chance;
pub(crate) mod choices;
pub(crate) mod control;
pub(crate) mod dates;
pub(crate) mod elsewhere;
pub(crate) mod geography;
pub(crate) mod maths;
pub(crate) mod nodes;
pub(crate) mod numbers;
pub(crate) mod parts;
pub(crate) mod texts;

use super::evaluate::{Evaluated, EvaluationError, EvaluationErrorKind, Evaluator, MAX_TEXT};
use super::tree::Expr;
use super::value::{Scalar, Value};
use super::{Moment, Span};

/// What carries out a function.
pub(crate) type Run = fn(&mut Call<'_, '_>) -> Evaluated;

/// A call under way: arguments are evaluated when they are asked for.
pub(crate) struct Call<'c, 'e> {
    pub evaluator: &'c mut Evaluator<'e>,
    pub arguments: &'e [Expr],
    pub span: Span,
}

impl<'e> Call<'_, 'e> {
    fn count(&self) -> usize {
        self.arguments.len()
    }

    fn has(&self, turn: usize) -> bool {
        turn < self.arguments.len()
    }

    fn offset(&self) -> i32 {
        self.evaluator.context.world.offset
    }

    /// An argument's value; the empty text when there is none, which the parser has already seen to.
    fn value(&mut self, turn: usize) -> Evaluated {
        match self.arguments.get(turn) {
            Some(argument) => self.evaluator.value(argument),
            None => Ok(Value::of_text("")),
        }
    }

    fn scalar(&mut self, turn: usize) -> Result<Scalar, EvaluationError> {
        Ok(self.value(turn)?.scalar())
    }

    fn nodes(&mut self, turn: usize) -> Result<Vec<Scalar>, EvaluationError> {
        Ok(self.value(turn)?.scalars())
    }

    /// All values of the arguments from one on, those of sets one by one.
    fn all_from(&mut self, turn: usize) -> Result<Vec<Scalar>, EvaluationError> {
        let mut all = Vec::new();
        for turn in turn..self.count() {
            all.extend(self.nodes(turn)?);
        }
        Ok(all)
    }

    fn text(&mut self, turn: usize) -> Result<String, EvaluationError> {
        let text = self.scalar(turn)?.text();
        self.evaluator.take(text.len() / 100, self.span)?;
        Ok(text)
    }

    fn number(&mut self, turn: usize) -> Result<f64, EvaluationError> {
        Ok(self.scalar(turn)?.number(self.offset()))
    }

    /// A whole number, cut off; what is no number is zero, as in Java.
    fn whole(&mut self, turn: usize) -> Result<i64, EvaluationError> {
        // Rust's conversion saturates and turns what is no number into zero.
        Ok(libm::trunc(self.number(turn)?) as i64)
    }

    fn boolean(&mut self, turn: usize) -> Result<bool, EvaluationError> {
        Ok(self.value(turn)?.boolean())
    }

    fn fail<T>(&self, kind: EvaluationErrorKind) -> Result<T, EvaluationError> {
        Err(EvaluationError { kind, span: self.span })
    }

    /// A text that was put together, unless it became too long.
    fn built(&mut self, text: String) -> Evaluated {
        if text.len() > MAX_TEXT {
            return self.fail(EvaluationErrorKind::TextTooLong);
        }
        self.evaluator.take(text.len() / 100, self.span)?;
        Ok(Value::of_text(text))
    }

    /// An argument as a date or moment; nothing when it is empty.
    fn moment(&mut self, turn: usize) -> Result<Option<Moment>, EvaluationError> {
        let scalar = self.scalar(turn)?;
        self.as_moment(&scalar)
    }

    /// A value as a date or moment; nothing when it is empty.
    fn as_moment(&self, scalar: &Scalar) -> Result<Option<Moment>, EvaluationError> {
        if scalar.is_empty() {
            return Ok(None);
        }
        let offset = self.offset();
        let moment = match scalar {
            Scalar::Moment(moment) => Some(*moment),
            Scalar::Number(days) => Moment::date_time(*days, offset),
            Scalar::Text(text) => Moment::read(text, offset),
            Scalar::Boolean(_) => None,
        };
        match moment {
            Some(moment) => Ok(Some(moment)),
            None => self.fail(EvaluationErrorKind::NotADate { found: scalar.text() }),
        }
    }
}

fn yes(yes: bool) -> Evaluated {
    Ok(Value::of_boolean(yes))
}

fn number(number: f64) -> Evaluated {
    Ok(Value::of_number(number))
}

/// A length as a number.
fn counted(count: usize) -> Evaluated {
    number(count as f64)
}
