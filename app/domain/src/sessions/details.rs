//! What a designer writes about a session: the form, read and filled.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::agenda::{self, Block, agenda_minutes};
use super::place::Place;
use crate::form::{Errors, Reader, Typed};
use crate::id::ProjectId;
use crate::seats::{Gate, MAX_CAPACITY};
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// The shortest session, in minutes.
const SHORTEST: i64 = 15;
/// The longest session, in minutes: two days.
const LONGEST: i64 = 2880;

/// The most methods a session names.
const MOST_GUIDES: usize = 30;

/// Everything about a session that a designer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// What it is called.
    pub title: Translated,
    /// What it is about, in a few sentences.
    pub summary: Translated,
    /// What participants need: things, knowledge, nothing.
    pub preparation: Translated,
    /// Its blocks, in order.
    pub agenda: Vec<Block>,
    /// When it begins.
    pub starts_at: Moment,
    /// The zone its times were given in, as an IANA name.
    pub zone: String,
    /// How long it takes.
    pub minutes: u32,
    /// Where it takes place.
    pub place: Place,
    /// How many people can take part.
    pub capacity: u32,
    /// Whether people may register.
    pub registration: Gate,
    /// When registration closes by itself; at the beginning when absent.
    pub closes_at: Option<Moment>,
    /// The project it belongs to.
    pub project: Option<ProjectId>,
    /// The methods it uses, by their guides' addresses.
    pub guides: Vec<Slug>,
}

impl Details {
    /// When it ends.
    pub fn ends_at(&self) -> Moment {
        self.starts_at.plus_seconds(i64::from(self.minutes) * 60)
    }

    /// Reads the form; local times are in `zone`.
    ///
    /// # Errors
    /// Every field that is missing or wrong; an agenda longer than the session.
    pub fn read(typed: &Typed, zone: &TimeZone) -> Result<Details, Errors> {
        let mut reader = Reader::new(typed);
        let title = reader.translated_required("title", 150);
        let summary = reader.translated_required("summary", 1000);
        let preparation = reader.translated("preparation", 2000);
        let starts_at = local(&mut reader, "date", "time", None, zone);
        let minutes = required_integer(&mut reader, "minutes", SHORTEST, LONGEST);
        let place = Place::read(&mut reader);
        let capacity = required_integer(&mut reader, "capacity", 1, i64::from(MAX_CAPACITY));
        let registration = reader.one_of("registration", Gate::from_code).unwrap_or(Gate::Open);
        let closes_at = match reader.typed().has("closes_date") || reader.typed().has("closes_time") {
            true => {
                local(&mut reader, "closes_date", "closes_time", Some(Time::constant(23, 59, 0, 0)), zone)
            }
            false => None,
        };
        if let (Some(starts), Some(closes)) = (starts_at, closes_at)
            && closes > starts
        {
            reader.wrong("closes_date", "error-session-closes-after-start");
        }
        let agenda = agenda::read(&mut reader);
        let total = agenda_minutes(&agenda);
        if minutes.is_some_and(|minutes| total > minutes) {
            reader.beyond("minutes", "error-session-agenda-longer", i64::from(total));
        }
        let project = reader.one_of("project", |text| text.parse().ok().map(ProjectId));
        let guides = reader
            .typed()
            .all("guide")
            .take(MOST_GUIDES)
            .filter_map(|text| Slug::parse(text).ok())
            .collect::<Vec<_>>();
        let (Some(starts_at), Some(minutes), Some(place), Some(capacity)) =
            (starts_at, minutes, place, capacity)
        else {
            return Err(reader.into_errors());
        };
        let zone = zone.iana_name().unwrap_or("UTC").to_owned();
        reader.finish(Details {
            title,
            summary,
            preparation,
            agenda,
            starts_at,
            zone,
            minutes,
            place,
            capacity,
            registration,
            closes_at,
            project,
            guides,
        })
    }

    /// The form's values, for editing. Times are in the zone they were given in.
    pub fn typed(&self) -> Typed {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        let (date, time) = parts(self.starts_at, &zone);
        let mut typed = Typed::default()
            .with_translated("title", &self.title)
            .with_translated("summary", &self.summary)
            .with_translated("preparation", &self.preparation)
            .with("date", date)
            .with("time", time)
            .with("minutes", self.minutes.to_string())
            .with("capacity", self.capacity.to_string())
            .with("registration", self.registration.code());
        if let Some(closes) = self.closes_at {
            let (date, time) = parts(closes, &zone);
            typed = typed.with("closes_date", date).with("closes_time", time);
        }
        if let Some(project) = self.project {
            typed = typed.with("project", project.to_string());
        }
        typed = self.guides.iter().fold(typed, |typed, guide| typed.with("guide", guide.as_str()));
        agenda::typed(&self.agenda, self.place.typed(typed))
    }
}

fn required_integer(reader: &mut Reader<'_>, field: &str, min: i64, max: i64) -> Option<u32> {
    if !reader.typed().has(field) {
        reader.wrong(field, "error-required");
    }
    reader.integer(field, min, max).and_then(|n| u32::try_from(n).ok())
}

/// A local date and clock time in a zone, as the moment it stands for.
fn local(
    reader: &mut Reader<'_>,
    date_field: &str,
    time_field: &str,
    default_time: Option<Time>,
    zone: &TimeZone,
) -> Option<Moment> {
    let typed = reader.typed();
    let date = match typed.get(date_field).trim() {
        "" => {
            reader.wrong(date_field, "error-required");
            None
        }
        text => {
            let date = text.parse::<Date>().ok().filter(|date| (2000..2100).contains(&date.year()));
            if date.is_none() {
                reader.wrong(date_field, "error-session-date");
            }
            date
        }
    };
    let time = match (typed.get(time_field).trim(), default_time) {
        ("", Some(time)) => Some(time),
        ("", None) => {
            reader.wrong(time_field, "error-required");
            None
        }
        (text, _) => {
            let time = text.parse::<Time>().ok();
            if time.is_none() {
                reader.wrong(time_field, "error-session-time");
            }
            time
        }
    };
    Moment::from_local(date?.to_datetime(time?), zone)
}

fn parts(moment: Moment, zone: &TimeZone) -> (String, String) {
    let local = moment.in_zone(zone);
    (local.strftime("%Y-%m-%d").to_string(), local.strftime("%H:%M").to_string())
}
