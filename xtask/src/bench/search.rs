//! How fast the search is over ten thousand documents, beside SQLite's FTS5 on the same text, in the same run. What is measured, and how, is
//! said in `server/store/examples/search_bench.rs`.

use std::process::Command;

use super::{Bench, Needs};
use crate::{Failure, paths, process};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "search",
    about: "the search over 10 000 documents, beside SQLite's FTS5",
    needs: Needs::Nothing,
    run,
};

fn run() -> Result<(), Failure> {
    process::run(process::cargo().args(["build", "--release", "-p", "store", "--example", "search_bench"]))?;
    process::run(Command::new(paths::target().join("release/examples/search_bench")).arg(paths::root()))
}
