//! Reading an archive through, before anything is done with it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use tar::Archive;

use super::files::inside;
use super::hashing::{Hashing, sha256};
use super::manifest::{Entry, FORMAT, MANIFEST, MANIFEST_SUM, Manifest};
use super::{Failure, at};

/// The largest manifest anybody needs, in bytes.
const LARGEST_MANIFEST: u64 = 64 * 1024 * 1024;

/// The archive's manifest, once every entry is where and what the manifest says.
///
/// # Errors
/// [`Failure::Damaged`] when one is missing, changed, or there though it should not be.
pub fn verify(path: &Path) -> Result<Manifest, Failure> {
    let damaged = |what: String| Failure::Damaged(what);
    let unreadable = |error: std::io::Error| Failure::Damaged(error.to_string());
    let file = File::open(path).map_err(at(path))?;
    let mut archive = Archive::new(BufReader::new(file));
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    let mut manifest = None;
    let mut sum = None;
    for entry in archive.entries().map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = name(&entry).ok_or_else(|| damaged("an entry has no proper name".to_owned()))?;
        if !entry.header().entry_type().is_file() || inside(&name).is_none() {
            return Err(damaged(format!("{name} is no ordinary file")));
        }
        match name.as_str() {
            MANIFEST => manifest = Some(read(entry).map_err(unreadable)?),
            MANIFEST_SUM => sum = Some(read(entry).map_err(unreadable)?),
            _ => {
                let mut reader = Hashing::new(entry);
                std::io::copy(&mut reader, &mut std::io::sink()).map_err(unreadable)?;
                let (_, bytes, sha256) = reader.finish();
                let seen = Entry { path: name.clone(), bytes, sha256 };
                if found.insert(name.clone(), seen).is_some() {
                    return Err(damaged(format!("{name} is there twice")));
                }
            }
        }
    }
    let manifest = manifest.ok_or_else(|| damaged("it has no manifest, or ends too early".to_owned()))?;
    let sum = sum.ok_or_else(|| damaged("it ends too early".to_owned()))?;
    if sha256(&manifest).as_bytes() != sum.as_slice() {
        return Err(damaged("the manifest was changed".to_owned()));
    }
    let manifest: Manifest = serde_json::from_slice(&manifest)
        .map_err(|error| damaged(format!("the manifest means nothing: {error}")))?;
    if manifest.format != FORMAT {
        return Err(damaged(format!("its format is {}, and this version reads {FORMAT}", manifest.format)));
    }
    for table in &manifest.tables {
        if !manifest.entries.iter().any(|entry| entry.path == table.path()) {
            return Err(damaged(format!("{} is missing", table.path())));
        }
    }
    for entry in &manifest.entries {
        match found.remove(&entry.path) {
            None => return Err(damaged(format!("{} is missing", entry.path))),
            Some(seen) if seen != *entry => return Err(damaged(format!("{} was changed", entry.path))),
            Some(_) => {}
        }
    }
    match found.keys().next() {
        None => Ok(manifest),
        Some(name) => Err(damaged(format!("{name} is not in the manifest"))),
    }
}

/// An entry's place as text.
pub(super) fn name<R: Read>(entry: &tar::Entry<'_, R>) -> Option<String> {
    String::from_utf8(entry.path_bytes().into_owned()).ok()
}

fn read(entry: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    entry.take(LARGEST_MANIFEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}
