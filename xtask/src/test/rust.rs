//! Unit, store and HTTP tests. Each store test runs on SQLite and, at the address in `BANCADA_TEST_POSTGRES`, on
//! PostgreSQL; a test whose database is not there says so and is skipped, which here would be a failed step.

use super::counts;
use crate::steps::{Outcome, Steps, Tests, check};
use crate::tools::postgres::Postgres;
use crate::{process, say};

/// How many steps this part has.
pub const STEPS: usize = 5;

/// How many random cases are compared at every run; `cargo xtask bench agreement` compares more.
const CASES: usize = 5_000;

/// Starts PostgreSQL, runs the tests and the examples in the documentation.
pub fn run_in(steps: &mut Steps) {
    let mut postgres = None;
    steps.step("PostgreSQL for the tests", || {
        postgres = Some(Postgres::start()?);
        check(Ok(()))
    });
    let url = postgres.as_ref().map(Postgres::url);
    steps.step("Rust tests, on SQLite and PostgreSQL", || tests(url.as_deref()));
    steps.step("examples in the documentation", examples);
    steps.step("server and browser come to the same", || {
        check(crate::agreement::check(CASES, false).map(drop))
    });
    steps.step("the script of a survey's form is light", || check(crate::assets::answering_is_light()));
}

fn tests(postgres: Option<&str>) -> Outcome {
    let mut cargo = process::cargo();
    let with_nextest = process::capture(process::plain_cargo().args(["nextest", "--version"])).is_ok();
    if with_nextest {
        cargo.args(["nextest", "run", "--workspace", "--no-fail-fast", "--status-level", "fail"]);
        cargo.args(["--final-status-level", "fail"]).env("NEXTEST_HIDE_PROGRESS_BAR", "1");
    } else {
        say::detail("cargo-nextest is not installed; `cargo test` does the same, more slowly");
        cargo.args(["test", "--workspace", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    }
    match postgres {
        Some(url) => cargo.env("BANCADA_TEST_POSTGRES", url),
        None => cargo.env_remove("BANCADA_TEST_POSTGRES"),
    };
    let (good, said) = process::watch(&mut cargo)?;
    conclude(good, if with_nextest { counts::nextest(&said) } else { counts::libtest(&said) })
}

fn examples() -> Outcome {
    let (good, said) =
        process::watch(process::cargo().args(["test", "--workspace", "--doc", "--no-fail-fast", "--quiet"]))?;
    conclude(good, counts::libtest(&said))
}

/// A run that broke without a failing test, for instance because something did not compile, is an error.
fn conclude(good: bool, tests: Tests) -> Outcome {
    if !good && tests.failed == 0 { Err("the tests could not all be built or run".into()) } else { Ok(tests) }
}
