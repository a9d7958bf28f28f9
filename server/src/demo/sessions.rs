//! Sessions, with those who registered and those who came.

use domain::access::Actor;
use domain::lang::Lang;
use domain::seats::{Gate, NewRegistration, SeatState};
use domain::sessions::{Block, Details, Place, PlaceKind};
use domain::slug::Slug;
use domain::text::Translated;
use jiff::civil::Time;
use serde::Deserialize;
use store::seats::NoLetters;
use store::sessions;

use super::files::{FileError, read};
use super::people::Citizens;
use super::projects::ProjectIds;
use super::{DemoError, Loader};

const FILE: &str = "sessions.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionsFile {
    pub sessions: Vec<SessionFile>,
}

/// A session; `day` counts from the day of loading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionFile {
    pub project: Option<Slug>,
    #[serde(default)]
    pub draft: bool,
    pub day: i64,
    pub at: Time,
    pub minutes: u32,
    pub place: PlaceKind,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub link: String,
    pub capacity: u32,
    pub registered: usize,
    #[serde(default)]
    pub came: usize,
    pub guides: Vec<Slug>,
    pub title: Translated,
    pub summary: Translated,
    pub preparation: Translated,
    pub agenda: Vec<Block>,
}

/// Reads the file.
pub(super) fn file() -> Result<SessionsFile, FileError> {
    read(FILE)
}

/// Makes the sessions.
pub(super) async fn load(
    loader: &Loader,
    projects: &ProjectIds,
    citizens: &Citizens,
) -> Result<(), DemoError> {
    for (place, session) in file()?.sessions.into_iter().enumerate() {
        // People come to more than one session, and not all to the same.
        load_one(loader, &session, projects, citizens, place * 11).await?;
    }
    Ok(())
}

/// People register so many days before a session at the earliest.
const ANNOUNCED: i64 = 25;

async fn load_one(
    loader: &Loader,
    session: &SessionFile,
    projects: &ProjectIds,
    citizens: &Citizens,
    first: usize,
) -> Result<(), DemoError> {
    let system = Actor::system();
    let details = details(loader, session, projects)?;
    let announced = (-session.day + ANNOUNCED).max(1);
    loader.clock.set(loader.days.ago(announced));
    let slug = sessions::create(&loader.store, &system, "", &details).await?;
    if session.draft {
        return Ok(());
    }
    sessions::publish(&loader.store, &system, slug.as_str()).await?;
    for number in 0..session.registered {
        // From the announcement until today or the day before the session, whichever is earlier.
        let last = (-session.day + 1).max(0);
        let waited = i64::try_from(number).unwrap_or(0) * (announced - last)
            / i64::try_from(session.registered).unwrap_or(1).max(1);
        loader.clock.set(loader.days.ago(announced - waited));
        let needs = if number == 2 { "Lugar para cadeira de rodas (pedido inventado)." } else { "" };
        let person = NewRegistration { needs: needs.to_owned(), ..citizens.person(first + number)? };
        sessions::register(&loader.store, &system, slug.as_str(), &person, Lang::Pt, &NoLetters).await?;
    }
    if session.came > 0 {
        loader.clock.set(loader.days.ago(-session.day - 1));
        let everybody = sessions::everybody(&loader.store, &system, slug.as_str()).await?;
        let holding = everybody.iter().filter(|person| person.state == SeatState::Confirmed);
        let listed: Vec<_> = holding.map(|person| person.id).collect();
        let came = listed.get(..session.came).unwrap_or(&listed);
        sessions::mark(&loader.store, &system, slug.as_str(), &listed, came).await?;
    }
    Ok(())
}

fn details(loader: &Loader, session: &SessionFile, projects: &ProjectIds) -> Result<Details, FileError> {
    Ok(Details {
        title: session.title.clone(),
        summary: session.summary.clone(),
        preparation: session.preparation.clone(),
        agenda: session.agenda.clone(),
        starts_at: loader.days.moment(loader.days.working(session.day), session.at),
        zone: loader.days.zone().iana_name().unwrap_or("UTC").to_owned(),
        minutes: session.minutes,
        place: Place { kind: session.place, address: session.address.clone(), link: session.link.clone() },
        capacity: session.capacity,
        registration: Gate::Open,
        closes_at: None,
        project: projects.of(session.project.as_ref(), FILE)?,
        guides: session.guides.clone(),
    })
}
