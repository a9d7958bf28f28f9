//! The courses of the library, and invented editions of them.

use domain::access::{Actor, Role};
use domain::id::AccountId;
use domain::lang::Lang;
use domain::seats::Gate;
use domain::sessions::PlaceKind;
use domain::slug::Slug;
use domain::text::Translated;
use domain::training::{EditionDate, EditionDetails};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use store::seats::NoLetters;
use store::training;

use super::files::{FileError, read};
use super::{DemoError, Loader};

const FILE: &str = "training.toml";
static COURSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/courses");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrainingFile {
    pub editions: Vec<EditionFile>,
}

/// An edition; its days count from the day of loading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditionFile {
    pub course: Slug,
    pub start_day: i64,
    pub end_day: i64,
    pub mode: PlaceKind,
    pub place: String,
    pub notes: Translated,
    pub capacity: u32,
    pub enrolled: usize,
}

/// Reads the file.
pub(super) fn file() -> Result<TrainingFile, FileError> {
    read(FILE)
}

/// Imports the courses and makes their editions; the innovators enrol.
pub(super) async fn load(loader: &Loader, innovators: &[AccountId]) -> Result<(), DemoError> {
    let system = Actor::system();
    for course in COURSES.files() {
        let name = course.path().to_string_lossy();
        let text = course.contents_utf8().unwrap_or_default();
        training::import_course(&loader.store, &system, &name, text)
            .await
            .map_err(|error| FileError::new(name, error))?;
    }
    for edition in file()?.editions {
        let slug = edition.course.as_str();
        let details = EditionDetails {
            starts: EditionDate::Day(loader.days.working(edition.start_day)),
            ends: Some(EditionDate::Day(loader.days.working(edition.end_day))),
            mode: edition.mode,
            place: edition.place,
            notes: edition.notes,
            capacity: edition.capacity,
            enrolment: Gate::Open,
        };
        let announced = (-edition.start_day + 40).max(3);
        loader.clock.set(loader.days.ago(announced));
        let zone = loader.days.zone();
        let id = training::create_edition(&loader.store, &system, slug, "", &details, zone).await?;
        training::publish_edition(&loader.store, &system, slug, id).await?;
        for account in innovators.iter().take(edition.enrolled) {
            let actor = Actor::person(*account, vec![Role::Innovator], Vec::new());
            training::enrol(&loader.store, &actor, slug, id, Lang::Pt, &NoLetters).await?;
        }
    }
    Ok(())
}
