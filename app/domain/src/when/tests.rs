//! Dates keep the precision they were given in, through text and back.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::form::{Reader, Typed};

fn points() -> impl Strategy<Value = Point> {
    (1000i16..=9999, 1i8..=12, 1i8..=28, 0usize..4).prop_map(|(year, month, day, precision)| {
        Point::new(date(year, month, day), Precision::ALL[precision]).unwrap()
    })
}

fn whens() -> impl Strategy<Value = When> {
    prop_oneof![
        points().prop_map(When::At),
        (points(), points()).prop_filter_map("in order", |(a, b)| Span::new(a, b).map(When::Between)),
        (1u16..=9999).prop_map(|n| When::Months(NonZeroU16::new(n).unwrap())),
        (0usize..When::KINDS.len()).prop_map(|n| When::KINDS[n]),
    ]
}

proptest! {
    #[test]
    fn text_and_json_give_back_what_went_in(when in whens()) {
        prop_assert_eq!(When::parse(&when.to_string()), Ok(when));
        let json = serde_json::to_string(&when).unwrap();
        prop_assert_eq!(serde_json::from_str::<When>(&json).unwrap(), when);
    }

    #[test]
    fn a_form_filled_with_it_reads_it_again(when in whens()) {
        let (text, kind) = when.typed();
        let typed = Typed::default().with("start", text).with("start_kind", kind);
        let mut reader = Reader::new(&typed);
        prop_assert_eq!(When::read(&mut reader, "start"), Some(when));
        prop_assert!(reader.finish(()).is_ok());
    }

    #[test]
    fn the_order_is_that_of_the_first_day_and_the_undated_come_last(a in whens(), b in whens()) {
        match (a.first(), b.first()) {
            (Some(x), Some(y)) if x < y => prop_assert!(a.order() < b.order()),
            (Some(_), None) => prop_assert!(a.order() < b.order()),
            _ => {}
        }
        if a.order() == b.order() {
            prop_assert_eq!(a.first(), b.first());
        }
    }

    #[test]
    fn no_text_makes_it_stumble(text in ".{0,40}") {
        let _ = When::parse(&text);
    }

    #[test]
    fn a_point_holds_the_date_it_was_made_from(year in 1000i16..=9999, month in 1i8..=12, day in 1i8..=28, p in 0usize..4) {
        let day: Date = date(year, month, day);
        let point = Point::new(day, Precision::ALL[p]).unwrap();
        prop_assert!(point.first() <= day && day <= point.last());
    }
}

#[rstest::rstest]
#[case("2020", "2020")]
#[case(" 2020-05 ", "2020-05")]
#[case("2020-5", "2020-05")]
#[case("05/2020", "2020-05")]
#[case("2020-Q2", "2020-Q2")]
#[case("2020-t2", "2020-Q2")]
#[case("2020-05-08", "2020-05-08")]
#[case("8/5/2020", "2020-05-08")]
#[case("2019-09/2020-05", "2019-09/2020-05")]
#[case("2019 a 2020-05", "2019/2020-05")]
#[case("2019-09 até 2020", "2019-09/2020")]
#[case("36 meses", "P36M")]
#[case("1 mês", "P1M")]
#[case("A definir", "to-be-decided")]
#[case("ongoing", "ongoing")]
fn what_people_type_is_understood(#[case] typed: &str, #[case] kept: &str) {
    assert_eq!(When::parse(typed).map(|when| when.to_string()), Ok(kept.to_owned()));
}

#[rstest::rstest]
#[case("")]
#[case("20")]
#[case("2020-13")]
#[case("2020-02-30")]
#[case("2020-Q5")]
#[case("2021/2020")]
#[case("0 meses")]
#[case("P0M")]
#[case("soon")]
#[case("20２0")]
#[case("2020-05-08-01")]
fn what_is_no_date_is_refused(#[case] typed: &str) {
    assert_eq!(When::parse(typed), Err(NotADate));
}

#[test]
fn a_quarter_ends_with_its_third_month() {
    let quarter = Point::parse("2020-Q4").unwrap();
    assert_eq!((quarter.first(), quarter.last()), (date(2020, 10, 1), date(2020, 12, 31)));
}

#[test]
fn a_date_and_a_kind_at_once_is_a_mistake() {
    let typed = Typed::default().with("end", "2020").with("end_kind", "ongoing");
    let mut reader = Reader::new(&typed);
    When::read(&mut reader, "end");
    assert_eq!(reader.into_errors().of("end").unwrap().message, "error-date-or-kind");
}
