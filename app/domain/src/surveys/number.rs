//! Numbers as people type them in each language.

use crate::digits;
use crate::lang::Lang;

/// Reads a number typed on a page of this language.
///
/// Portuguese writes `1.234,5` or `1 234,5`, English `1,234.5`. A mark of thousands counts as such only before groups of exactly
/// three digits; where it cannot be one, as in a Portuguese `3.5`, it is taken for the decimal mark, because many keyboards
/// offer only one of the two. At most 15 digits; nothing else than digits, marks and a sign.
pub fn parse_number(text: &str, lang: Lang) -> Option<f64> {
    let (thousands, decimal) = match lang {
        Lang::Pt => ('.', ','),
        Lang::En => (',', '.'),
    };
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let spaceless = without_spaces(text)?;
    let plain = strict(&spaceless, thousands, decimal).or_else(|| {
        let single = spaceless.matches(thousands).count() == 1 && !spaceless.contains(decimal);
        single.then(|| spaceless.replace(thousands, "."))
    })?;
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let shaped = plain.chars().all(|c| c.is_ascii_digit() || c == '.') && (1..=15).contains(&digits);
    let value = if shaped { digits::read(&plain) } else { return None };
    if value.is_nan() {
        return None;
    }
    Some(if negative && value != 0.0 { -value } else { value })
}

/// The number with `.` as its decimal mark and nothing else, when its marks stand where the language puts them.
fn strict(text: &str, thousands: char, decimal: char) -> Option<String> {
    let (whole, fraction) = match text.split_once(decimal) {
        Some((_, fraction)) if fraction.is_empty() || fraction.contains([thousands, decimal]) => return None,
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut groups = whole.split(thousands);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len())
            && !first.starts_with('0')
            && rest.iter().all(|group| group.len() == 3));
    if !grouped || (first.is_empty() && fraction.is_none()) {
        return None;
    }
    let whole = if first.is_empty() { "0".to_owned() } else { format!("{first}{}", rest.concat()) };
    Some(match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole,
    })
}

/// Spaces are marks of thousands, too, and only that.
fn without_spaces(text: &str) -> Option<String> {
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'');
    let mut parts = text.split(is_space);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let good = rest.is_empty()
        || ((1..=3).contains(&first.len())
            && rest.iter().all(|part| {
                part.len() >= 3
                    && part.chars().take(3).all(|c| c.is_ascii_digit())
                    && part.chars().nth(3).is_none_or(|c| !c.is_ascii_digit())
            }));
    good.then(|| format!("{first}{}", rest.concat()))
}

/// A number as it is typed in this language, without marks of thousands.
pub fn write_number(value: f64, lang: Lang) -> String {
    let text = digits::write(value);
    match lang {
        Lang::Pt => text.replace('.', ","),
        Lang::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[rstest::rstest]
    #[case(Lang::Pt, "3,5", Some(3.5))]
    #[case(Lang::Pt, "3.5", Some(3.5))]
    #[case(Lang::En, "3.5", Some(3.5))]
    #[case(Lang::En, "3,5", Some(3.5))]
    #[case(Lang::Pt, "1.500", Some(1500.0))]
    #[case(Lang::En, "1.500", Some(1.5))]
    #[case(Lang::En, "1,500", Some(1500.0))]
    #[case(Lang::Pt, "4.599.749", Some(4_599_749.0))]
    #[case(Lang::Pt, "4 599 749,25", Some(4_599_749.25))]
    #[case(Lang::En, "4,599,749.25", Some(4_599_749.25))]
    #[case(Lang::Pt, "0.500", Some(0.5))]
    #[case(Lang::Pt, ",5", Some(0.5))]
    #[case(Lang::Pt, " -2 ", Some(-2.0))]
    #[case(Lang::Pt, "\u{2212}2", Some(-2.0))]
    #[case(Lang::Pt, "-0", Some(0.0))]
    #[case(Lang::Pt, "", None)]
    #[case(Lang::Pt, ",", None)]
    #[case(Lang::Pt, "3,", None)]
    #[case(Lang::Pt, "1e9", None)]
    #[case(Lang::Pt, "NaN", None)]
    #[case(Lang::En, "inf", None)]
    #[case(Lang::Pt, "3,5 km", None)]
    #[case(Lang::Pt, "1.2.3", None)]
    #[case(Lang::Pt, "1,2,3", None)]
    #[case(Lang::Pt, "12 34", None)]
    #[case(Lang::Pt, "٣", None)]
    #[case(Lang::Pt, "1234567890123456", None)]
    fn numbers_are_read_as_the_language_writes_them(
        #[case] lang: Lang,
        #[case] text: &str,
        #[case] expected: Option<f64>,
    ) {
        assert_eq!(parse_number(text, lang), expected);
    }

    proptest! {
        #[test]
        fn nothing_breaks_the_reader(text in ".{0,40}") {
            for lang in Lang::ALL {
                prop_assert!(parse_number(&text, lang).is_none_or(f64::is_finite));
            }
        }

        #[test]
        fn what_is_written_is_read_back(whole in -999_999i64..999_999, part in 0u8..100) {
            let value = whole as f64 + f64::from(part) / 100.0;
            for lang in Lang::ALL {
                let text = write_number(value, lang);
                // Three decimals would look like thousands; two never do.
                prop_assert!((parse_number(&text, lang).unwrap() - value).abs() < 1e-9, "{}", text);
            }
        }
    }
}
