//! Sealing with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), for everything here that is sealed: a nonce drawn anew stands before what is
//! sealed, and what it is bound to says where alone it opens.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// How long a key is, in bytes.
pub const KEY: usize = 32;
const NONCE: usize = 24;

/// A key at work. No log has it.
#[derive(Clone)]
pub struct Cipher(XChaCha20Poly1305);

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cipher(…)")
    }
}

impl Cipher {
    /// Seals and opens with this key.
    pub fn new(key: &[u8; KEY]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// The nonce and the sealed bytes; nothing when the system has no randomness.
    pub fn seal(&self, bound: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).ok()?;
        let sealed = self.0.encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: bound }).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed; nothing under another key, bound to something else, or when a bit was changed.
    pub fn open(&self, bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        self.0.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_key_opens_it_and_only_where_it_is_bound_to() {
        let (cipher, other) = (Cipher::new(&[7; KEY]), Cipher::new(&[8; KEY]));
        let sealed = cipher.seal(b"here", b"segredo").unwrap();
        assert_eq!(cipher.open(b"here", &sealed).unwrap(), b"segredo");
        assert_ne!(sealed, cipher.seal(b"here", b"segredo").unwrap(), "never the same twice");
        assert!(cipher.open(b"there", &sealed).is_none());
        assert!(other.open(b"here", &sealed).is_none());
        for end in 0..sealed.len() {
            assert!(cipher.open(b"here", &sealed[..end]).is_none(), "{end}");
        }
        assert_eq!(format!("{cipher:?}"), "Cipher(…)");
    }
}
