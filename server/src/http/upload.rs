//! A form's body with the files that came with it, read as it comes and within limits.
//!
//! Of a file no more than the form's [`Room`] is held, and of all files together no more than `HELD`; the rest is read and let go, so that
//! the form can be shown again with all that was typed. What comes without end is cut.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::{FromRequest, Request};
use domain::form::Typed;
use domain::surveys::files::{MEGABYTE, MOST_MEGABYTES};
use http::header::CONTENT_TYPE;
use multer::{Constraints, Multipart, SizeLimit};

use super::form::{FORM_LIMIT, FormData};
use crate::error::Error;
use crate::state::App;

/// So many bytes of a form's files are held.
const HELD: u64 = 25 * MEGABYTE;
/// So many bytes of everybody's files are held at once.
const ALL_HELD: u64 = 250 * MEGABYTE;
/// More parts than any form has.
const MOST_PARTS: usize = 20_000;

/// How many bytes of files are held at this moment.
static HOLDING: AtomicU64 = AtomicU64::new(0);

/// How much a form may bring, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// The largest file.
    pub file: u64,
    /// All that is typed.
    pub typed: usize,
    /// The body; a longer one is not read to its end.
    pub whole: u64,
}

impl Room {
    /// The room of a form that people answer: as much as any question takes.
    const ANSWERS: Room =
        Room { file: MOST_MEGABYTES as u64 * MEGABYTE, typed: FORM_LIMIT, whole: 64 * MEGABYTE };
}

/// What a form brought.
#[derive(Debug)]
pub struct Brought {
    /// The values that were typed.
    pub typed: Typed,
    /// The files. A field without one brought none.
    pub files: Vec<Upload>,
}

/// A file as it came: neither its name nor what the browser takes it for is believed.
#[derive(Debug)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// Its name, as the browser tells it.
    pub name: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file that came.
#[derive(Debug)]
pub enum Content {
    /// All of it.
    Whole(Held),
    /// More than the form has room for.
    TooLarge,
    /// More than one form brings, together with the files before it.
    TooMuch,
    /// More than there is room for at the moment.
    NoRoom,
}

/// Bytes that count among those that are held, until they are dropped.
#[derive(Debug, Default)]
pub struct Held(Vec<u8>);

impl Held {
    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Adds bytes; says whether there was room.
    fn add(&mut self, bytes: &[u8]) -> bool {
        let more = bytes.len() as u64;
        if HOLDING.fetch_add(more, Ordering::Relaxed) + more > ALL_HELD {
            HOLDING.fetch_sub(more, Ordering::Relaxed);
            return false;
        }
        self.0.extend_from_slice(bytes);
        true
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        HOLDING.fetch_sub(self.0.len() as u64, Ordering::Relaxed);
    }
}

impl Brought {
    /// What a form brings that has this room.
    ///
    /// # Errors
    /// When it is no form, has more than there is room for beside its files, or ends before its end.
    pub async fn within(request: Request, app: &App, room: Room) -> Result<Self, Error> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            let FormData(typed) = FormData::from_request(request, app).await?;
            return Ok(Self { typed, files: Vec::new() });
        }
        let boundary =
            multer::parse_boundary(kind).map_err(|_| Error::BadRequest("a form without a boundary"))?;
        let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(room.whole));
        let body = request.into_body().into_data_stream();
        read(Multipart::with_constraints(body, boundary, limits), room).await
    }

    /// The file of a field, when one was chosen.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|upload| upload.field == field)
    }
}

impl FromRequest<App> for Brought {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        Self::within(request, app, Room::ANSWERS).await
    }
}

async fn read(mut parts: Multipart<'_>, room: Room) -> Result<Brought, Error> {
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    let (mut typed, mut held, mut count) = (0, 0, 0);
    while let Some(mut part) = parts.next_field().await.map_err(wrong)? {
        count += 1;
        if count > MOST_PARTS {
            return Err(Error::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        typed += field.len();
        let is_file = part.file_name().is_some() || part.content_type().is_some();
        if !is_file {
            let mut value = Vec::new();
            while let Some(chunk) = part.chunk().await.map_err(wrong)? {
                typed += chunk.len();
                if typed > room.typed {
                    return Err(Error::TooLarge);
                }
                value.extend_from_slice(&chunk);
            }
            pairs.push((field, String::from_utf8_lossy(&value).into_owned()));
            continue;
        }
        let name = part.file_name().unwrap_or_default().chars().take(300).collect::<String>();
        typed += name.len();
        if typed > room.typed {
            return Err(Error::TooLarge);
        }
        let (mut content, mut over) = (Held::default(), None);
        while let Some(chunk) = part.chunk().await.map_err(wrong)? {
            if over.is_some() {
                continue;
            }
            held += chunk.len() as u64;
            let size = (content.bytes().len() + chunk.len()) as u64;
            if size > room.file {
                over = Some(Content::TooLarge);
            } else if held > HELD {
                over = Some(Content::TooMuch);
            } else if !content.add(&chunk) {
                over = Some(Content::NoRoom);
            }
            if over.is_some() {
                held -= size;
                content = Held::default();
            }
        }
        // Where no file was chosen, browsers send a part without a name and without content.
        if over.is_some() || !name.is_empty() || !content.bytes().is_empty() {
            files.push(Upload { field, name, content: over.unwrap_or(Content::Whole(content)) });
        }
    }
    Ok(Brought { typed: Typed::new(pairs), files })
}

fn wrong(error: multer::Error) -> Error {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Error::TooLarge,
        _ => Error::BadRequest("the body could not be read"),
    }
}
