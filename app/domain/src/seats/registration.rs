//! One person's registration: what the form asks for, what designers see, where it stands.

use serde::Serialize;

use super::SeatState;
use crate::accounts::Email;
use crate::form::{Errors, Reader, Typed};
use crate::id::RegistrationId;
use crate::time::Moment;

/// A person who wants to take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRegistration {
    /// How the person wants to be called.
    pub name: String,
    /// Where the confirmation goes.
    pub email: Email,
    /// What the person needs in order to take part; only designers read it.
    pub needs: String,
}

impl NewRegistration {
    /// Reads `name`, `email`, `needs` and `consent`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<NewRegistration, Errors> {
        let mut reader = Reader::new(typed);
        let name = reader.required("name", 100);
        if name.contains(['\n', '\t']) {
            reader.wrong("name", "error-control-characters");
        }
        let address = reader.required("email", 254);
        let email = Email::parse(&address);
        if email.is_none() && !address.is_empty() {
            reader.wrong("email", "error-not-an-email");
        }
        let needs = reader.optional("needs", 1000);
        if typed.get("consent") != "yes" {
            reader.wrong("consent", "error-registration-consent");
        }
        let Some(email) = email else { return Err(reader.into_errors()) };
        reader.finish(NewRegistration { name, email, needs })
    }
}

/// A registration as designers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The registration.
    pub id: RegistrationId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// What the person needs.
    pub needs: String,
    /// Where the registration stands.
    pub state: SeatState,
    /// Whether the person came (a session) or completed it (an edition).
    pub done: bool,
    /// When the person registered, the last time if more than once.
    pub registered_at: Moment,
}

/// Where a person's own registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The state.
    pub state: SeatState,
    /// The place on the waiting list, counted from 1; only while waiting.
    pub position: Option<u32>,
    /// Whether a designer noted that the person came or completed it.
    pub done: bool,
}
