//! Courses, hours, dates and course files.

use jiff::tz::TimeZone;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::form::Typed;
use crate::lang::Lang;

const COURSE: &str = include_str!("../../../../content/courses/service-design.toml");

#[test]
fn the_service_design_course_has_eighteen_hours_by_mode() {
    let (slug, course) = read_course_file("service-design.toml", COURSE).unwrap();
    assert_eq!(slug.as_str(), "service-design");
    assert_eq!(total_minutes(&course.modules), 18 * 60);
    let by_mode = [(Mode::InPerson, 12 * 60), (Mode::OnlineLive, 270), (Mode::SelfPaced, 90)];
    assert_eq!(minutes_by_mode(&course.modules), by_mode);
    assert_eq!(outcomes(course.outcomes.pick(Lang::En).text).count(), 7);
}

#[test]
fn a_course_survives_its_own_form() {
    let (_, course) = read_course_file("service-design.toml", COURSE).unwrap();
    for lang in Lang::ALL {
        assert_eq!(CourseDetails::read(&course.typed(lang)).unwrap(), course);
    }
}

#[rstest]
#[case("mode = \"in-person\"", "mode = \"in person\"", "write one of \"in-person\"")]
#[case("hours = 18", "hours = 20", "write hours = 18")]
#[case("hours = 2.5", "hours = 2.51", "quarters of an hour")]
#[case("slug = \"service-design\"", "slug = \"Service Design\"", "write \"service-design\"")]
#[case("\"stakeholder-map\"", "\"Stakeholder map\"", "write \"stakeholder-map\"")]
#[case("source =", "sources =", "unknown field")]
#[case("[title]", "[titel]", "unknown field")]
#[case("pt = \"O seu desafio\"\nen = \"Your challenge\"", "", "at least in one language")]
fn a_mistake_in_a_file_is_told_with_its_line_and_what_to_write(
    #[case] good: &str,
    #[case] bad: &str,
    #[case] advice: &str,
) {
    let at = COURSE.find(good).unwrap();
    let text = format!("{}{bad}{}", &COURSE[..at], &COURSE[at + good.len()..]);
    let mistakes = read_course_file("courses/x.toml", &text).unwrap_err();
    assert!(mistakes[0].advice.contains(advice), "{}", mistakes[0]);
    let line = COURSE[..at].matches('\n').count() + 1;
    assert!(mistakes[0].line.abs_diff(line) <= 1, "{} is not near line {line}", mistakes[0]);
    assert!(mistakes[0].to_string().starts_with("courses/x.toml:"));
}

#[test]
fn hours_are_quarters_with_either_point() {
    let course = |hours: &str| {
        Typed::default()
            .with("title_pt", "x")
            .with("summary_pt", "x")
            .with("modules-0-title_pt", "x")
            .with("modules-0-mode", "in-person")
            .with("modules-0-hours", hours)
    };
    for (hours, minutes) in [("1,5", 90), ("1.25", 75), ("2", 120), ("0,75", 45), ("3.0", 180)] {
        assert_eq!(CourseDetails::read(&course(hours)).unwrap().modules[0].minutes, minutes, "{hours}");
    }
    for hours in ["0", "1,3", "-1", "x", "1,5,5", "201", ".", "1e3"] {
        let errors = CourseDetails::read(&course(hours)).unwrap_err();
        assert_eq!(errors.of("modules-0-hours").map(|e| e.message), Some("error-course-hours"), "{hours}");
    }
}

#[test]
fn a_date_keeps_the_precision_it_was_given_in() {
    for (text, code) in [
        ("2027-03-15", "2027-03-15"),
        ("15/3/2027", "2027-03-15"),
        ("2027-03", "2027-03"),
        ("3/2027", "2027-03"),
    ] {
        assert_eq!(EditionDate::parse(text).map(EditionDate::code).as_deref(), Some(code));
    }
    for text in ["", "março", "2027", "2027-13", "2027-02-30", "1/2/27", "1999-01-01"] {
        assert_eq!(EditionDate::parse(text), None, "{text}");
    }
}

#[test]
fn an_edition_whose_day_is_not_known_is_over_when_its_month_is() {
    let form = Typed::default().with("starts", "2027-03").with("mode", "online").with("capacity", "20");
    let details = EditionDetails::read(&form).unwrap();
    let over = details.ends_at(&TimeZone::UTC).timestamp().to_string();
    assert_eq!(over, "2027-04-01T00:00:00Z");
    let form = form.with("ends", "2027-02");
    assert!(EditionDetails::read(&form).unwrap_err().of("ends").is_some());
}

proptest! {
    #[test]
    fn hours_are_written_as_they_are_read(quarters in 1u32..800) {
        for lang in Lang::ALL {
            let text = hours_text(lang, quarters * 15);
            prop_assert_eq!(super::module::parse_hours(&text), Some(quarters * 15), "{}", text);
        }
    }

    #[test]
    fn no_text_breaks_the_readers(text in ".{0,60}") {
        let _ = EditionDate::parse(&text);
        let _ = super::module::parse_hours(&text);
        let _ = read_course_file("x", &text);
    }
}
