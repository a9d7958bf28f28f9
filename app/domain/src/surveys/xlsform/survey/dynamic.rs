//! Whether a default is an expression or only text, as pyxform guesses it.

use crate::surveys::xlsform::names::is_plain_name;

/// Whether a default is worked out: it has an operator, a reference or a call.
pub(super) fn is_dynamic(text: &str, kind: &str) -> bool {
    let hyphenated = matches!(kind, "date" | "dateTime" | "geopoint" | "geotrace" | "geoshape");
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = number(rest).or_else(|| quoted(rest));
        if let Some(length) = taken {
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        match c {
            '-' if hyphenated => return false,
            '*' | '+' | '-' | '|' => return true,
            _ if rest.starts_with(" mod ") || rest.starts_with(" div ") => return true,
            '$' if reference(rest) => return true,
            _ => {}
        }
        let name = name(rest);
        if name > 0 {
            rest = rest.get(name..).unwrap_or_default();
            if rest.starts_with('(') {
                return true;
            }
        } else {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    false
}

/// The length of a number or date at the beginning; a minus before it is its own.
fn number(text: &str) -> Option<usize> {
    let sign = usize::from(text.starts_with('-'));
    let digits = text.get(sign..)?.bytes();
    let length = digits.take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let own = text.get(sign..sign + length)?;
    own.bytes().any(|byte| byte.is_ascii_digit()).then(|| {
        let all = sign + length;
        let is_date = own.len() == 4 && text.get(all..).is_some_and(|rest| date_tail(rest.as_bytes()));
        if is_date { all + 6 } else { all }
    })
}

/// `-MM-DD`.
fn date_tail(rest: &[u8]) -> bool {
    let shape = |at: usize| rest.get(at).copied().unwrap_or_default();
    shape(0) == b'-' && shape(3) == b'-' && [1, 2, 4, 5].iter().all(|at| shape(*at).is_ascii_digit())
}

fn quoted(text: &str) -> Option<usize> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text.get(1..)?.find(mark).map(|end| end + 2)
}

fn reference(text: &str) -> bool {
    let inside = text.strip_prefix("${").and_then(|rest| rest.split_once('}')).map(|(inside, _)| inside);
    inside.is_some_and(|inside| is_plain_name(inside.strip_prefix("last-saved#").unwrap_or(inside)))
}

/// The length of a name at the beginning, its prefix included.
fn name(text: &str) -> usize {
    let mut best = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let first = text.get(..end).unwrap_or_default();
        let plain = first.split_once(':').map_or_else(
            || is_plain_name(first),
            |(prefix, name)| is_plain_name(prefix) && (name.is_empty() || is_plain_name(name)),
        );
        // Names are short; a text without blanks that is not one ends the search.
        if !plain || end > 300 {
            break;
        }
        best = end;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::is_dynamic;

    #[test]
    fn an_expression_is_told_from_text() {
        for text in ["today()", "${a}", "1 + 2", "a * b", "concat('a')", "${last-saved#a}", "a|b", "5 div 2"]
        {
            assert!(is_dynamic(text, "text"), "{text}");
        }
        for text in
            ["", "yes", "-5", "2020-01-31", "a-b", "um texto", "'1 + 2'", "5-3", "ns:a", "(a)", "${ a"]
        {
            assert!(!is_dynamic(text, "text"), "{text}");
        }
        assert!(!is_dynamic("2020 - 01", "date") && is_dynamic("2020 - 01", "text"));
    }
}
