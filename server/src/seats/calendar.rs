//! Calendar files (RFC 5545), in UTC, so that every calendar shows the right hour without knowing our zone.

use axum::response::{IntoResponse, Response};
use domain::time::Moment;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use icalendar::{Calendar, Component, EventLike, Property, ValueType};
use jiff::civil::Date;

/// What a calendar is told.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its id: the same for the same thing in every mail and download, so that a calendar updates instead of doubling.
    pub uid: String,
    /// Grows with each change.
    pub sequence: i32,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Where.
    pub place: String,
    /// Its page.
    pub url: String,
    /// When.
    pub time: Time,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// When something is: from moment to moment, or on whole days.
#[derive(Debug, Clone, Copy)]
pub enum Time {
    /// From one moment to another.
    Moments(Moment, Moment),
    /// From one day to another, both included.
    Days(Date, Date),
}

/// The calendar file with one event. `now` is the file's own date.
pub fn calendar(event: &Event, now: Moment) -> String {
    let mut entry = icalendar::Event::new();
    entry
        .uid(&event.uid)
        .add_property("DTSTAMP", utc(now))
        .add_property("SEQUENCE", event.sequence.to_string())
        .add_property("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" })
        .summary(&plain(&event.title))
        .description(&plain(&event.description))
        .location(&plain(&event.place))
        .url(&event.url);
    match event.time {
        Time::Moments(from, to) => {
            entry.add_property("DTSTART", utc(from)).add_property("DTEND", utc(to));
        }
        Time::Days(from, to) => {
            // The end of whole days is the day after.
            let after = to.tomorrow().unwrap_or(to);
            for (name, day) in [("DTSTART", from), ("DTEND", after)] {
                let mut property = Property::new(name, day.strftime("%Y%m%d").to_string());
                property.append_parameter(ValueType::Date);
                entry.append_property(property);
            }
        }
    }
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.push(entry.done());
    calendar.to_string()
}

/// A calendar file to be saved.
pub fn download(text: String, name: &str) -> Response {
    let disposition = format!("attachment; filename=\"{name}.ics\"");
    let headers =
        [(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, text).into_response()
}

fn utc(moment: Moment) -> String {
    moment.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Without control characters but line ends, which the format escapes.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "1@lab.example".to_owned(),
            sequence: 2,
            title: "Oficina".to_owned(),
            description: String::new(),
            place: "Biblioteca, sala 2".to_owned(),
            url: "https://lab.example/pt/sessions/x".to_owned(),
            time: Time::Moments(Moment(1_777_815_000_000), Moment(1_777_822_200_000)),
            cancelled: false,
        }
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "").replace("\r\n\t", "")
    }

    #[test]
    fn moments_are_in_utc_and_the_id_is_stable() {
        let text = calendar(&event(), Moment(0));
        assert_eq!(text, calendar(&event(), Moment(0)));
        for line in [
            "METHOD:PUBLISH",
            "UID:1@lab.example",
            "SEQUENCE:2",
            "STATUS:CONFIRMED",
            "DTSTAMP:19700101T000000Z",
            "DTSTART:20260503T133000Z",
            "DTEND:20260503T153000Z",
            "LOCATION:Biblioteca\\, sala 2",
        ] {
            assert!(unfolded(&text).contains(&format!("{line}\r\n")), "{line} is not in {text}");
        }
    }

    #[test]
    fn a_hostile_title_stays_one_property() {
        let hostile = "x\r\nEND:VEVENT\r\nBEGIN:VALARM;a,b\\ \u{0}ã".repeat(10);
        let text = calendar(&Event { title: hostile.clone(), description: hostile, ..event() }, Moment(0));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.iter().filter(|line| line.starts_with("END:VEVENT")).count(), 1);
        assert!(!lines.iter().any(|line| line.starts_with("BEGIN:VALARM")));
        assert!(lines.iter().all(|line| line.len() <= 75), "a line is longer than 75 octets");
        assert!(unfolded(&text).contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\\;a\\,b\\\\ ã"));
    }

    #[test]
    fn whole_days_end_on_the_day_after() {
        let days = Time::Days(jiff::civil::date(2027, 3, 15), jiff::civil::date(2027, 3, 17));
        let text = calendar(&Event { time: days, cancelled: true, ..event() }, Moment(0));
        assert!(text.contains("DTSTART;VALUE=DATE:20270315\r\n"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20270318\r\n"));
        assert!(text.contains("STATUS:CANCELLED\r\n"));
    }
}
