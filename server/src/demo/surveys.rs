//! Surveys, with responses that nobody gave: they follow the weights in the file, or fit percentages that were published.

use domain::access::Actor;
use domain::surveys::{Answers, Mode, NewSurvey, Privacy, ResultsFor, Settings, Status, Step};
use jiff::civil::Date;
use store::surveys;

use super::files::{FileError, read_folder};
use super::projects::ProjectIds;
use super::survey_answers::responses;
use super::survey_file::{SurveyFile, definition};
use super::{DemoError, Loader};

/// Reads every file.
pub(super) fn files() -> Result<Vec<SurveyFile>, FileError> {
    read_folder("surveys")
}

/// Makes the surveys and their responses.
pub(super) async fn load(loader: &Loader, projects: &ProjectIds) -> Result<(), DemoError> {
    let system = Actor::system();
    for file in files()? {
        let name = format!("surveys/{}", file.slug);
        let status = Status::from_code(&file.state).ok_or_else(|| FileError::new(&name, "unknown state"))?;
        let new = NewSurvey {
            slug: file.slug.clone(),
            settings: settings(&file, &name)?,
            definition: definition(&file, &name)?,
            project: projects.of(file.project.as_ref(), &name)?,
        };
        let (opened, closed) = field_days(loader, &file, &name)?;
        let noon = jiff::civil::time(12, 0, 0, 0);
        loader.clock.set(loader.days.moment(opened, noon));
        let responses = responses(&file, &new.definition, &name)?;
        let (_, slug) = surveys::create(&loader.store, &system, new, "").await?;
        if status != Status::Draft {
            surveys::step(&loader.store, &system, slug.as_str(), Step::Publish).await?;
        }
        if !responses.is_empty() {
            let dated = dated(responses, opened, closed);
            surveys::load_responses(&loader.store, &system, slug.as_str(), &dated).await?;
        }
        if status == Status::Closed {
            loader.clock.set(loader.days.moment(closed, noon));
            surveys::step(&loader.store, &system, slug.as_str(), Step::Close).await?;
        }
    }
    Ok(())
}

/// The first and the last day on which it took answers.
fn field_days(loader: &Loader, file: &SurveyFile, name: &str) -> Result<(Date, Date), FileError> {
    match &file.fielded {
        None => Ok((loader.days.exactly(-file.opened_days_ago), loader.days.exactly(-file.closed_days_ago))),
        Some(month) => {
            let first: Date = format!("{month}-01").parse().map_err(|error| FileError::new(name, error))?;
            Ok((first, first.last_of_month()))
        }
    }
}

/// Spreads responses evenly over the days.
fn dated(responses: Vec<Answers>, first: Date, last: Date) -> Vec<(Date, Answers)> {
    let days = usize::try_from((last - first).get_days()).unwrap_or(0) + 1;
    let mut day = first;
    let total = responses.len().max(1);
    let mut spread = Vec::with_capacity(responses.len());
    let mut passed = 0;
    for (number, answers) in responses.into_iter().enumerate() {
        while passed < number * days / total {
            day = day.tomorrow().unwrap_or(day);
            passed += 1;
        }
        spread.push((day, answers));
    }
    spread
}

fn settings(file: &SurveyFile, name: &str) -> Result<Settings, FileError> {
    let mode = Mode::from_code(&file.mode).ok_or_else(|| FileError::new(name, "unknown mode"))?;
    let privacy = if mode == Mode::Open { Privacy::Anonymous } else { Privacy::Identified };
    Ok(Settings {
        title: file.title.clone(),
        introduction: file.introduction.clone(),
        mode,
        privacy,
        results: ResultsFor::from_code(&file.results)
            .ok_or_else(|| FileError::new(name, "unknown audience of the results"))?,
        languages: file.languages.clone(),
        thanks: file.thanks.clone(),
        source: file.source.clone(),
        constructed: file.responses > 0,
        overall: file.overall.clone(),
        ..Settings::default()
    })
}
