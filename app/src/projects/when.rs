//! Dates in words, as exactly as they were given.

use domain::lang::Lang;
use domain::when::{Point, Precision, When};

use crate::format::{date, month_name};
use crate::i18n::{argument, message, message_with};

/// A date in words: `maio de 2020`, `2.º trimestre de 2020`, `May 2020`, `contínuo`.
pub fn when_text(lang: Lang, when: When) -> String {
    match when {
        When::At(point) => point_text(lang, point),
        When::Between(span) => message_with(
            lang,
            "when-between",
            vec![
                ("from", argument(point_text(lang, span.from()))),
                ("to", argument(point_text(lang, span.to()))),
            ],
        ),
        When::Months(months) => {
            message_with(lang, "when-months", vec![("count", argument(i64::from(months.get())))])
        }
        kind => message(lang, kind.kind().map_or("when-to-be-decided", |(_, message)| message)),
    }
}

/// Beginning and end in words; nothing when neither is known.
pub fn period_text(lang: Lang, start: Option<When>, end: Option<When>) -> Option<String> {
    let say = |id: &'static str, when: When| {
        message_with(lang, id, vec![("when", argument(when_text(lang, when)))])
    };
    match (start, end) {
        (None, None) => None,
        (Some(start), None) => Some(when_text(lang, start)),
        (None, Some(end)) => Some(say("when-until", end)),
        (Some(start), Some(end)) => match (start.first(), end) {
            (Some(_), When::At(_)) => Some(message_with(
                lang,
                "when-between",
                vec![("from", argument(when_text(lang, start))), ("to", argument(when_text(lang, end)))],
            )),
            (Some(_), When::Ongoing) => Some(say("when-since", start)),
            _ => Some(format!("{}; {}", when_text(lang, start), say("when-end", end))),
        },
    }
}

fn point_text(lang: Lang, point: Point) -> String {
    let first = point.first();
    let year = ("year", argument(first.year().to_string()));
    match point.precision() {
        Precision::Day => date(lang, first),
        Precision::Month => {
            let month = ("month", argument(month_name(lang, first.month())));
            message_with(lang, "when-month", vec![month, year])
        }
        Precision::Quarter => {
            let quarter = ("quarter", argument(i64::from(point.quarter())));
            message_with(lang, "when-quarter", vec![quarter, year])
        }
        Precision::Year => first.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, text: &str) -> String {
        when_text(lang, When::parse(text).unwrap())
    }

    #[test]
    fn dates_are_said_as_exactly_as_they_were_given() {
        for (text, pt, en) in [
            ("2020-05", "maio de 2020", "May 2020"),
            ("2020-Q2", "2.º trimestre de 2020", "2nd quarter of 2020"),
            ("2020-Q3", "3.º trimestre de 2020", "3rd quarter of 2020"),
            ("2020", "2020", "2020"),
            ("2020-05-08", "8 de maio de 2020", "8 May 2020"),
            ("2019-09/2020-05", "setembro de 2019 a maio de 2020", "September 2019 to May 2020"),
            ("P36M", "36 meses", "36 months"),
            ("P1M", "1 mês", "1 month"),
            ("annual", "anual", "annual"),
            ("to-be-decided", "a definir", "to be decided"),
        ] {
            assert_eq!(said(Lang::Pt, text), pt);
            assert_eq!(said(Lang::En, text), en);
        }
    }

    #[test]
    fn a_period_reads_as_a_sentence_would() {
        let when = |text: &str| Some(When::parse(text).unwrap());
        assert_eq!(period_text(Lang::Pt, None, None), None);
        assert_eq!(period_text(Lang::Pt, when("2019"), when("ongoing")).unwrap(), "desde 2019");
        assert_eq!(period_text(Lang::En, when("2019"), when("2020-05")).unwrap(), "2019 to May 2020");
        assert_eq!(period_text(Lang::Pt, None, when("2020")).unwrap(), "até 2020");
        assert_eq!(
            period_text(Lang::En, when("2019"), when("to-be-decided")).unwrap(),
            "2019; end: to be decided"
        );
    }
}
