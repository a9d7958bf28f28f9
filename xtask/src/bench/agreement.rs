//! Server and browser come to the same: 100 000 random cases, and every case made by hand.

use super::{Bench, Needs};
use crate::{Failure, agreement, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "agreement",
    about: "relevance, values and errors of 100 000 random surveys, server against WebAssembly",
    needs: Needs::Nothing,
    run,
};

/// So many random cases.
const CASES: usize = 100_000;

fn run() -> Result<(), Failure> {
    let agreement = agreement::check(CASES, true)?;
    say::result(&format!("random cases that agree        {:>8}", agreement.random));
    say::result(&format!("cases made by hand that agree  {:>8}", agreement.by_hand));
    Ok(())
}
