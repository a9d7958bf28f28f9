//! cargo-deny: licences, bans and sources. Advisories need the network and are left to a scheduled run.

use super::cargo_install;
use crate::{Failure, process};

const VERSION: &str = "0.20.2";

/// Runs the checks that need nothing but the checked-out tree and Cargo's own cache.
pub fn check() -> Result<(), Failure> {
    let mut command = if process::which("cargo-deny").is_some() {
        process::program("cargo-deny")
    } else {
        process::program(cargo_install::ensure("cargo-deny", VERSION, "cargo-deny")?)
    };
    command.args([
        "--offline",
        "--workspace",
        "--all-features",
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ]);
    process::run(&mut command)
}
