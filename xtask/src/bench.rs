//! `cargo xtask bench NAME`: measures, most of them of a release build. Each is a file in `bench/` and a line in [`ALL`].

mod accessibility;
mod agreement;
mod durable;
mod kill;
mod load;
mod pages;
mod search;
mod size;
mod start;
mod statements;
mod submissions;
mod trace;

use crate::{Failure, assets, build, say};

/// What a measure needs to be built before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// An optimised platform.
    Release,
    /// The platform as it is in development: what is counted is the same in any.
    Dev,
    /// Nothing: it builds what it measures by itself.
    Nothing,
}

/// One measure.
pub struct Bench {
    name: &'static str,
    about: &'static str,
    /// What is built before it.
    needs: Needs,
    run: fn() -> Result<(), Failure>,
}

/// What can be measured.
const ALL: &[Bench] = &[
    size::BENCH,
    pages::BENCH,
    statements::BENCH,
    search::BENCH,
    start::BENCH,
    accessibility::BENCH,
    agreement::BENCH,
    durable::BENCH,
    kill::BENCH,
];

/// Builds and measures; without a name, lists what can be measured.
pub fn run(name: Option<&str>, accessibility: bool) -> Result<(), Failure> {
    let wanted = if accessibility { Some(accessibility::BENCH.name) } else { name };
    let Some(wanted) = wanted else {
        for bench in ALL {
            say::result(&format!("{:15}{}", bench.name, bench.about));
        }
        return Ok(());
    };
    let Some(bench) = ALL.iter().find(|bench| bench.name == wanted) else {
        let names: Vec<&str> = ALL.iter().map(|bench| bench.name).collect();
        return Err(format!("nothing here measures `{wanted}`; there is {}", names.join(", ")).into());
    };
    if let Needs::Release | Needs::Dev = bench.needs {
        let release = bench.needs == Needs::Release;
        assets::build(release)?;
        build::server(release)?;
    }
    say::progress(&format!("measuring: {}", bench.about));
    (bench.run)()
}
