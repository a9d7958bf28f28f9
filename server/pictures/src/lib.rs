//! Pictures that people send: recognised by content, measured, and rid of what they say of who made them, where and when.
//!
//! A file is taken apart and put together again of the parts that a picture is drawn from; everything else stays behind: place, camera, dates,
//! comments, thumbnails, what is hidden behind the picture's end. Of the metadata only the orientation is kept, without which a
//! photograph of a telephone lies on its side. Pictures are not decoded: a browser does that, in its own sandbox.

mod jpeg;
mod png;
mod webp;

use bytes::Bytes;
use domain::surveys::{MOST_PICTURE_BYTES, MOST_PICTURE_SIDE, PictureKind};

/// A picture that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// How it is written.
    pub kind: PictureKind,
    /// How wide it is shown, in pixels.
    pub width: u32,
    /// How high it is shown, in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is none.
    #[error("the file is empty")]
    Empty,
    /// It has more than [`MOST_PICTURE_BYTES`] bytes.
    #[error("the file is too large")]
    TooLarge,
    /// It is an SVG, which is a program as much as a picture.
    #[error("the file is an SVG")]
    Svg,
    /// It is none of the kinds that every browser shows.
    #[error("the file is no JPEG, PNG or WebP")]
    UnknownKind,
    /// It begins as a picture and is none.
    #[error("the file is damaged")]
    Damaged,
    /// It has sides of more than [`MOST_PICTURE_SIDE`] pixels.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// It moves.
    #[error("the picture is animated")]
    Animated,
}

impl Refused {
    /// The message that says what to do.
    pub fn message(self) -> &'static str {
        match self {
            Refused::Empty => "error-survey-picture-empty",
            Refused::TooLarge => "error-survey-picture-too-large",
            Refused::Svg => "error-survey-picture-svg",
            Refused::UnknownKind => "error-survey-picture-kind",
            Refused::Damaged => "error-survey-picture-damaged",
            Refused::TooManyPixels => "error-survey-picture-pixels",
            Refused::Animated => "error-survey-picture-animated",
        }
    }
}

/// What a container gives: the size of its picture as stored, how it is turned, and the file of the parts that are kept.
struct Stripped {
    width: u32,
    height: u32,
    /// Whether it is shown on its side, so that width and height change places.
    turned: bool,
    bytes: Bytes,
}

/// The picture in a file, cleaned.
///
/// # Errors
/// Why it is not taken.
pub fn clean(file: Vec<u8>) -> Result<Clean, Refused> {
    if file.is_empty() {
        return Err(Refused::Empty);
    }
    if file.len() > MOST_PICTURE_BYTES {
        return Err(Refused::TooLarge);
    }
    let kind = kind(&file)?;
    let file = Bytes::from(file);
    let stripped = match kind {
        PictureKind::Jpeg => jpeg::strip(file)?,
        PictureKind::Png => png::strip(file)?,
        PictureKind::Webp => webp::strip(file)?,
    };
    let Stripped { width, height, turned, bytes } = stripped;
    let (width, height) = if turned { (height, width) } else { (width, height) };
    if width == 0 || height == 0 {
        return Err(Refused::Damaged);
    }
    if width.max(height) > MOST_PICTURE_SIDE {
        return Err(Refused::TooManyPixels);
    }
    Ok(Clean { kind, width, height, bytes: bytes.to_vec() })
}

/// What a file is by its first bytes, whatever it is called.
fn kind(file: &[u8]) -> Result<PictureKind, Refused> {
    if let Some(kind) = PictureKind::of(file) {
        return Ok(kind);
    }
    // Written as text, somewhere behind a declaration and comments.
    let start = file.get(..file.len().min(4096)).unwrap_or_default();
    let has = |word: &[u8]| start.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    Err(if has(b"<svg") { Refused::Svg } else { Refused::UnknownKind })
}

#[cfg(test)]
mod tests;
