//! The code that brings somebody back to a form they put aside.

use std::fmt;

/// How many characters it has.
const LENGTH: usize = 16;
/// So many characters stand together when people read it.
const GROUP: usize = 4;
/// Crockford's base 32: no letter that is taken for a digit or for another letter.
pub(super) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many days a form that was put aside is kept after the last time.
pub const SAVED_DAYS: i64 = 30;

/// A code of 80 bits, as people write it down: `K7QM-3F9T-ZX2P-8HWD`. Whoever has it can go on with the form; nobody else can read
/// what is in it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ResumeCode(String);

impl ResumeCode {
    /// The code of 80 bits.
    pub fn new(bits: [u8; 10]) -> ResumeCode {
        let number = bits.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let digit = |at: usize| {
            let value = usize::try_from(number >> (5 * (LENGTH - 1 - at)) & 31).unwrap_or(0);
            ALPHABET.get(value).map_or('0', |byte| char::from(*byte))
        };
        ResumeCode((0..LENGTH).map(digit).collect())
    }

    /// Reads what somebody typed: large or small letters, with or without hyphens and spaces, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Option<ResumeCode> {
        let mut code = String::with_capacity(LENGTH);
        for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '.')) {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            if code.len() == LENGTH || !c.is_ascii() || !ALPHABET.contains(&u8::try_from(c).ok()?) {
                return None;
            }
            code.push(c);
        }
        (code.len() == LENGTH).then_some(ResumeCode(code))
    }

    /// Its characters without hyphens.
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, c) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

/// Logs say that there is one, not which.
impl fmt::Debug for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = ResumeCode::new([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x10, 0xff]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        assert_eq!(shown.matches('-').count(), 3);
        let small = shown.to_lowercase().replace('-', " ");
        for text in [shown.clone(), code.plain().to_owned(), small, format!("  {shown}\n")] {
            assert_eq!(ResumeCode::parse(&text), Some(code.clone()), "{text}");
        }
        assert_eq!(ResumeCode::parse("OOOO-IIII-LLLL-0000").unwrap().plain(), "0000111111110000");
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in
            ["", "K7QM-3F9T-ZX2P", "K7QM-3F9T-ZX2P-8HWDX", "K7QM-3F9T-ZX2P-8HWU", "K7QM-3F9T-ZX2P-8HWé"]
        {
            assert_eq!(ResumeCode::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_bit_counts_and_no_log_has_it() {
        let codes: std::collections::BTreeSet<String> = (0..80)
            .map(|bit| {
                let mut bits = [0_u8; 10];
                bits[bit / 8] = 1 << (bit % 8);
                ResumeCode::new(bits).to_string()
            })
            .collect();
        assert_eq!(codes.len(), 80);
        assert_eq!(format!("{:?}", ResumeCode::new([7; 10])), "ResumeCode(…)");
    }
}
