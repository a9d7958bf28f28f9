//! The code by which somebody knows that their answers were stored.

use std::fmt;

use super::written_code;

/// How many characters it has.
const LENGTH: usize = 12;

/// A code of 60 bits: `K7QM-3F9T-ZX2P`. The same form has the same, however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptCode(String);

impl ReceiptCode {
    /// The code of 60 of these bits.
    pub fn new(bits: [u8; 8]) -> ReceiptCode {
        ReceiptCode(written_code::letters(u64::from_be_bytes(bits).into(), LENGTH))
    }

    /// The code in an address; nothing when it is something else, which nobody is to be shown as ours.
    pub fn parse(text: &str) -> Option<ReceiptCode> {
        let code = ReceiptCode(written_code::read(text, LENGTH)?);
        (code.to_string() == text).then_some(code)
    }
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        written_code::write(&self.0, f)
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
