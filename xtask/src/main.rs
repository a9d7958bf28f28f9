//! The project's own commands, as `cargo xtask run | test | build | lint | bench`. Each finds or installs what
//! it lacks, says what it does while it does it, and ends with a clear word on what is missing when it cannot.

mod agreement;
mod assets;
mod bench;
mod build;
mod demo_server;
mod http;
mod lint;
mod paths;
mod process;
mod run;
mod say;
mod steps;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What went wrong, as a sentence for the person at the terminal.
type Failure = Box<dyn std::error::Error>;

/// Builds, runs and checks Bancada.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds everything and starts the platform with the demonstration lab at http://127.0.0.1:3000
    Run {
        /// Passed on to `bancada serve`
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Runs every check there is: lint, unit, store and HTTP tests, journeys in a browser
    Test {
        /// Only one part, for daily work
        #[arg(long, value_enum)]
        only: Option<test::Part>,
    },
    /// Builds the browser's files and the server; the binary is target/{debug,release}/bancada
    Build {
        /// Optimised: one self-contained binary at target/release/bancada
        #[arg(long)]
        release: bool,
    },
    /// Formatting, clippy, documentation, house rules, dependencies
    Lint,
    /// Measures; without a name, lists what can be measured
    Bench {
        /// Which measure
        name: Option<String>,
        /// axe over every page, role, size and theme
        #[arg(long)]
        accessibility: bool,
    },
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Run { args } => run::run(&args),
        Command::Test { only } => test::run(only),
        Command::Build { release } => build::run(release),
        Command::Lint => lint::run(),
        Command::Bench { name, accessibility } => bench::run(name.as_deref(), accessibility),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is::<steps::Silent>() {
                say::error(&failure.to_string());
            }
            ExitCode::FAILURE
        }
    }
}
