//! Where a session takes place.

use serde::{Deserialize, Serialize};

use crate::form::{Reader, Typed};

/// In a room, online, or both at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// In a room.
    InPerson,
    /// Online.
    Online,
    /// In a room and online.
    Both,
}

impl PlaceKind {
    /// Every kind.
    pub const ALL: [PlaceKind; 3] = [PlaceKind::InPerson, PlaceKind::Online, PlaceKind::Both];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            PlaceKind::InPerson => "in-person",
            PlaceKind::Online => "online",
            PlaceKind::Both => "both",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            PlaceKind::InPerson => "place-in-person",
            PlaceKind::Online => "place-online",
            PlaceKind::Both => "place-both",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<PlaceKind> {
        PlaceKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a session takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which kind.
    pub kind: PlaceKind,
    /// The address of the room; empty when there is none.
    pub address: String,
    /// The link to join online, sent only to those who hold a seat; may follow later.
    pub link: String,
}

impl Place {
    /// In a room.
    pub fn room(address: impl Into<String>) -> Self {
        Self { kind: PlaceKind::InPerson, address: address.into(), link: String::new() }
    }

    /// Reads `place`, `address` and `online_link`. A room needs an address; a link may follow later.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Place> {
        let kind = reader.one_of("place", PlaceKind::from_code);
        if kind.is_none() && !reader.typed().has("place") {
            reader.wrong("place", "error-required");
        }
        let mut address = reader.optional("address", 300);
        let mut link = reader.optional("online_link", 500);
        let kind = kind?;
        if kind == PlaceKind::Online {
            address = String::new();
        } else if address.is_empty() {
            reader.wrong("address", "error-session-address");
        }
        if kind == PlaceKind::InPerson {
            link = String::new();
        } else if !link.is_empty() && (!link.starts_with("https://") || link.contains(char::is_whitespace)) {
            reader.wrong("online_link", "error-session-link");
        }
        Some(Place { kind, address, link })
    }

    /// The values of the form.
    pub(super) fn typed(&self, typed: Typed) -> Typed {
        typed
            .with("place", self.kind.code())
            .with("address", self.address.clone())
            .with("online_link", self.link.clone())
    }
}
