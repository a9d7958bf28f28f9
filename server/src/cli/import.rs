//! `bancada import <kind> PATH`.
//!
//! Exit codes, the same for every kind: 0 when everything was taken or was there already, 1 when only a part was, 2 when
//! nothing could be. Standard output has a line for each file; standard error what is wrong with it, and warnings, which change no
//! code.

mod guides;
mod leads;
mod lss;
mod report;
mod workplan;
mod xlsform;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;

use super::{Failed, complain, open::open};
use crate::settings::Config;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Take a folder of Markdown files into the library. A file's name becomes the guide's address; its title comes from the
    /// front matter or the first heading. Doing it again changes only what changed.
    Guides {
        /// The folder. In it, `pt/` and `en/` folders say the language of their files.
        folder: PathBuf,
        /// The language of files that lie elsewhere.
        #[arg(long, default_value = "pt", value_parser = ["pt", "en"])]
        lang: String,
        /// Replace guides that ship with Bancada or were edited in the lab since, in the languages of the files. Facts that no
        /// file gives (kind, phases, time, people, what to read next) stay.
        #[arg(long)]
        overwrite: bool,
    },
    /// Make a draft survey of an XLSForm, and say what of it is not supported. A form with mistakes is refused, each of them
    /// told. The same form again makes another draft.
    Xlsform {
        /// The workbook: .xlsx, .xlsm or .xls.
        path: PathBuf,
        /// Only look: whether it is accepted, what it has, what is not supported, what is wrong with it. Nothing is stored.
        #[arg(long)]
        check: bool,
        /// Say it as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take in a survey of LimeSurvey as a draft, and say what it has, what is not supported, what is wrong with it.
    Lss {
        /// The survey's structure as LimeSurvey exports it: .lss.
        path: PathBuf,
        /// Only look; nothing is stored.
        #[arg(long)]
        check: bool,
        /// Say it as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make a project, not published yet, of a work plan: JSON, a list of workstreams with their activities. Says its address. The same
    /// file again makes another project.
    Workplan {
        /// The file.
        path: PathBuf,
        /// What the project is called; the file's name when absent.
        #[arg(long)]
        title: Option<String>,
        /// Only look; nothing is stored.
        #[arg(long)]
        check: bool,
    },
}

/// What came of one file or record.
pub(super) enum Outcome {
    /// It is there now.
    Taken,
    /// It could not be taken.
    Wrong,
}

pub(super) async fn run(config: &Config, command: Command) -> ExitCode {
    let taken = match command {
        Command::Xlsform { path, check, json } => return xlsform::run(config, &path, check, json).await,
        Command::Lss { path, check, json } => return lss::run(config, &path, check, json).await,
        Command::Workplan { path, title, check } => return workplan::run(config, &path, title, check).await,
        Command::Guides { folder, lang, overwrite } => guides(config, &folder, &lang, overwrite).await,
    };
    let outcomes = match taken {
        Ok(outcomes) => outcomes,
        Err(failed) => {
            complain(&failed.to_string());
            Vec::new()
        }
    };
    let taken = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Taken)).count();
    match (taken, outcomes.len()) {
        (0, _) => ExitCode::from(2),
        (taken, all) if taken < all => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

async fn guides(config: &Config, folder: &Path, lang: &str, overwrite: bool) -> Result<Vec<Outcome>, Failed> {
    let store = open(config).await?;
    let outcomes = guides::run(&store, folder, lang, overwrite).await;
    store.close().await;
    outcomes
}
