//! Mails about seats. The store knows when somebody must be told; `server` knows the words, the dates and the addresses.

use domain::lang::Lang;
use domain::seats::SeatState;
use domain::sessions::Session;
use domain::training::{Course, Edition};

use super::link;
use super::schema::registration;
use crate::error::Result;
use crate::jobs::{Job, Mail};
use crate::write::Write;

/// What somebody registered for.
#[derive(Debug, Clone, Copy)]
pub enum Occasion<'a> {
    /// A session; its mails carry a link that cancels without an account.
    Session(&'a Session),
    /// An edition of a course; whoever enrolled has an account.
    Edition(&'a Course, &'a Edition),
}

/// What a person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// You hold a seat.
    Confirmed,
    /// You wait; your place on the list, counted from 1.
    Waiting(u32),
    /// You waited, and now hold a seat.
    MovedUp,
    /// Date, length or place changed.
    Changed,
    /// It does not take place.
    CalledOff,
}

/// One mail to be written.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// About what.
    pub occasion: Occasion<'a>,
    /// What happened.
    pub news: News,
    /// To whom.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// In which language.
    pub lang: Lang,
    /// The secret of the link that cancels, for sessions.
    pub secret: Option<&'a str>,
}

/// Writes mails.
pub trait Letters: Send + Sync {
    /// The mail for this letter; nothing when nobody is to be told.
    fn write(&self, letter: &Letter<'_>) -> Option<Mail>;
}

/// Tells nobody: for the demonstration and for imports.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoLetters;

impl Letters for NoLetters {
    fn write(&self, _: &Letter<'_>) -> Option<Mail> {
        None
    }
}

/// Writes to these people in the caller's transaction.
pub(crate) async fn send(
    write: &mut Write<'_>,
    letters: &dyn Letters,
    occasion: Occasion<'_>,
    news: News,
    people: &[registration::Model],
) -> Result<()> {
    for row in people {
        let Some(email) = row.email.as_deref() else { continue };
        let wants_link = matches!(occasion, Occasion::Session(_)) && news != News::CalledOff;
        let secret = if wants_link { Some(link::issue(write, row.id).await?) } else { None };
        let letter = Letter {
            occasion,
            news,
            email,
            name: &row.name,
            lang: Lang::from_code(&row.lang).unwrap_or_default(),
            secret: secret.as_deref(),
        };
        if let Some(mail) = letters.write(&letter) {
            write.enqueue(&Job::Mail(mail)).await?;
        }
    }
    Ok(())
}

/// What a person in this state is told when asked again.
impl News {
    pub(crate) fn of(state: SeatState, position: u32) -> Option<News> {
        match state {
            SeatState::Confirmed => Some(News::Confirmed),
            SeatState::Waiting => Some(News::Waiting(position)),
            SeatState::Cancelled => None,
        }
    }
}
