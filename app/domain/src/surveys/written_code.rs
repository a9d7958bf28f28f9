//! The letters of codes that people read, write down and type again.

use std::fmt;

/// So many characters stand together when people read a code.
const GROUP: usize = 4;
/// Crockford's base 32: no letter that is taken for a digit or for another letter.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The last `5 * length` bits of a number as characters, at most 25 of them.
pub(super) fn letters(number: u128, length: usize) -> String {
    let digit = |at: usize| {
        let value = usize::try_from(number >> (5 * (length - 1 - at)) & 31).unwrap_or(0);
        ALPHABET.get(value).map_or('0', |byte| char::from(*byte))
    };
    (0..length).map(digit).collect()
}

/// The characters of what somebody typed, when there are as many: large or small letters, with or without hyphens and spaces, O
/// for 0, I and L for 1.
pub(super) fn read(text: &str, length: usize) -> Option<String> {
    let mut code = String::with_capacity(length);
    for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '.')) {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        };
        if code.len() == length || !c.is_ascii() || !ALPHABET.contains(&u8::try_from(c).ok()?) {
            return None;
        }
        code.push(c);
    }
    (code.len() == length).then_some(code)
}

/// Writes a code in groups with hyphens between them.
pub(super) fn write(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, c) in code.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            f.write_str("-")?;
        }
        write!(f, "{c}")?;
    }
    Ok(())
}
