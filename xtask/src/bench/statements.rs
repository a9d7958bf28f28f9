//! SQL statements per page at one, ten and a hundred times the demonstration: the same number, and none above twelve.
//!
//! They are counted inside the server's own tests (`server/tests/it/statements`), where the store counts what a request asks of it: the
//! product carries no counter for this. What is printed is, for each page, the three numbers of each person.

use super::{Bench, Needs};
use crate::{Failure, process};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "statements",
    about: "SQL statements of every page at 1, 10 and 100 times the demonstration",
    needs: Needs::Dev,
    run,
};

fn run() -> Result<(), Failure> {
    let one = "statements::statements_at_one_ten_and_a_hundred_times_the_demonstration";
    process::run(process::cargo().args(["test", "--quiet", "--workspace", "--test", "it", "--"]).args([
        "--ignored",
        "--exact",
        "--nocapture",
        one,
    ]))
}
