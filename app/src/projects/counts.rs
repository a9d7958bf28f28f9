//! Numbers as exact as they were given: `1 520`, `~7 000`, `not known`.

use domain::lang::Lang;
use domain::projects::{Count, Total};

use crate::format::number;
use crate::i18n::message;

/// A count, with a tilde when it is about that many.
pub fn count_text(lang: Lang, count: Option<Count>) -> String {
    match count {
        None => message(lang, "count-unknown"),
        Some(Count { value, approximate: false }) => number(lang, value),
        Some(Count { value, approximate: true }) => about(lang, value),
    }
}

/// A total; the exact and the approximate part stand beside each other.
pub fn total_text(lang: Lang, total: Total) -> String {
    match total.about {
        None => number(lang, total.exact),
        Some(value) if total.exact == 0 => about(lang, value),
        Some(value) => format!("{}\u{a0}+ {}", number(lang, total.exact), about(lang, value)),
    }
}

fn about(lang: Lang, value: i64) -> String {
    format!("~{}", number(lang, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_approximation_and_an_unknown_stay_what_they_are() {
        assert_eq!(count_text(Lang::Pt, Some(Count::about(7000))), "~7\u{a0}000");
        assert_eq!(count_text(Lang::En, Some(Count::exactly(1520))), "1,520");
        assert_eq!(count_text(Lang::En, None), "not known");
        assert_eq!(total_text(Lang::En, Total { exact: 1520, about: Some(7000) }), "1,520\u{a0}+ ~7,000");
        assert_eq!(total_text(Lang::En, Total { exact: 0, about: Some(7000) }), "~7,000");
    }
}
