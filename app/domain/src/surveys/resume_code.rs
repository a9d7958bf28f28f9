//! The code that brings somebody back to a form they put aside.

use std::fmt;

use super::written_code;

/// How many characters it has.
const LENGTH: usize = 16;

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
        ResumeCode(written_code::letters(number, LENGTH))
    }

    /// Reads what somebody typed: large or small letters, with or without hyphens and spaces, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Option<ResumeCode> {
        written_code::read(text, LENGTH).map(ResumeCode)
    }

    /// Its characters without hyphens.
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        written_code::write(&self.0, f)
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
