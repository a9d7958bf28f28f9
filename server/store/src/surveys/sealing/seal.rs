//! Sealing a row: the survey and the row's id are bound to it, so that it opens nowhere else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use uuid::Uuid;

use super::written::Response;
use crate::cipher::{Cipher, KEY};
use crate::surveys::schema::sealed;

const RESPONSE: &[u8] = b"bancada response";
const FILES: &[u8] = b"bancada response files";

/// A key. No log has it.
#[derive(Clone)]
pub(in crate::surveys) struct Key([u8; KEY]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    pub(super) fn of(bytes: [u8; KEY]) -> Self {
        Self(bytes)
    }

    pub(super) fn random() -> std::io::Result<Self> {
        let mut bytes = [0; KEY];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }

    fn cipher(&self) -> Cipher {
        Cipher::new(&self.0)
    }
}

/// Seals bytes for a row of a survey; nothing when the system has no randomness.
pub(in crate::surveys) fn seal(key: &Key, survey: Uuid, row: Uuid, bytes: &[u8]) -> Option<String> {
    seal_bound(key, &bound(RESPONSE, survey, row), bytes)
}

/// The same for the files of a row.
pub(super) fn seal_files(key: &Key, survey: Uuid, row: Uuid, bytes: &[u8]) -> Option<String> {
    seal_bound(key, &bound(FILES, survey, row), bytes)
}

fn seal_bound(key: &Key, bound: &[u8], bytes: &[u8]) -> Option<String> {
    Some(STANDARD_NO_PAD.encode(key.cipher().seal(bound, bytes)?))
}

/// What was sealed; nothing under another key, for another row, or when a bit was changed.
pub(super) fn open(key: &Key, survey: Uuid, row: Uuid, sealed: &str) -> Option<Vec<u8>> {
    open_bound(key, &bound(RESPONSE, survey, row), sealed)
}

/// The same for the files of a row.
pub(super) fn open_files(key: &Key, survey: Uuid, row: Uuid, sealed: &str) -> Option<Vec<u8>> {
    open_bound(key, &bound(FILES, survey, row), sealed)
}

fn open_bound(key: &Key, bound: &[u8], sealed: &str) -> Option<Vec<u8>> {
    key.cipher().open(bound, &STANDARD_NO_PAD.decode(sealed).ok()?)
}

/// What is in a sealed row, for whoever has its key: a proof of what the key guards, and the way to it when something broke.
pub fn read_sealed(row: &sealed::Model, key: &[u8; KEY]) -> Option<Response> {
    Response::read(&open(&Key::of(*key), row.survey_id, row.id, &row.sealed)?)
}

fn bound(what: &[u8], survey: Uuid, row: Uuid) -> Vec<u8> {
    [what, survey.as_bytes(), row.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_key_opens_a_row_and_only_in_its_place() {
        let (key, other) = (Key::random().unwrap(), Key::random().unwrap());
        let (survey, row) = (Uuid::new_v4(), Uuid::new_v4());
        let sealed = seal(&key, survey, row, b"segredo").unwrap();
        assert_eq!(open(&key, survey, row, &sealed).unwrap(), b"segredo");
        assert_ne!(sealed, seal(&key, survey, row, b"segredo").unwrap(), "never the same twice");
        assert!(open(&other, survey, row, &sealed).is_none());
        assert!(open(&key, row, row, &sealed).is_none());
        assert!(open(&key, survey, survey, &sealed).is_none());
        for wrong in ["", "a", "!", &sealed[..20], &sealed[1..]] {
            assert!(open(&key, survey, row, wrong).is_none(), "{wrong}");
        }
        assert_eq!(format!("{key:?}"), "Key(…)");
    }
}
