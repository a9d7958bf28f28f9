//! Small things that the handlers of sessions and editions share.

use domain::form::Typed;
use domain::id::RegistrationId;
use domain::lang::Lang;
use domain::seats::Status;
use domain::sessions::{PlaceKind, Session};
use domain::training::{Course, Edition};
use uuid::Uuid;

use super::calendar::{Event, Time};
use crate::state::App;
use crate::visit::Visit;

/// A new form's own random id.
pub(crate) fn form_id() -> String {
    Uuid::new_v4().to_string()
}

/// Every well-formed id under this name; what is no id means nobody.
pub(crate) fn typed_ids(typed: &Typed, name: &str) -> Vec<RegistrationId> {
    typed.all(name).filter_map(|text| text.parse().ok().map(RegistrationId)).collect()
}

/// The address of the page after: this address with these parameters and the cursor.
pub(crate) fn after(
    visit: &Visit,
    path: &str,
    parameters: &[(&str, &str)],
    next: Option<String>,
) -> Option<String> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in parameters {
        query.append_pair(name, value);
    }
    query.append_pair("after", &next?);
    Some(format!("{}?{}", visit.href(path), query.finish()))
}

/// The host in ids of calendar entries.
fn host(app: &App) -> String {
    let rest = app.base_url.split("://").nth(1).unwrap_or_default();
    rest.split([':', '/']).next().unwrap_or_default().to_owned()
}

/// A session in a calendar, as everybody may see it: without the link to join.
pub(crate) fn session_event(app: &App, lang: Lang, session: &Session) -> Event {
    let details = &session.details;
    let place = match details.place.kind {
        PlaceKind::Online => app::i18n::message(lang, PlaceKind::Online.message()),
        PlaceKind::InPerson | PlaceKind::Both => details.place.address.clone(),
    };
    Event {
        uid: format!("session-{}@{}", session.id, host(app)),
        sequence: session.version,
        title: details.title.pick(lang).text.to_owned(),
        description: details.summary.pick(lang).text.to_owned(),
        place,
        url: app.link(&format!("/{}/sessions/{}", lang.code(), session.slug)),
        time: Time::Moments(details.starts_at, details.ends_at()),
        cancelled: session.status == Status::Cancelled,
    }
}

/// An edition in a calendar; nothing while its first day is not known.
pub(crate) fn edition_event(app: &App, lang: Lang, course: &Course, edition: &Edition) -> Option<Event> {
    let first = edition.details.starts.day()?;
    let last = edition.details.ends.and_then(|ends| ends.day()).unwrap_or(first);
    Some(Event {
        uid: format!("edition-{}@{}", edition.id, host(app)),
        sequence: edition.version,
        title: course.details.title.pick(lang).text.to_owned(),
        description: course.details.summary.pick(lang).text.to_owned(),
        place: edition.details.place.clone(),
        url: app.link(&format!("/{}/training/{}", lang.code(), course.slug)),
        time: Time::Days(first, last),
        cancelled: edition.status == Status::Cancelled,
    })
}
