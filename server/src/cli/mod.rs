//! The command line. Standard output carries only a command's result; everything else goes to standard error.

mod admin;
mod backup;
mod check;
mod demo;
mod export;
mod import;
mod migrate;
mod open;
mod restore;
mod search;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::{Config, Settings};

/// The platform of a public-sector innovation lab.
#[derive(Debug, Parser)]
#[command(name = "bancada", version)]
struct Line {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Migrate the database and serve the platform.
    Serve,
    /// Migrate the database, and nothing else.
    Migrate,
    /// Load the demonstration lab into an empty database.
    Demo,
    /// Take files into the platform. Exits with 0 when all was taken, 1 when only a part was, 2 when nothing was.
    Import {
        #[command(subcommand)]
        kind: import::Command,
    },
    /// Write a thing to a file.
    Export {
        #[command(subcommand)]
        kind: export::Command,
    },
    /// Copy the database and the files into one archive, while the server runs or not.
    Backup {
        /// The archive to write; must not be there yet.
        path: PathBuf,
    },
    /// Restore an archive into an empty data folder and an empty database.
    Restore {
        /// The archive to read.
        path: PathBuf,
    },
    /// Verify that what is kept is whole. Exits with 1 and says what is wrong when it is not.
    Check,
    /// The search index.
    Search {
        #[command(subcommand)]
        command: search::Command,
    },
    /// Administrators' accounts.
    Admin {
        #[command(subcommand)]
        command: admin::Command,
    },
    /// Read an old workbook from standard input: this program starts itself so, with little memory.
    #[command(name = READ_OLD_WORKBOOK, hide = true)]
    ReadOldWorkbook,
}

/// The command with which this program starts itself to read an old workbook.
pub(crate) const READ_OLD_WORKBOOK: &str = "read-old-workbook";

/// Why a command failed, in words for whoever typed it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failed(pub String);

impl Failed {
    /// From any error, with what was being done.
    pub fn while_doing(what: &str) -> impl Fn(&dyn std::fmt::Display) -> Failed + '_ {
        move |error| Failed(format!("{what}: {error}"))
    }
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let line = Line::parse();
    if matches!(line.command, Command::ReadOldWorkbook) {
        return spreadsheet::limited::serve();
    }
    let config = match line.settings.check() {
        Ok(config) => config,
        Err(wrong) => {
            for setting in wrong {
                complain(&setting.to_string());
            }
            return ExitCode::from(2);
        }
    };
    start_log(&line.settings);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&error.to_string());
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(execute(line.command, config)) {
        Ok(code) => code,
        Err(failed) => {
            complain(&failed.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn execute(command: Command, config: Config) -> Result<ExitCode, Failed> {
    match command {
        Command::Serve => serve::run(config).await?,
        Command::Migrate => migrate::run(&config).await?,
        Command::Demo => demo::run(&config).await?,
        Command::Import { kind } => return Ok(import::run(&config, kind).await),
        Command::Export { kind } => export::run(&config, kind).await?,
        Command::Backup { path } => backup::run(&config, &path).await?,
        Command::Restore { path } => restore::run(&config, &path).await?,
        Command::Check => return check::run(&config).await,
        Command::Search { command } => search::run(&config, command).await?,
        Command::Admin { command } => admin::run(&config, command).await?,
        Command::ReadOldWorkbook => return Ok(spreadsheet::limited::serve()),
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes one line to standard output.
pub(crate) fn print(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Writes one line to standard error.
pub(crate) fn complain(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "bancada: {line}");
}

fn start_log(settings: &Settings) {
    use tracing_subscriber::EnvFilter;
    let json = settings.log.starts_with("json:");
    let filter = EnvFilter::try_new(settings.log_filter()).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process, as in tests, keeps the first log.
    let _ = if json {
        builder.json().try_init()
    } else {
        builder.with_target(false).with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init()
    };
}
