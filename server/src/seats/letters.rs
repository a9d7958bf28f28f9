//! The words of mails about seats: dates in the recipient's language and the lab's zone, links, the calendar file.

use domain::lang::Lang;
use domain::sessions::{PlaceKind, Session};
use domain::training::{Course, Edition};
use store::jobs::Mail;
use store::seats::{Letter, Letters, News, Occasion};

use super::calendar::{Event, calendar};
use super::text::{edition_event, session_event};
use crate::state::App;

/// Writes mails for a running platform.
pub struct Post<'a>(pub &'a App);

impl Letters for Post<'_> {
    fn write(&self, letter: &Letter<'_>) -> Option<Mail> {
        Some(match letter.occasion {
            Occasion::Session(session) => self.about_session(letter, session),
            Occasion::Edition(course, edition) => self.about_edition(letter, course, edition),
        })
    }
}

impl Post<'_> {
    fn link(&self, lang: Lang, path: &str) -> String {
        self.0.link(&format!("/{}{path}", lang.code()))
    }

    fn about_session(&self, letter: &Letter<'_>, session: &Session) -> Mail {
        let lang = letter.lang;
        let (subject, body) = match letter.news {
            News::Confirmed => ("mail-session-confirmed-subject", "mail-session-confirmed-body"),
            News::Waiting(_) => ("mail-session-waiting-subject", "mail-session-waiting-body"),
            News::MovedUp => ("mail-session-moved-up-subject", "mail-session-moved-up-body"),
            News::Changed => ("mail-session-changed-subject", "mail-session-changed-body"),
            News::CalledOff => ("mail-session-called-off-subject", "mail-session-called-off-body"),
        };
        let zone = &self.0.config.zone;
        let when = app::format::date_time(lang, session.details.starts_at.in_zone(zone));
        let path = format!("/sessions/{}", session.slug);
        let page = if letter.news == News::CalledOff { "/sessions" } else { &path };
        let mut mail = Mail::new(letter.email, lang, subject, body)
            .with("title", one_line(session.details.title.pick(lang).text))
            .with("name", one_line(letter.name))
            .with("when", when)
            .with("where", where_it_is(lang, session))
            .with("page", self.link(lang, page));
        if let Some(secret) = letter.secret {
            mail = mail.with("cancel", self.link(lang, &format!("{path}/cancel/{secret}")));
        }
        match letter.news {
            News::Waiting(position) => mail.with("position", position.to_string()),
            // Only those who hold a seat get the date, with the link to join online.
            News::Confirmed | News::MovedUp | News::Changed | News::CalledOff => {
                let event = session_event(self.0, lang, session);
                let place = where_it_is(lang, session);
                let event = if letter.news == News::CalledOff { event } else { Event { place, ..event } };
                mail.with_calendar(calendar(&event, self.0.store.now()))
            }
        }
    }

    fn about_edition(&self, letter: &Letter<'_>, course: &Course, edition: &Edition) -> Mail {
        let lang = letter.lang;
        let (subject, body) = match letter.news {
            News::Confirmed => ("mail-training-confirmed-subject", "mail-training-confirmed-body"),
            News::Waiting(_) => ("mail-training-waiting-subject", "mail-training-waiting-body"),
            News::MovedUp => ("mail-training-moved-up-subject", "mail-training-moved-up-body"),
            News::Changed => ("mail-training-changed-subject", "mail-training-changed-body"),
            News::CalledOff => ("mail-training-called-off-subject", "mail-training-called-off-body"),
        };
        let place = match edition.details.place.as_str() {
            "" => app::i18n::message(lang, edition.details.mode.message()),
            place => one_line(place),
        };
        let mail = Mail::new(letter.email, lang, subject, body)
            .with("title", one_line(course.details.title.pick(lang).text))
            .with("name", one_line(letter.name))
            .with("when", app::training::dates_text(lang, edition))
            .with("where", place)
            .with("page", self.link(lang, &format!("/training/{}", course.slug)));
        match (letter.news, edition_event(self.0, lang, course, edition)) {
            (News::Waiting(position), _) => mail.with("position", position.to_string()),
            (_, Some(event)) => mail.with_calendar(calendar(&event, self.0.store.now())),
            (_, None) => mail,
        }
    }
}

/// The room, the link, or both, for those who hold a seat.
fn where_it_is(lang: Lang, session: &Session) -> String {
    let place = &session.details.place;
    let online = match place.link.as_str() {
        "" => app::i18n::message(lang, "mail-session-online"),
        link => app::i18n::message_with(
            lang,
            "mail-session-online-at",
            vec![("link", app::i18n::argument(link.to_owned()))],
        ),
    };
    match place.kind {
        PlaceKind::InPerson => one_line(&place.address),
        PlaceKind::Online => online,
        PlaceKind::Both => format!("{}; {online}", one_line(&place.address)),
    }
}

/// A subject has no line ends.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
