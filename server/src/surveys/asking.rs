//! Asking a survey of one person: the rules ready to run, and what they depend on.

use domain::form::Typed;
use domain::lang::Lang;
use domain::surveys::interview::{Instrument, Setting};
use domain::surveys::logic::World;
use domain::surveys::{Mode, Survey};
use domain::tag::Tag;
use domain::time::Moment;
use jiff::civil::Time;

use crate::error::{Error, Result};
use crate::visit::Visit;

/// The instrument of a survey. One that is open was checked when it was published.
pub(super) fn instrument(survey: &Survey) -> Result<Instrument> {
    Instrument::new(survey.definition.clone())
        .map_err(|trouble| Error::Internal(format!("survey {} has {} wrong rules", survey.id, trouble.len())))
}

/// The seed that a form carries; a new one when it carries none.
pub(super) fn seed(typed: &Typed) -> u32 {
    match typed.get("seed").parse::<u32>() {
        Ok(seed) if seed > 0 => seed,
        _ => uuid::Uuid::new_v4().as_u64_pair().0 as u32 | 1,
    }
}

/// The language that the survey's texts are read in: the one chosen in the form, or the page's.
pub(super) fn reading(survey: &Survey, typed: &Typed, lang: Lang) -> Tag {
    let chosen = if typed.has("switch") { typed.get("switch") } else { typed.get("language") };
    let known = |tag: &Tag| survey.settings.languages.contains(tag);
    let first = survey.settings.languages.first().copied();
    Tag::parse(chosen)
        .filter(known)
        .or_else(|| Some(Tag::from(lang)).filter(known))
        .or(first)
        .unwrap_or_else(|| lang.into())
}

/// What the rules depend on. An anonymous survey knows the day and not the hour: what is calculated from the clock would tell
/// when somebody answered.
pub(super) fn setting(visit: &Visit, survey: &Survey, reading: Tag, seed: u32) -> Setting {
    let (zone, moment) = (&visit.app.config.zone, visit.app.store.now());
    let local = moment.in_zone(zone);
    let start = Moment::from_local(local.date().to_datetime(Time::midnight()), zone).unwrap_or(moment);
    let now = match survey.settings.mode {
        Mode::Open => start,
        Mode::SignedIn => moment,
    };
    let (a, b) = uuid::Uuid::new_v4().as_u64_pair();
    Setting {
        lang: visit.lang,
        world: World {
            now: now.0,
            offset: zone.to_offset(now.timestamp()).seconds() / 60,
            seed: u64::from(seed),
            entropy: [a, b],
            language: reading.to_string(),
        },
    }
}
