//! Files that wait while their form is filled in: outside of the database and of backups, in a folder beside the keys.
//!
//! Each is sealed with a key made from a random token that only the person's form carries, and bound to the survey and to the form:
//! whoever has the folder reads nothing, and neither another person's form nor another survey's opens it. It is forgotten after a day,
//! or, when the form is put aside, with it. When that is, the file's own time of change says. With several nodes a file waits on the
//! node that took it.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use domain::hex::hex;
use domain::id::SurveyId;
use domain::surveys::files::{FileFormat, FileToken};
use domain::time::Moment;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Store;
use crate::cipher::Cipher;
use crate::disk::blocking;
use crate::error::{Result, StoreError};

/// What is worked on, for whoever reads why it failed.
const FILES: &str = "waiting files";
/// Below the key folder.
const FOLDER: &str = "files";
/// So many files wait at most.
const MOST_FILES: usize = 5_000;
/// And so many bytes.
const MOST_BYTES: u64 = 2_000_000_000;
/// How long one waits, in seconds.
const SECONDS: i64 = 24 * 3600;
/// The two parts of a file, each bound to what it is.
const HEAD: &[u8] = b"head";
const CONTENT: &[u8] = b"content";

/// What is known of a file that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// What it is, by its code.
    format: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its name.
    pub name: String,
}

impl Head {
    /// A file of this format, size and name.
    pub fn new(format: FileFormat, size: u64, name: String) -> Self {
        Self { format: format.code().to_owned(), size, name }
    }

    /// What it is; nothing when that is not known any more.
    pub fn format(&self) -> Option<FileFormat> {
        FileFormat::from_code(&self.format)
    }
}

/// Whose a file is that waits: what it is found by, and what it is bound to.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// The survey.
    pub survey: SurveyId,
    /// The form's own id.
    pub form_id: &'a str,
}

/// Lays a file aside; says its token, or nothing when so many wait that there is no room.
///
/// # Errors
/// When there is no key folder, or it cannot be written.
pub async fn lay_aside(
    store: &Store,
    whose: Whose<'_>,
    head: &Head,
    content: &[u8],
) -> Result<Option<FileToken>> {
    let folder = folder(store)?;
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).map_err(|error| StoreError::Busy(error.to_string()))?;
    let token = FileToken::new(bits);
    let (cipher, path) = (cipher(&token, whose), folder.join(place(&token)));
    let failed = || StoreError::Busy("a file could not be sealed".to_owned());
    let head = serde_json::to_vec(head).ok().and_then(|head| cipher.seal(HEAD, &head)).ok_or_else(failed)?;
    let content = cipher.seal(CONTENT, content).ok_or_else(failed)?;
    let until = time(store.now().plus_seconds(SECONDS));
    let written = blocking(FILES, move || {
        DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        let (files, bytes) = there(&folder)?;
        if files >= MOST_FILES || bytes + content.len() as u64 > MOST_BYTES {
            return Ok(false);
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
        let written = write(&mut file, &head, &content, until);
        if written.is_err() {
            // Half a file takes up room that there is not.
            gone(&path)?;
        }
        written.map(|()| true)
    });
    Ok(written.await?.then_some(token))
}

/// What is known of a file that waits; nothing when there is none for this survey and form, or no more.
///
/// # Errors
/// When there is no key folder, or it cannot be read.
pub async fn look(store: &Store, whose: Whose<'_>, token: &FileToken) -> Result<Option<Head>> {
    let Some(mut file) = open(store, token)? else { return Ok(None) };
    let cipher = cipher(token, whose);
    blocking(FILES, move || Ok(sealed_head(&mut file)?.and_then(|sealed| read_head(&cipher, &sealed)))).await
}

/// A file that waits, whole.
///
/// # Errors
/// When there is no key folder, or it cannot be read.
pub async fn fetch(store: &Store, whose: Whose<'_>, token: &FileToken) -> Result<Option<(Head, Vec<u8>)>> {
    let Some(mut file) = open(store, token)? else { return Ok(None) };
    let cipher = cipher(token, whose);
    blocking(FILES, move || {
        let Some(head) = sealed_head(&mut file)?.and_then(|sealed| read_head(&cipher, &sealed)) else {
            return Ok(None);
        };
        let mut sealed = Vec::new();
        file.read_to_end(&mut sealed)?;
        Ok(cipher.open(CONTENT, &sealed).map(|content| (head, content)))
    })
    .await
}

