//! A session as it is, and whether somebody may register for it now.

use super::Details;
use super::place::PlaceKind;
use crate::id::SessionId;
use crate::seats::{Gate, Opening, Seats, Status};
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its address.
    pub slug: Slug,
    /// Whether it is announced.
    pub status: Status,
    /// What was written about it.
    pub details: Details,
    /// Its seats.
    pub seats: Seats,
    /// Grows with each change.
    pub version: i32,
}

impl Session {
    /// Whether somebody may register now.
    pub fn opening(&self, now: Moment) -> Opening {
        let details = &self.details;
        Opening::of(self.status, details.registration, details.starts_at, details.closes_at, self.seats, now)
    }

    /// As it stands in lists.
    pub fn listed(&self) -> Listed {
        Listed {
            slug: self.slug.clone(),
            status: self.status,
            title: self.details.title.clone(),
            summary: self.details.summary.clone(),
            starts_at: self.details.starts_at,
            minutes: self.details.minutes,
            place: self.details.place.kind,
            address: self.details.place.address.clone(),
            registration: self.details.registration,
            closes_at: self.details.closes_at,
            seats: self.seats,
        }
    }
}

/// A page that a session leads to: its project, a method it uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedPage {
    /// Its path, without the language.
    pub path: String,
    /// Its title.
    pub title: Translated,
}

/// A session as it stands in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its address.
    pub slug: Slug,
    /// Whether it is announced.
    pub status: Status,
    /// What it is called.
    pub title: Translated,
    /// What it is about.
    pub summary: Translated,
    /// When it begins.
    pub starts_at: Moment,
    /// How long it takes.
    pub minutes: u32,
    /// In a room, online, or both.
    pub place: PlaceKind,
    /// The room's address.
    pub address: String,
    /// Whether people may register.
    pub registration: Gate,
    /// When registration closes by itself.
    pub closes_at: Option<Moment>,
    /// Its seats.
    pub seats: Seats,
}

impl Listed {
    /// Whether somebody may register now.
    pub fn opening(&self, now: Moment) -> Opening {
        Opening::of(self.status, self.registration, self.starts_at, self.closes_at, self.seats, now)
    }
}
