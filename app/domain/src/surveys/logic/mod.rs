//! The logic of a survey: the expression language of XLSForm, checked once and evaluated the same everywhere.
//!
//! The language is the subset of XPath 1.0 of the ODK XForms specification, as XLSForm writes it: `${name}`, `.`, paths,
//! operators, functions ([`FUNCTIONS`]). A source goes through [`parse`] (a tree with places), [`check()`] (names looked up among
//! the items of a [`Form`]) and [`evaluate()`] (a value in a [`Context`]). [`Program`] does this for all rules of a form: it
//! finds the order in which they depend on each other, refuses cycles, and runs them over [`Answers`].
//!
//! Nothing here has a clock, a zone, dice or the system's mathematics: they come in through [`World`] and the crates `libm` and
//! `regex-lite`, so that server and browser agree to the last bit. Nothing can run away: sources, trees, texts, instances and
//! steps have limits, each with its own message.
//!
//! Where published descriptions disagree: a reference to one value counts as that value and not as a set (JavaRosa), a question
//! that is not asked is empty and missing from sets, numbers within 10⁻¹² are equal, a text that is a date counts as days
//! (ODK's specification), numbers are never written with exponents (XPath), and a date or time is read by the clock it was
//! written with, since no table of time zones is carried around.

mod answers;
mod calls;
mod check;
mod compare;
mod context;
pub mod described;
mod evaluate;
mod form;
mod format_date;
mod functions;
pub mod generate;
mod graph;
mod moment;
mod number;
mod outcome;
mod parser;
mod piping;
mod printer;
mod problem;
mod program;
pub mod reach;
mod rename;
mod resolve;
mod run;
mod shuffle;
mod span;
mod suggest;
mod token;
mod tree;
mod value;
mod values;

#[cfg(test)]
mod tests;

pub use answers::{Answers, Place};
pub(in crate::surveys) use check::Target;
pub use check::{Checked, check};
pub use context::{Context, World};
pub use evaluate::{Evaluated, EvaluationError, EvaluationErrorKind, MAX_STEPS, MAX_TEXT, evaluate};
pub use form::{Choice, Form, Item, Kind, List, Part};
pub use functions::{Arguments, FUNCTIONS, Function, Group, functions_markdown};
pub use moment::Moment;
pub use number::{number_to_text, text_to_number};
pub use outcome::{Failure, Outcome, State};
pub use parser::{MAX_DEPTH, MAX_NODES, parse};
pub use piping::{Piece, pieces, pipe};
pub use printer::print;
pub use problem::{Construct, Problem, ProblemKind};
pub use program::{Program, RuleProblem};
pub use rename::{rename, rename_in_text};
pub use run::{MAX_PLACES, MAX_RUN_STEPS};
pub use shuffle::shuffle;
pub use span::Span;
pub(crate) use suggest::nearest as nearest_name;
pub use token::{MAX_SOURCE, is_name};
pub use tree::{Expr, Node, Operator, Reference, Start, Step};
pub use value::{Scalar, Value};
pub use values::{MAX_INSTANCES, Values};