/// Has a file wait until then.
///
/// # Errors
/// When there is no key folder, or it cannot be written.
pub async fn keep_until(store: &Store, token: &FileToken, until: Moment) -> Result<()> {
    let path = folder(store)?.join(place(token));
    blocking(FILES, move || match OpenOptions::new().append(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        file => file?.set_modified(time(until)),
    })
    .await
}

/// Takes a file away: it was sent, or the person took it out of the form.
///
/// # Errors
/// When there is no key folder, or it cannot be written.
pub async fn take_away(store: &Store, token: &FileToken) -> Result<()> {
    let path = folder(store)?.join(place(token));
    blocking(FILES, move || gone(&path)).await
}

/// Forgets the files whose time is over.
pub(crate) async fn sweep(store: &Store) -> Result<()> {
    let Ok(folder) = folder(store) else { return Ok(()) };
    let now = time(store.now());
    blocking(FILES, move || {
        for (path, _, until) in list(&folder)? {
            if until <= now {
                gone(&path)?;
            }
        }
        Ok(())
    })
    .await
}

fn folder(store: &Store) -> Result<PathBuf> {
    let keys =
        store.key_ring().folder().ok_or_else(|| StoreError::Busy("there is no key folder".to_owned()))?;
    Ok(keys.join(FOLDER))
}

/// The file on disk, if it is there and its time is not over.
fn open(store: &Store, token: &FileToken) -> Result<Option<File>> {
    let opened = || match File::open(folder(store).map_err(std::io::Error::other)?.join(place(token))) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        file => {
            let file = file?;
            let over = file.metadata()?.modified()? <= time(store.now());
            Ok((!over).then_some(file))
        }
    };
    opened().map_err(failed)
}

fn gone(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

fn write(file: &mut File, head: &[u8], content: &[u8], until: SystemTime) -> std::io::Result<()> {
    file.write_all(&u32::try_from(head.len()).unwrap_or(u32::MAX).to_be_bytes())?;
    file.write_all(head)?;
    file.write_all(content)?;
    file.set_modified(until)?;
    file.sync_all()
}

/// How many files wait, and how many bytes they have.
fn there(folder: &Path) -> std::io::Result<(usize, u64)> {
    let list = list(folder)?;
    Ok((list.len(), list.iter().map(|(_, bytes, _)| bytes).sum()))
}

fn list(folder: &Path) -> std::io::Result<Vec<(PathBuf, u64, SystemTime)>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut list = Vec::new();
    for entry in entries {
        let entry = entry?;
        // One may go while the others are counted.
        if let Ok(about) = entry.metadata() {
            list.push((entry.path(), about.len(), about.modified()?));
        }
    }
    Ok(list)
}

/// What the file begins with; nothing when it is cut off.
fn sealed_head(file: &mut File) -> std::io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match file.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u64::from(u32::from_be_bytes(length)).min(4096);
    let mut sealed = Vec::new();
    file.take(length).read_to_end(&mut sealed)?;
    Ok(Some(sealed))
}

fn read_head(cipher: &Cipher, sealed: &[u8]) -> Option<Head> {
    serde_json::from_slice(&cipher.open(HEAD, sealed)?).ok()
}

/// Under what a file lies: nothing that its token could be had from.
fn place(token: &FileToken) -> String {
    hex(&Sha256::new().chain_update("bancada waiting file place ").chain_update(token.as_str()).finalize())
}

fn cipher(token: &FileToken, whose: Whose<'_>) -> Cipher {
    let key: [u8; 32] = Sha256::new()
        .chain_update("bancada waiting file key ")
        .chain_update(token.as_str())
        .chain_update(whose.survey.0.as_bytes())
        .chain_update(whose.form_id)
        .finalize()
        .into();
    Cipher::new(&key)
}

fn time(moment: Moment) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(moment.0).unwrap_or_default())
}

fn failed(error: std::io::Error) -> StoreError {
    StoreError::Busy(format!("{FILES}: {error}"))
}
