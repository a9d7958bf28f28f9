//! An edition: one run of a course with its dates, its place and its seats.

use jiff::tz::TimeZone;

use super::EditionDate;
use crate::form::{Errors, Reader, Typed};
use crate::id::EditionId;
use crate::seats::{Gate, MAX_CAPACITY, Opening, Seats, Standing, Status};
use crate::sessions::PlaceKind;
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// Everything about an edition that a designer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionDetails {
    /// The first day, or its month.
    pub starts: EditionDate,
    /// The last day, or its month; the same as the first when absent.
    pub ends: Option<EditionDate>,
    /// In a room, online, or both.
    pub mode: PlaceKind,
    /// Where; may be decided later.
    pub place: String,
    /// Days of the week, hours, what it costs.
    pub notes: Translated,
    /// How many people can take part.
    pub capacity: u32,
    /// Whether people may enrol.
    pub enrolment: Gate,
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Whether it is announced.
    pub status: Status,
    /// What was written about it.
    pub details: EditionDetails,
    /// The moment enrolment ends by itself: the beginning of its first day, or the end of its month.
    pub starts_at: Moment,
    /// When it is over.
    pub ends_at: Moment,
    /// Its seats.
    pub seats: Seats,
    /// Grows with each change.
    pub version: i32,
}

/// A person's own enrolment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The course's address.
    pub course: Slug,
    /// The course's title.
    pub title: Translated,
    /// The edition.
    pub edition: Edition,
    /// Where the enrolment stands.
    pub standing: Standing,
}

impl EditionDetails {
    /// Reads the form.
    ///
    /// # Errors
    /// Every field that is missing or wrong; an end before the beginning.
    pub fn read(typed: &Typed) -> Result<EditionDetails, Errors> {
        let mut reader = Reader::new(typed);
        let mut date = |field: &str, required: bool| {
            let text = reader.typed().get(field).trim();
            let date = EditionDate::parse(text);
            if text.is_empty() && required {
                reader.wrong(field, "error-required");
            } else if date.is_none() && !text.is_empty() {
                reader.wrong(field, "error-edition-date");
            }
            date
        };
        let starts = date("starts", true);
        let ends = date("ends", false);
        if let (Some(starts), Some(ends)) = (starts, ends)
            && ends.is_over(&TimeZone::UTC) < starts.is_over(&TimeZone::UTC)
        {
            reader.wrong("ends", "error-edition-ends-before-start");
        }
        let mode = reader.one_of("mode", PlaceKind::from_code);
        if mode.is_none() && !reader.typed().has("mode") {
            reader.wrong("mode", "error-required");
        }
        let place = reader.optional("place", 300);
        let notes = reader.translated("notes", 1000);
        if !reader.typed().has("capacity") {
            reader.wrong("capacity", "error-required");
        }
        let capacity =
            reader.integer("capacity", 1, i64::from(MAX_CAPACITY)).and_then(|n| u32::try_from(n).ok());
        let enrolment = reader.one_of("enrolment", Gate::from_code).unwrap_or(Gate::Open);
        let (Some(starts), Some(mode), Some(capacity)) = (starts, mode, capacity) else {
            return Err(reader.into_errors());
        };
        reader.finish(EditionDetails { starts, ends, mode, place, notes, capacity, enrolment })
    }

    /// The form's values, for editing.
    pub fn typed(&self) -> Typed {
        Typed::default()
            .with("starts", self.starts.code())
            .with("ends", self.ends.map(EditionDate::code).unwrap_or_default())
            .with("mode", self.mode.code())
            .with("place", self.place.clone())
            .with_translated("notes", &self.notes)
            .with("capacity", self.capacity.to_string())
            .with("enrolment", self.enrolment.code())
    }

    /// When enrolment ends by itself: as the first day begins; while only the month is known, as the month ends.
    pub fn starts_at(&self, zone: &TimeZone) -> Moment {
        match self.starts {
            EditionDate::Day(_) => self.starts.begins(zone),
            EditionDate::Month(_) => self.starts.is_over(zone),
        }
    }

    /// When it is over.
    pub fn ends_at(&self, zone: &TimeZone) -> Moment {
        self.ends.unwrap_or(self.starts).is_over(zone)
    }
}

impl Edition {
    /// Whether somebody may enrol now.
    pub fn opening(&self, now: Moment) -> Opening {
        Opening::of(self.status, self.details.enrolment, self.starts_at, None, self.seats, now)
    }
}
