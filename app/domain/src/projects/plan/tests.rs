use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::when::Point;

/// The United Nations Network on Migration's work plan of July 2019, in our own words.
pub const UNITED_NATIONS: &str = include_str!("un-workplan-2019.json");

fn plan() -> Vec<Workstream> {
    read(UNITED_NATIONS).unwrap()
}

fn wrong(text: &str) -> Vec<String> {
    read(text).unwrap_err().iter().map(ToString::to_string).collect()
}

/// One workstream, with some fields in place of its own.
fn one(fields: &str) -> String {
    let mut stream: serde_json::Value = serde_json::from_str(
        r#"{"id": "A", "kind": "package", "title": {"pt": "Obra"}, "deadline": {"kind": "ongoing"}, "status": null, "lead": [],
            "lead_note": null, "participants": [], "interested": [], "goals": [], "themes": [], "activities": []}"#,
    )
    .unwrap();
    let fields: serde_json::Value = serde_json::from_str(fields).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        stream[name] = value.clone();
    }
    serde_json::Value::Array(vec![stream]).to_string()
}

#[test]
fn the_network_s_plan_is_read_whole_and_written_as_it_was() {
    let plan = plan();
    assert_eq!(plan.len(), 23);
    assert_eq!(plan.iter().map(|stream| stream.activities.len()).sum::<usize>(), 92);
    let of = |kind| plan.iter().filter(|stream| stream.kind == kind).count();
    assert_eq!(StreamKind::ALL.map(of), [0, 8, 6, 6, 3]);
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(json(&write(&plan)), json(UNITED_NATIONS));
    assert_eq!(read(&write(&plan)).unwrap(), plan);
}

#[test]
fn nobody_having_said_how_far_it_is_is_not_that_it_has_not_begun() {
    let plan = plan();
    assert_eq!(plan.iter().filter(|stream| stream.status.is_none()).count(), 8);
    assert!(plan.iter().all(|stream| stream.status != Some(StreamStatus::NotStarted)));
    let begun = read(&one(r#"{"status": "not-started"}"#)).unwrap();
    assert_eq!(begun[0].status, Some(StreamStatus::NotStarted));
    assert!(write(&begun).contains("\"status\": \"not-started\""));
}

#[test]
fn only_what_has_a_last_day_is_overdue_and_only_after_it() {
    let plan = plan();
    let overdue = |on: Date| plan.iter().filter(|stream| stream.is_overdue(on)).count();
    assert_eq!(overdue(date(2019, 7, 31)), 0);
    assert_eq!(overdue(date(2019, 8, 1)), 1);
    assert_eq!(overdue(date(2020, 1, 1)), 1);
    assert_eq!(overdue(date(2020, 8, 1)), 9);
    assert_eq!(overdue(date(2021, 1, 1)), 12);
    assert_eq!(overdue(date(2099, 1, 1)), 12, "the others have no date");
    let mut first = plan[0].clone();
    first.status = Some(StreamStatus::Cancelled);
    assert!(!first.is_overdue(date(2021, 1, 1)));
}

#[test]
fn each_precision_ends_with_its_period() {
    for (text, last) in [
        ("2020-05-08", date(2020, 5, 8)),
        ("2020-02", date(2020, 2, 29)),
        ("2020-Q2", date(2020, 6, 30)),
        ("2020", date(2020, 12, 31)),
    ] {
        let deadline = Deadline::By(Point::parse(text).unwrap());
        assert!(!deadline.is_past(last), "{text}");
        assert!(deadline.is_past(last.tomorrow().unwrap()), "{text}");
    }
    for deadline in Deadline::UNDATED {
        assert!(!deadline.is_past(date(9999, 12, 31)));
    }
}

#[test]
fn nothing_is_completed_without_something_that_shows_it() {
    let told = wrong(&one(r#"{"status": "completed"}"#));
    assert_eq!(told, ["A: it is completed and has no evidence; add a link under \"evidence\""]);
    let evidence = r#"{"status": "completed", "evidence": [{"label": "Relatório", "url": "https://example.org/r.pdf"}]}"#;
    let plan = read(&one(evidence)).unwrap();
    assert!(!plan[0].lacks_evidence());
    assert_eq!(read(&write(&plan)).unwrap(), plan);
    let script = r#"{"evidence": [{"label": "R", "url": "javascript:alert(1)"}]}"#;
    assert_eq!(wrong(&one(script)), ["A: \"javascript:alert(1)\" is no web address; write https://…"]);
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_all_at_once() {
    for (text, told) in [
        ("", "the file: it is not a JSON list of workstreams"),
        ("{}", "the file: it is not a JSON list of workstreams"),
        ("[]", "the file: it has no workstreams"),
        ("[{}]", "workstream 1: missing field `id`"),
        (r#"[{"id": "C1"}]"#, "C1: missing field `kind`"),
    ] {
        let wrong = wrong(text);
        assert!(wrong.len() == 1 && wrong[0].starts_with(told), "{wrong:?}");
    }
    for (fields, told) in [
        (r#"{"kind": "other"}"#, "A: unknown variant `other`"),
        (r#"{"color": "red"}"#, "A: unknown field `color`"),
        (r#"{"title": {}}"#, "A: \"title\" is empty in every language"),
        (r#"{"id": "a b"}"#, "a b: \"id\" is \"a b\": write 1 to 20 letters"),
        (r#"{"deadline": {"kind": "by"}}"#, "A: a deadline of the kind \"by\" needs"),
        (r#"{"deadline": {"kind": "by", "month": "2020"}}"#, "A: \"month\" is \"2020\": write it as 2020-05"),
        (r#"{"deadline": {"kind": "by", "month": "2020-13"}}"#, "A: \"month\" is \"2020-13\""),
        (
            r#"{"deadline": {"kind": "by", "month": "2020-05", "year": "2020"}}"#,
            "A: \"year\" stands beside another date",
        ),
        (
            r#"{"deadline": {"kind": "annual", "year": "2020"}}"#,
            "A: a deadline of the kind \"annual\" has no date",
        ),
        (
            r#"{"deadline": {"kind": "duration", "min_months": 9, "max_months": 3}}"#,
            "A: \"min_months\" is more than",
        ),
        (
            r#"{"deadline": {"kind": "duration", "min_months": 0, "max_months": 3}}"#,
            "A: invalid value: integer `0`",
        ),
        (
            r#"{"deadline": {"kind": "soon"}}"#,
            "A: there is no deadline of the kind \"soon\": write by, duration, annual",
        ),
        (r#"{"participants": [" "]}"#, "A: \"participants\" takes 100 names at most"),
        (r#"{"activities": [{"id": "A", "title": {"pt": "x"}}]}"#, "A: \"A\" is the \"id\" of another"),
        (r#"{"activities": [{"title": {"pt": "x"}}]}"#, "A, activity 1: missing field `id`"),
        (
            r#"{"activities": [{"id": "b", "title": {"pt": "x"}, "date": "1/2"}]}"#,
            "b: \"date\" is \"1/2\": write it as 2020-05-08",
        ),
    ] {
        let wrong = wrong(&one(fields));
        assert!(wrong.len() == 1 && wrong[0].starts_with(told), "{fields}: {wrong:?}");
    }
    let two = r#"{"title": {}, "participants": [""], "activities": [{"id": "b"}]}"#;
    assert_eq!(wrong(&one(two)).len(), 3);
}

proptest! {
    #[test]
    fn no_file_brings_it_down(text in ".{0,200}") {
        drop(read(&text));
    }
}
