//! The session's form, its times and its states.

use jiff::tz::TimeZone;
use rstest::rstest;

use super::*;
use crate::form::Typed;
use crate::id::SessionId;
use crate::seats::{Gate, Opening, Seats, Status};
use crate::slug::Slug;
use crate::time::Moment;

fn lisbon() -> TimeZone {
    TimeZone::get("Europe/Lisbon").unwrap()
}

fn form(changes: &[(&str, &str)]) -> Typed {
    let good = [
        ("title_pt", "Desenhar o novo balcão"),
        ("summary_pt", "Uma tarde para redesenhar o primeiro contacto."),
        ("date", "2026-05-03"),
        ("time", "14:30"),
        ("minutes", "120"),
        ("place", "in-person"),
        ("address", "Biblioteca Municipal"),
        ("capacity", "12"),
        ("registration", "open"),
        ("agenda-0-minutes", "30"),
        ("agenda-0-title_pt", "Acolhimento"),
        ("agenda-2-minutes", "60"),
        ("agenda-2-title_en", "Ideas"),
    ];
    let mut pairs: Vec<(String, String)> =
        good.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    Typed::new(pairs)
}

#[test]
fn a_local_time_becomes_a_moment_and_comes_back_the_same() {
    let details = Details::read(&form(&[]), &lisbon()).unwrap();
    // Lisbon is an hour ahead of UTC in May.
    assert_eq!(details.starts_at.timestamp().to_string(), "2026-05-03T13:30:00Z");
    assert_eq!(details.agenda.len(), 2, "empty rows are left out");
    let again = details.typed();
    assert_eq!((again.get("date"), again.get("time")), ("2026-05-03", "14:30"));
    assert_eq!(Details::read(&again, &lisbon()).unwrap(), details);
}

#[rstest]
#[case::winter("2026-12-03", "14:30", "2026-12-03T14:30:00Z")]
#[case::skipped_hour("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
#[case::before_the_repeated_hour("2026-10-25", "00:30", "2026-10-24T23:30:00Z")]
#[case::repeated_hour_is_the_first("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
fn summer_time_is_minded(#[case] date: &str, #[case] time: &str, #[case] utc: &str) {
    let details = Details::read(&form(&[("date", date), ("time", time)]), &lisbon()).unwrap();
    assert_eq!(details.starts_at.timestamp().to_string(), utc);
}

#[rstest]
#[case("title_pt", "", "title_pt", "error-required-in-one-language")]
#[case("date", "3 de maio", "date", "error-session-date")]
#[case("date", "", "date", "error-required")]
#[case("date", "9999-01-01", "date", "error-session-date")]
#[case("time", "25:00", "time", "error-session-time")]
#[case("minutes", "10", "minutes", "error-number-too-small")]
#[case("minutes", "60", "minutes", "error-session-agenda-longer")]
#[case("place", "moon", "place", "error-not-in-list")]
#[case("address", "", "address", "error-session-address")]
#[case("capacity", "0", "capacity", "error-number-too-small")]
#[case("capacity", "2001", "capacity", "error-number-too-large")]
#[case("capacity", "", "capacity", "error-required")]
#[case("closes_date", "2026-05-04", "closes_date", "error-session-closes-after-start")]
#[case("closes_time", "12:00", "closes_date", "error-required")]
#[case("agenda-0-minutes", "", "agenda-0-minutes", "error-required")]
#[case("agenda-0-title_pt", "", "agenda-0-title_pt", "error-required-in-one-language")]
#[case("project", "not-an-id", "project", "error-not-in-list")]
fn each_mistake_has_its_message(
    #[case] name: &str,
    #[case] value: &str,
    #[case] field: &str,
    #[case] message: &str,
) {
    let errors = Details::read(&form(&[(name, value)]), &lisbon()).unwrap_err();
    assert_eq!(errors.of(field).map(|error| error.message), Some(message), "{errors:?}");
}

#[test]
fn an_online_link_is_https_and_may_follow_later() {
    let online = [("place", "online"), ("address", "")];
    assert!(Details::read(&form(&online), &lisbon()).is_ok());
    let bad = [online[0], online[1], ("online_link", "javascript:alert(1)")];
    assert!(Details::read(&form(&bad), &lisbon()).unwrap_err().of("online_link").is_some());
}

#[test]
fn registration_closes_at_its_time_and_at_the_beginning() {
    let details = Details::read(&form(&[("closes_date", "2026-05-02")]), &lisbon()).unwrap();
    let mut session = Session {
        id: SessionId::new(),
        slug: Slug::suggest("x"),
        status: Status::Published,
        seats: Seats::free(details.capacity),
        details,
        version: 1,
    };
    let closes = session.details.closes_at.unwrap();
    let starts = session.details.starts_at;
    let before = closes.plus_seconds(-1);
    assert_eq!(session.opening(before), Opening::Seats(12));
    assert_eq!(session.opening(closes), Opening::Closed);
    assert_eq!(session.opening(starts), Opening::Over);
    session.seats = Seats { capacity: 12, taken: 12, waiting: 3 };
    assert_eq!(session.opening(before), Opening::WaitingList(3));
    session.details.registration = Gate::Closed;
    assert_eq!(session.opening(before), Opening::Closed);
    session.status = Status::Cancelled;
    assert_eq!(session.opening(before), Opening::CalledOff);
    session.status = Status::Draft;
    assert_eq!(session.opening(Moment(0)), Opening::Draft);
}
