//! The code in a personal link.

use std::fmt;

use super::written_code;

/// How many characters it has.
const LENGTH: usize = 20;

/// A code of 100 bits, as it stands on a printed card: `K7QM-3F9T-ZX2P-8HWD-5RVA`. Whoever has it can answer once; the database
/// holds a digest of it, from which it cannot be had.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct InvitationCode(String);

impl InvitationCode {
    /// The code of the last 100 of these bits.
    pub fn new(bits: [u8; 13]) -> InvitationCode {
        let number = bits.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        InvitationCode(written_code::letters(number, LENGTH))
    }

    /// Reads what somebody typed, as [`ResumeCode::parse`](super::ResumeCode::parse) does.
    pub fn parse(text: &str) -> Option<InvitationCode> {
        written_code::read(text, LENGTH).map(InvitationCode)
    }

    /// Its characters without hyphens.
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        written_code::write(&self.0, f)
    }
}

/// Logs say that there is one, not which.
impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_hundred_bits_and_is_read_back_however_it_is_typed() {
        let codes: std::collections::BTreeSet<String> = (4..104)
            .map(|bit| {
                let mut bits = [0_u8; 13];
                bits[bit / 8] = 0x80 >> (bit % 8);
                InvitationCode::new(bits).to_string()
            })
            .collect();
        assert_eq!(codes.len(), 100);
        for shown in codes {
            assert_eq!(shown.len(), 24);
            let code = InvitationCode::parse(&shown).unwrap();
            for text in [code.plain().to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
                assert_eq!(InvitationCode::parse(&text), Some(code.clone()), "{text}");
            }
        }
    }

    #[test]
    fn the_code_of_a_form_put_aside_is_none_and_no_log_has_one() {
        for text in ["", "K7QM-3F9T-ZX2P-8HWD", "K7QM-3F9T-ZX2P-8HWD-5RVA-0", "K7QM-3F9T-ZX2P-8HWD-5RVU"] {
            assert_eq!(InvitationCode::parse(text), None, "{text}");
        }
        assert_eq!(format!("{:?}", InvitationCode::new([7; 13])), "InvitationCode(…)");
    }
}
