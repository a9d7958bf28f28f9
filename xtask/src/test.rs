//! `cargo xtask test`: every check there is. Steps that do not need one another go on after a failure, so that one run
//! shows everything; the last line says how many tests passed and failed.

mod browser;
mod counts;
mod rust;

use crate::steps::{Steps, check};
use crate::{Failure, assets, lint};
pub use browser::playwright as journeys;
use clap::ValueEnum;

/// A part of the checks, for daily work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Formatting, clippy, documentation, house rules, dependencies
    Lint,
    /// Unit, store and HTTP tests on SQLite and PostgreSQL
    Rust,
    /// Journeys in a browser, with and without JavaScript
    Browser,
}

/// Runs everything, or one part.
pub fn run(only: Option<Part>) -> Result<(), Failure> {
    let wanted = |part: Part| only.is_none_or(|one| one == part);
    let planned = usize::from(only != Some(Part::Lint))
        + if wanted(Part::Lint) { lint::CHECKS.len() + 1 } else { 0 }
        + if wanted(Part::Rust) { rust::STEPS } else { 0 }
        + if wanted(Part::Browser) { browser::STEPS } else { 0 };
    let mut steps = Steps::new(planned);

    if only != Some(Part::Lint) {
        steps.step("the browser's files", || check(assets::build(false)));
    }
    if wanted(Part::Lint) {
        steps.step("compiler for the browser", || check(lint::prepare()));
        lint::run_in(&mut steps);
    }
    if wanted(Part::Rust) {
        rust::run_in(&mut steps);
    }
    if wanted(Part::Browser) {
        browser::run_in(&mut steps);
    }
    steps.summary()
}
