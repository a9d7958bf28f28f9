//! The code by which somebody knows that their answers were stored.

use std::fmt;

use super::resume_code::ALPHABET;

/// How many characters it has.
const LENGTH: usize = 12;
/// So many characters stand together when people read it.
const GROUP: usize = 4;

/// A code of 60 bits: `K7QM-3F9T-ZX2P`. The same form has the same, however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptCode(String);

impl ReceiptCode {
    /// The code of 60 of these bits.
    pub fn new(bits: [u8; 8]) -> ReceiptCode {
        let number = u64::from_be_bytes(bits);
        let digit = |at: usize| {
            let value = usize::try_from(number >> (5 * at) & 31).unwrap_or(0);
            ALPHABET.get(value).map_or('0', |byte| char::from(*byte))
        };
        ReceiptCode((0..LENGTH).map(digit).collect())
    }

    /// The code in an address; nothing when it is something else, which nobody is to be shown as ours.
    pub fn parse(text: &str) -> Option<ReceiptCode> {
        let plain: String = text.chars().filter(|c| *c != '-').collect();
        let good = plain.len() == LENGTH && plain.bytes().all(|byte| ALPHABET.contains(&byte));
        let code = ReceiptCode(plain);
        (good && code.to_string() == text).then_some(code)
    }
}

impl fmt::Display for ReceiptCode {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_and_nothing_else_is_shown_as_one() {
        let code = ReceiptCode::new([1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(ReceiptCode::parse(&code.to_string()), Some(code.clone()));
        assert_ne!(code, ReceiptCode::new([1, 2, 3, 4, 5, 6, 7, 9]));
        for text in ["", "K7QM-3F9T", "K7QM3F9TZX2P", "k7qm-3f9t-zx2p", "K7QM-3F9T-ZX2<", "K7QM-3F9T-ZX2P-"] {
            assert_eq!(ReceiptCode::parse(text), None, "{text}");
        }
    }
}
