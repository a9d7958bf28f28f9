//! Dates and moments as text for people, by the codes of `format-date` and `format-date-time`.

use super::moment::{Moment, Parts};

const PT: ([&str; 12], [&str; 7]) = (
    ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    ["seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."],
);
const EN: ([&str; 12], [&str; 7]) = (
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
);
const ES: ([&str; 12], [&str; 7]) = (
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
);
const FR: ([&str; 12], [&str; 7]) = (
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
);

/// Short names of months and weekdays: in Portuguese, English, Spanish or French, by the language's code or name; in English
/// for every other language.
fn names(language: &str) -> &'static ([&'static str; 12], [&'static str; 7]) {
    // The code stands in parentheses in XLSForm's `Português (pt)`.
    let code = language.rsplit_once('(').map_or(language, |(_, code)| code).to_ascii_lowercase();
    match code.get(..2) {
        Some("pt" | "po") => &PT,
        Some("es") => &ES,
        Some("fr") => &FR,
        _ => &EN,
    }
}

/// Writes a moment by a format.
///
/// # Errors
/// The code that is not known.
pub(crate) fn format_date(moment: Moment, format: &str, language: &str) -> Result<String, String> {
    let parts = moment.parts();
    let mut text = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        if character != '%' {
            text.push(character);
            continue;
        }
        let code = characters.next();
        match code.and_then(|code| written(code, &parts, language)) {
            Some(part) => text.push_str(&part),
            None => return Err(code.map_or_else(|| "%".to_owned(), |code| format!("%{code}"))),
        }
    }
    Ok(text)
}

fn written(code: char, parts: &Parts, language: &str) -> Option<String> {
    let (months, days) = names(language);
    let month = || usize::try_from(parts.month).unwrap_or(1).saturating_sub(1);
    Some(match code {
        '%' => "%".to_owned(),
        'Y' => format!("{:04}", parts.year),
        'y' => format!("{:02}", parts.year.rem_euclid(100)),
        'm' => format!("{:02}", parts.month),
        'n' => parts.month.to_string(),
        'b' => (*months.get(month())?).to_owned(),
        'd' => format!("{:02}", parts.day),
        'e' => parts.day.to_string(),
        'a' => (*days.get(parts.weekday)?).to_owned(),
        'H' => format!("{:02}", parts.hour),
        'h' => parts.hour.to_string(),
        'M' => format!("{:02}", parts.minute),
        'S' => format!("{:02}", parts.second),
        '3' => format!("{:03}", parts.millisecond),
        _ => return None,
    })
}

/// The first code of a format that is not known.
pub(crate) fn unknown_code(format: &str) -> Option<String> {
    format_date(Moment::Date { days: 0 }, format, "en").err()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(format: &str, language: &str) -> String {
        format_date(Moment::read("2026-03-05T07:08:09.010Z", 0).unwrap(), format, language).unwrap()
    }

    #[test]
    fn every_code_is_written() {
        assert_eq!(
            formatted("%Y %y %m %n %d %e %H %h %M %S %3 %%", "en"),
            "2026 26 03 3 05 5 07 7 08 09 010 %"
        );
    }

    #[test]
    fn names_follow_the_language() {
        assert_eq!(formatted("%a %b", "en"), "Thu Mar");
        assert_eq!(formatted("%a %b", "pt-PT"), "qui. mar.");
        assert_eq!(formatted("%a %b", "Português (pt)"), "qui. mar.");
        assert_eq!(formatted("%b", "xx"), "Mar");
        assert_eq!(formatted("%b", ""), "Mar");
    }

    #[test]
    fn an_unknown_code_is_named() {
        assert_eq!(unknown_code("%Y-%Q"), Some("%Q".into()));
        assert_eq!(unknown_code("100%"), Some("%".into()));
        assert_eq!(unknown_code("%d/%m"), None);
    }
}
