//! Texts: putting together, looking into, changing.

use crate::ordered::Map;

use super::{Call, Evaluated, EvaluationError, EvaluationErrorKind, MAX_TEXT, counted, yes};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::value::{Scalar, Value};
#[cfg(feature = "patterns")]
use regex_lite::{Regex, RegexBuilder};

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "string",
        "value?",
        Arguments::Between(0, 1),
        string,
        "Numbers without `.0`; without an argument the question's own value.",
    ),
    Function::new(
        "concat",
        "text, text…",
        Arguments::AtLeast(1),
        concat,
        "All values of a set, one after the other.",
    ),
    Function::new(
        "string-length",
        "text?",
        Arguments::Between(0, 1),
        length,
        "In characters; without an argument of the question's own value.",
    ),
    Function::new("contains", "text, part", Arguments::Exactly(2), contains, "Capital letters matter."),
    Function::new("starts-with", "text, part", Arguments::Exactly(2), starts_with, "Capital letters matter."),
    Function::new("ends-with", "text, part", Arguments::Exactly(2), ends_with, "Capital letters matter."),
    Function::new(
        "regex",
        "text, pattern",
        Arguments::Exactly(2),
        regex,
        "The whole text must match. No look-around, no back-references, no `\\p{…}`; `\\d` and `\\w` are ASCII.",
    ),
    Function::new(
        "normalize-space",
        "text?",
        Arguments::Between(0, 1),
        normalize,
        "One space between words, none around.",
    ),
    Function::new(
        "translate",
        "text, from, to",
        Arguments::Exactly(3),
        translate,
        "Letter by letter; letters without a partner go.",
    ),
    Function::new(
        "base64-decode",
        "text",
        Arguments::Exactly(1),
        base64_decode,
        "Bytes that are no UTF-8 become `�`; a text that is no Base64 becomes empty.",
    ),
];

impl Call<'_, '_> {
    /// Refuses a text that would become too long before it is made.
    pub(super) fn room(&self, length: usize) -> Result<(), EvaluationError> {
        if length > MAX_TEXT { self.fail(EvaluationErrorKind::TextTooLong) } else { Ok(()) }
    }
}

fn string(call: &mut Call<'_, '_>) -> Evaluated {
    Ok(Value::of_text(call.text(0)?))
}

fn concat(call: &mut Call<'_, '_>) -> Evaluated {
    let texts: Vec<String> = call.all_from(0)?.iter().map(Scalar::text).collect();
    call.room(texts.iter().map(String::len).sum())?;
    call.built(texts.concat())
}

fn length(call: &mut Call<'_, '_>) -> Evaluated {
    counted(call.text(0)?.chars().count())
}

fn contains(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    yes(text.contains(&call.text(1)?))
}

fn starts_with(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    yes(text.starts_with(&call.text(1)?))
}

fn ends_with(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    yes(text.ends_with(&call.text(1)?))
}

fn normalize(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    Ok(Value::of_text(text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

fn translate(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let from = call.text(1)?;
    let to = call.text(2)?;
    let to = to.chars().map(Some).chain(std::iter::repeat(None));
    let pairs: Vec<(char, Option<char>)> = from.chars().zip(to).collect();
    // The first of a letter written twice decides: it comes last.
    let partners: Map<char, Option<char>> = pairs.into_iter().rev().collect();
    let changed = text.chars().filter_map(|letter| partners.get(&letter).copied().unwrap_or(Some(letter)));
    let changed = changed.collect();
    call.built(changed)
}

/// Whether a pattern fits a whole text; nothing where the engine cannot do it.
#[cfg(feature = "patterns")]
fn fits(pattern: &str, text: &str) -> Option<bool> {
    compile(pattern).map(|regex| regex.is_match(text))
}

/// Where there is no engine no page is heard whose rules use a pattern.
#[cfg(not(feature = "patterns"))]
fn fits(_: &str, _: &str) -> Option<bool> {
    None
}

/// The pattern for the whole text, if the small engine, which is the same on the server and in the browser, can do it.
#[cfg(feature = "patterns")]
fn compile(pattern: &str) -> Option<Regex> {
    // By itself first: `a)(b` would otherwise slip through the parentheses put around it.
    let build = |pattern: &str| RegexBuilder::new(pattern).size_limit(1 << 18).nest_limit(50).build().ok();
    build(pattern)?;
    build(&format!("^(?:{pattern})$"))
}

/// Whether the engine can do a pattern.
pub(crate) fn is_pattern(pattern: &str) -> bool {
    fits(pattern, "").is_some()
}

fn regex(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let pattern = call.text(1)?;
    // Matching takes time as text times pattern; a pattern of counted repetitions unfolds.
    call.evaluator.take(pattern.len() / 10 + text.len() * pattern.len() / 1_000, call.span)?;
    match fits(&pattern, &text) {
        Some(fits) => yes(fits),
        None => call.fail(EvaluationErrorKind::BadPattern { pattern }),
    }
}

fn base64_decode(call: &mut Call<'_, '_>) -> Evaluated {
    let text = call.text(0)?;
    let digits: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let bytes = decode(&digits).unwrap_or_default();
    call.built(String::from_utf8_lossy(&bytes).into_owned())
}

/// Base64 of RFC 4648 §4, with or without padding.
fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(text);
    let mut bytes = Vec::with_capacity(text.len());
    let mut bits: u32 = 0;
    let mut held = 0;
    for byte in text {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(digit)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    // One digit alone is no byte.
    (text.len() % 4 != 1).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_the_whole_text() {
        assert!(compile("a|ab").unwrap().is_match("ab"));
        assert!(!compile("a").unwrap().is_match("ab"));
        assert!(!compile("a").unwrap().is_match("a\n"));
        assert!(!is_pattern("a)(b"));
        assert!(!is_pattern("(?=a)"));
        assert!(!is_pattern(r"\p{L}"));
        assert!(!is_pattern("((a{100}){100}){100}"));
    }

    #[test]
    fn base64_is_read() {
        assert_eq!(decode(b"b2zDoQ=="), Some("olá".as_bytes().to_vec()));
        assert_eq!(decode(b"YQ"), Some(b"a".to_vec()));
        assert_eq!(decode(b"YQ*="), None);
        assert_eq!(decode(b"Y"), None);
    }
}
