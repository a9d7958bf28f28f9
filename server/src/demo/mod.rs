//! The demonstration lab: loaded once, by `bancada demo`, into an empty database.
//!
//! What it holds is in `content/demo`, one file or folder to a feature; a module here loads each through that feature's own
//! commands, as the platform itself and as of the day the story tells. The audit log says when loading began and ended:
//! by that, pages know that they show a demonstration, and a second start knows that the first one failed.

mod clock;
mod days;
mod dice;
mod entities;
mod figures;
mod files;
mod people;
mod projects;
mod sessions;
mod survey_answers;
mod survey_file;
mod surveys;
#[cfg(test)]
mod tests;
mod training;

use domain::time::Clock;
use jiff::tz::TimeZone;
use store::Store;
use store::demonstration::{self, Loaded};

pub use clock::DemoClock;
use days::Days;
pub use figures::published;
pub use files::FileError;

use crate::passwords::{HashingFailed, Passwords};

/// The password of every demonstration account.
pub const PASSWORD: &str = "bancada-demo-2026";

/// Why the demonstration was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// There is something in the database already.
    #[error("this database already has content; the demonstration needs an empty one")]
    NotEmpty,
    /// An earlier start did not come to its end.
    #[error(
        "the demonstration was begun in this database and not finished; delete the data folder (or make an empty database) \
         and run `bancada demo` again"
    )]
    HalfLoaded,
    /// A file of the demonstration.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The accounts' password.
    #[error(transparent)]
    Passwords(#[from] HashingFailed),
}

/// What every part of the loader needs.
struct Loader {
    store: Store,
    clock: DemoClock,
    days: Days,
}

/// Loads the demonstration into a store that was opened with this clock, which stands at the present.
///
/// # Errors
/// When the database has content, or fails; then what was written up to there stays, and the next start says so.
pub async fn load(store: &Store, clock: &DemoClock, zone: TimeZone) -> Result<(), DemoError> {
    match demonstration::state(store).await? {
        Loaded::Nothing => {}
        Loaded::Other | Loaded::Whole => return Err(DemoError::NotEmpty),
        Loaded::Half => return Err(DemoError::HalfLoaded),
    }
    let now = clock.now();
    let loader = Loader { store: store.clone(), clock: clock.clone(), days: Days::new(now, zone) };
    let hash = Passwords::new()?.hash(PASSWORD.to_owned()).await?;
    clock.set(loader.days.ago(LAB_OPENED));
    demonstration::begin(store).await?;
    let people = people::file()?;
    let entities = entities::load(&loader).await?;
    entities::load_labs(&loader, &entities).await?;
    let innovators = people::load(&loader, &people, &entities, &hash).await?;
    let projects = projects::load(&loader, &entities).await?;
    surveys::load(&loader, &projects).await?;
    sessions::load(&loader, &projects, &people.citizens).await?;
    training::load(&loader, &innovators).await?;
    clock.set(now);
    Ok(demonstration::finish(store).await?)
}

/// So many days ago the invented lab began to use the platform.
const LAB_OPENED: i64 = 600;
