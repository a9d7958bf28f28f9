//! Numbers, dates and times as people of each language write them.

use domain::lang::Lang;
use domain::time::Moment;
use jiff::civil::{Date, DateTime};

use crate::context::page;
use crate::i18n::{argument, message, message_with};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
    "month-10", "month-11", "month-12",
];

/// A whole number with its thousands apart: `1 520` in Portuguese, `1,520` in English.
pub fn number(lang: Lang, n: i64) -> String {
    let separator = match lang {
        Lang::Pt => '\u{a0}',
        Lang::En => ',',
    };
    let digits = n.unsigned_abs().to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    if n < 0 { format!("\u{2212}{out}") } else { out }
}

/// A decimal number with this many decimals: `83,1` in Portuguese, `83.1` in English.
pub fn decimal(lang: Lang, x: f64, decimals: usize) -> String {
    let text = format!("{:.*}", decimals, x.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = number(lang, whole.parse().unwrap_or(i64::MAX));
    let sign = if x < 0.0 && text.chars().any(|c| ('1'..='9').contains(&c)) { "\u{2212}" } else { "" };
    let point = match lang {
        Lang::Pt => ',',
        Lang::En => '.',
    };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{fraction}") }
}

/// A percentage with one decimal: `83,1 %` in Portuguese, `83.1%` in English.
pub fn percent(lang: Lang, x: f64) -> String {
    match lang {
        Lang::Pt => format!("{}\u{a0}%", decimal(lang, x, 1)),
        Lang::En => format!("{}%", decimal(lang, x, 1)),
    }
}

/// The name of a month, 1 to 12.
pub fn month_name(lang: Lang, month: i8) -> String {
    let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
    MONTHS.get(index).map_or_else(String::new, |id| message(lang, id))
}

/// A calendar date in words: `3 de maio de 2026`, `3 May 2026`.
pub fn date(lang: Lang, date: Date) -> String {
    message_with(
        lang,
        "date-day",
        vec![
            ("day", argument(date.day().to_string())),
            ("month", argument(month_name(lang, date.month()))),
            ("year", argument(date.year().to_string())),
        ],
    )
}

/// A date and clock time in words: `3 de maio de 2026, 14:30`.
pub fn date_time(lang: Lang, at: DateTime) -> String {
    format!("{}, {}", date(lang, at.date()), clock(at))
}

/// A clock time, 24 hours: `14:30`.
pub fn clock(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A moment's date in the page's language and zone.
pub fn on(moment: Moment) -> String {
    let page = page();
    date(page.lang, moment.in_zone(&page.zone).date())
}

/// A moment's date and time in the page's language and zone.
pub fn at(moment: Moment) -> String {
    let page = page();
    date_time(page.lang, moment.in_zone(&page.zone))
}

/// A moment's clock time in the page's zone.
pub fn time_of(moment: Moment) -> String {
    clock(moment.in_zone(&page().zone))
}

/// A count in the page's language.
pub fn count(n: i64) -> String {
    number(page().lang, n)
}

/// The first line of a text, cut at the end of a sentence, or else of a word, when it is longer than `most` characters.
pub fn beginning(text: &str, most: usize) -> String {
    let text = text.lines().next().unwrap_or_default().trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most).collect();
    if let Some((sentences, _)) = start.rsplit_once(". ")
        && sentences.chars().count() > most / 3
    {
        return format!("{sentences}.");
    }
    let words = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_each_language_has_it() {
        assert_eq!(number(Lang::Pt, 4_599_749), "4\u{a0}599\u{a0}749");
        assert_eq!(number(Lang::En, 4_599_749), "4,599,749");
        assert_eq!(number(Lang::Pt, 999), "999");
        assert_eq!(number(Lang::En, -1000), "\u{2212}1,000");
        assert_eq!(number(Lang::En, i64::MIN), "\u{2212}9,223,372,036,854,775,808");
    }

    #[test]
    fn a_percentage_keeps_one_decimal() {
        assert_eq!(percent(Lang::Pt, 83.1), "83,1\u{a0}%");
        assert_eq!(percent(Lang::En, 100.0), "100.0%");
        assert_eq!(decimal(Lang::En, -0.04, 1), "0.0");
    }

    #[test]
    fn a_date_is_written_in_words() {
        let day = jiff::civil::date(2026, 5, 3);
        assert_eq!(date(Lang::Pt, day), "3 de maio de 2026");
        assert_eq!(date(Lang::En, day), "3 May 2026");
    }

    #[test]
    fn a_short_text_stays_as_it_is() {
        assert_eq!(beginning("Mudámos a carta.", 40), "Mudámos a carta.");
    }

    #[test]
    fn a_long_text_ends_with_a_whole_sentence_where_one_fits() {
        assert_eq!(
            beginning("Mudámos a carta. Agora percebe-se, e há menos chamadas.", 40),
            "Mudámos a carta."
        );
    }

    #[test]
    fn a_long_sentence_ends_with_a_whole_word() {
        assert_eq!(
            beginning("As chamadas desceram muito, mais do que o combinado", 30),
            "As chamadas desceram muito…"
        );
    }

    #[test]
    fn only_the_first_paragraph_is_shown() {
        assert_eq!(beginning("Um.\nDois.", 40), "Um.");
    }
}
