//! `bancada import workplan PATH [--check]`: a work plan becomes a project that is not published yet.

use std::path::Path;
use std::process::ExitCode;

use domain::access::Actor;
use domain::projects::plan::{Workstream, read};
use domain::projects::{ActionArea, ProjectContent};
use domain::slug::Slug;
use domain::text::Translated;
use store::Store;
use store::projects::create_with_plan;

use crate::cli::open::open;
use crate::cli::{Failed, complain, print};
use crate::settings::Config;

/// The most bytes of a file.
const LARGEST: u64 = 4 * 1024 * 1024;
/// So many projects may have an address that begins alike.
const NUMBERS: u32 = 1000;
/// The most characters of a project's title.
const TITLE: usize = 150;

pub(super) async fn run(config: &Config, path: &Path, title: Option<String>, check: bool) -> ExitCode {
    let plan = match plan(path) {
        Ok(plan) => plan,
        Err(wrong) => {
            wrong.iter().for_each(|line| complain(&format!("{}: {line}", path.display())));
            return ExitCode::from(2);
        }
    };
    let activities: usize = plan.iter().map(|stream| stream.activities.len()).sum();
    print(&format!("accepted\t{}\t{} workstreams, {activities} activities", path.display(), plan.len()));
    if check {
        return ExitCode::SUCCESS;
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let title: String = title.unwrap_or(name).trim().chars().take(TITLE).collect();
    match store(config, &title, &plan, activities).await {
        Ok(slug) => {
            print(&format!("/pt/projects/{slug}"));
            ExitCode::SUCCESS
        }
        Err(failed) => {
            complain(&failed.to_string());
            ExitCode::from(2)
        }
    }
}

fn plan(path: &Path) -> Result<Vec<Workstream>, Vec<String>> {
    let one = |what: String| vec![what];
    let size = std::fs::metadata(path).map_err(|error| one(error.to_string()))?.len();
    if size > LARGEST {
        return Err(one(format!("it has {size} bytes; {LARGEST} at most are read")));
    }
    let bytes = std::fs::read(path).map_err(|error| one(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| one("it is not written in UTF-8".to_owned()))?;
    read(&text).map_err(|wrong| wrong.iter().map(ToString::to_string).collect())
}

/// Stores the project and says its address.
async fn store(config: &Config, title: &str, plan: &[Workstream], activities: usize) -> Result<Slug, Failed> {
    let store = open(config).await?;
    let made = make(&store, title, plan, activities).await;
    store.close().await;
    made
}

async fn make(store: &Store, title: &str, plan: &[Workstream], activities: usize) -> Result<Slug, Failed> {
    let summary = Translated::both(
        format!("Plano de trabalho com {} linhas de trabalho e {activities} atividades.", plan.len()),
        format!("A work plan with {} workstreams and {activities} activities.", plan.len()),
    );
    let title_in_both = Translated::both(title, title);
    let first = Slug::suggest(title);
    let storing = Failed::while_doing("the project could not be stored");
    for n in 1..=NUMBERS {
        let slug = if n == 1 { first.clone() } else { first.numbered(n) };
        let content = ProjectContent::new(slug, title_in_both.clone(), summary.clone(), ActionArea::Services);
        match create_with_plan(store, &Actor::system(), &content, plan).await {
            Ok(made) => return Ok(made.slug),
            Err(error) if error.is_taken("slug") => {}
            Err(error) => return Err(storing(&error)),
        }
    }
    Err(Failed("there are too many projects of this name; give another with --title".to_owned()))
}
