//! Hashes: short ones for file names, which change exactly when the content does, and long ones to notice changed inputs.

use sha2::{Digest, Sha256};

/// The first eight hexadecimal digits of the SHA-256: enough to tell two versions of one file apart.
pub fn short(bytes: &[u8]) -> String {
    long([bytes]).chars().take(8).collect()
}

/// The SHA-256 of several things in order, in hexadecimal.
pub fn long<'a>(things: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for thing in things {
        hash.update(thing.len().to_le_bytes());
        hash.update(thing);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_with_the_content() {
        assert_eq!(short(b"a").len(), 8);
        assert_eq!(short(b"a"), short(b"a"));
        assert_ne!(short(b"a"), short(b"b"));
    }

    #[test]
    fn where_one_input_ends_matters() {
        assert_ne!(long([b"ab".as_slice(), b"c"]), long([b"a".as_slice(), b"bc"]));
    }
}
