//! A run of numbered steps that goes on after a failure, so that one run shows everything, and ends with a
//! summary: a table, and as its last line `N passed, M failed`.

use crate::{Failure, say};
use std::time::{Duration, Instant};

/// How many tests a step ran. A step that is not a test run counts none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

/// What a step reports when it was carried out.
pub type Outcome = Result<Tests, Failure>;

/// A check or an action without tests of its own.
pub fn check(result: Result<(), Failure>) -> Outcome {
    result.map(|()| Tests::default())
}

/// The steps so far.
pub struct Steps {
    planned: usize,
    done: Vec<Done>,
    begun: Instant,
}

struct Done {
    name: String,
    tests: Tests,
    good: bool,
    time: Duration,
}

impl Steps {
    /// A run of `planned` steps.
    pub fn new(planned: usize) -> Self {
        Self { planned, done: Vec::with_capacity(planned), begun: Instant::now() }
    }

    /// Carries out one step; true if it succeeded. Failing tests, or an error, make it a failed step.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        say::progress(&format!("\n[{}/{}] {name}", self.done.len() + 1, self.planned));
        let begun = Instant::now();
        let (tests, good) = match work() {
            Ok(tests) => (tests, tests.failed == 0),
            Err(failure) => {
                say::error(&failure.to_string());
                (Tests { passed: 0, failed: 1 }, false)
            }
        };
        let time = begun.elapsed();
        say::progress(&format!("   {} in {}", if good { "done" } else { "FAILED" }, say::time(time)));
        self.done.push(Done { name: name.to_owned(), tests, good, time });
        good
    }

    /// Prints the table and the last line; an error when anything failed.
    pub fn summary(self) -> Result<(), Failure> {
        let width = self.done.iter().map(|done| done.name.chars().count()).max().unwrap_or(0);
        say::result("");
        for done in &self.done {
            let result = if done.good { "ok" } else { "FAILED" };
            let Tests { passed, failed } = done.tests;
            let tests =
                if passed + failed > 0 { format!("{passed} passed, {failed} failed") } else { String::new() };
            say::result(&format!(
                "  {:width$}  {result:6}  {:>12}  {tests}",
                done.name,
                say::time(done.time)
            ));
        }
        let total = self.total();
        let bad = self.done.iter().filter(|done| !done.good).count();
        say::result(&format!("  {} in all", say::time(self.begun.elapsed())));
        if bad > 0 {
            say::error(&format!("{bad} of {} steps failed", self.done.len()));
        }
        say::result(&format!("{} passed, {} failed", total.passed, total.failed));
        if bad == 0 { Ok(()) } else { Err(Box::new(Silent)) }
    }

    /// All tests of all steps. A step that failed without counting tests (formatting, a build that broke) is one
    /// failure, so that a bad run never says `0 failed`.
    fn total(&self) -> Tests {
        self.done.iter().fold(Tests::default(), |sum, done| Tests {
            passed: sum.passed + done.tests.passed,
            failed: sum.failed + done.tests.failed,
        })
    }
}

/// The run failed, and everything about it has been said.
#[derive(Debug)]
pub struct Silent;

impl std::fmt::Display for Silent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("")
    }
}

impl std::error::Error for Silent {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_add_up_and_a_broken_step_counts_as_one_failure() {
        let mut steps = Steps::new(3);
        assert!(steps.step("format", || check(Ok(()))));
        assert!(!steps.step("unit", || Ok(Tests { passed: 7, failed: 2 })));
        assert!(!steps.step("browser", || Err("no browser".into())));
        assert_eq!(steps.total(), Tests { passed: 7, failed: 3 });
        assert!(steps.summary().is_err());
    }

    #[test]
    fn a_good_run_succeeds() {
        let mut steps = Steps::new(1);
        steps.step("unit", || Ok(Tests { passed: 1, failed: 0 }));
        assert!(steps.summary().is_ok());
    }
}
