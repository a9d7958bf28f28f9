//! `cargo xtask lint`: everything that can be said about the code without running it.

mod browser_tree;
mod house;

use crate::steps::{Steps, check};
use crate::tools::{deny, wasm_target};
use crate::{Failure, assets, process, say};
use std::process::Command;

/// One check: what it is called and how it is carried out.
pub type Check = (&'static str, fn() -> Result<(), Failure>);

/// All checks, the quick ones first.
pub const CHECKS: &[Check] = &[
    ("house rules", house::check),
    ("formatting", formatting),
    ("licences, bans and sources of dependencies", deny::check),
    ("what reaches the browser", browser_tree::check),
    ("clippy", clippy),
    ("clippy of the islands", clippy_islands),
    ("domain in the browser", domain_in_browser),
    ("documentation", documentation),
];

/// Runs all checks, also after a failure.
pub fn run() -> Result<(), Failure> {
    let mut steps = Steps::new(CHECKS.len() + 1);
    if steps.step("compiler for the browser", || check(prepare())) {
        run_in(&mut steps);
    }
    steps.summary()
}

/// What the checks need.
pub fn prepare() -> Result<(), Failure> {
    wasm_target::ensure()?;
    assets::ensure_any()
}

/// The checks as steps of a longer run.
pub fn run_in(steps: &mut Steps) {
    for &(name, work) in CHECKS {
        steps.step(name, || check(work()));
    }
}

fn formatting() -> Result<(), Failure> {
    // Debian's compiler comes without rustfmt; the person's own has it.
    process::run(process::plain_cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<(), Failure> {
    process::run(strict(process::cargo().args(["clippy", "--workspace", "--all-targets"])))
}

fn clippy_islands() -> Result<(), Failure> {
    for (package, features) in [("islands", "hydrate"), ("answering", "")] {
        process::run(strict(
            process::cargo().args(["clippy", "--package", package, "--target", wasm_target::TARGET]).args([
                "--no-default-features",
                "--features",
                features,
            ]),
        ))?;
    }
    Ok(())
}

fn domain_in_browser() -> Result<(), Failure> {
    process::run(process::cargo().args(["check", "--package", "domain", "--target", wasm_target::TARGET]))
}

fn documentation() -> Result<(), Failure> {
    say::detail("warnings are errors");
    process::run(
        process::cargo()
            .args(["doc", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "--cfg erase_components -D warnings"),
    )
}

fn strict(command: &mut Command) -> &mut Command {
    command.args(["--", "-D", "warnings"])
}
