//! `bancada export <kind> SLUG [--to PATH]`.

mod workplan;
mod xlsform;

use std::path::PathBuf;

use clap::Subcommand;
use domain::access::Actor;
use domain::lang::Lang;

use super::{Failed, open::open, print};
use crate::settings::Config;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write a guide as Markdown with its front matter, as `import guides` reads it.
    Guide {
        /// The guide's address: the last part of its page's.
        slug: String,
        /// The language.
        #[arg(long, default_value = "pt", value_parser = ["pt", "en"])]
        lang: String,
        /// The file to write; standard output when absent.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Write the work plan of a project as JSON, as `import workplan` reads it.
    Workplan {
        /// The project's address: the last part of its page's.
        slug: String,
        /// The file to write; standard output when absent.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Write a survey as an XLSForm (.xlsx), as `import xlsform` reads it. One that came from a form is written as that form, with
    /// what was changed.
    Xlsform {
        /// The survey's address: the last part of its page's.
        slug: String,
        /// The file to write; standard output when absent.
        #[arg(long)]
        to: Option<PathBuf>,
    },
}

pub(super) async fn run(config: &Config, command: Command) -> Result<(), Failed> {
    match command {
        Command::Guide { slug, lang, to } => guide(config, slug, lang, to).await,
        Command::Workplan { slug, to } => workplan::run(config, &slug, to).await,
        Command::Xlsform { slug, to } => xlsform::run(config, &slug, to).await,
    }
}

async fn guide(config: &Config, slug: String, lang: String, to: Option<PathBuf>) -> Result<(), Failed> {
    let store = open(config).await?;
    let guide = store::guides::show(&store, &Actor::system(), &slug).await;
    store.close().await;
    let guide = guide.map_err(|error| Failed(format!("guide {slug:?}: {error}")))?;
    let wanted = Lang::from_code(&lang).unwrap_or_default();
    let Some((_, text)) = guide.texts.iter().find(|(lang, _)| *lang == wanted) else {
        let there = guide.texts.iter().map(|(lang, _)| lang.code()).collect::<Vec<_>>().join(", ");
        return Err(Failed(format!("guide {slug:?} is not written in {lang}; it is in: {there}")));
    };
    let text = domain::guides::write(&guide.facts, text);
    match to {
        None => print(text.trim_end()),
        Some(path) => {
            std::fs::write(&path, text).map_err(|error| Failed(format!("{}: {error}", path.display())))?
        }
    }
    Ok(())
}
