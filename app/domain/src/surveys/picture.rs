//! A picture beside a text of a survey: what is known of it, and the words that stand in for it where it is not seen.
//!
//! Its bytes are kept apart, under their own digest; a [`Picture`] is what a question says of it. The form's fields are `alt_pt`, `alt_en`, and so on
//! for each language of the survey, and `decorative`.

use serde::{Deserialize, Serialize};

use crate::form::{Errors, Reader, Typed};
use crate::tag::Tag;
use crate::text::Translated;

/// The most bytes of a picture: 2 MB.
pub const MOST_PICTURE_BYTES: usize = 2_000_000;
/// The most pixels of a side of a picture.
pub const MOST_PICTURE_SIDE: u32 = 5_000;
/// The most characters of the words that stand in for a picture.
const MOST_ALT: usize = 500;

/// A picture's name: the SHA-256 digest of its bytes, as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PictureId(String);

impl PictureId {
    /// The name, when it is one.
    pub fn parse(text: &str) -> Option<PictureId> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 64 && text.bytes().all(digit)).then(|| PictureId(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PictureId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl PictureKind {
    /// Every kind.
    pub const ALL: [PictureKind; 3] = [PictureKind::Jpeg, PictureKind::Png, PictureKind::Webp];

    /// What a file is by its first bytes, whatever it is called.
    pub fn of(file: &[u8]) -> Option<PictureKind> {
        if file.starts_with(b"\xff\xd8\xff") {
            Some(PictureKind::Jpeg)
        } else if file.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(PictureKind::Png)
        } else if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
            Some(PictureKind::Webp)
        } else {
            None
        }
    }

    /// The code that is stored.
    pub fn code(self) -> &'static str {
        match self {
            PictureKind::Jpeg => "jpeg",
            PictureKind::Png => "png",
            PictureKind::Webp => "webp",
        }
    }

    /// The type that a browser is told.
    pub fn media_type(self) -> &'static str {
        match self {
            PictureKind::Jpeg => "image/jpeg",
            PictureKind::Png => "image/png",
            PictureKind::Webp => "image/webp",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<PictureKind> {
        PictureKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A picture of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Which.
    pub id: PictureId,
    /// How it is written.
    #[serde(rename = "type")]
    pub kind: PictureKind,
    /// How wide it is shown, in pixels.
    pub width: u32,
    /// How high it is shown, in pixels.
    pub height: u32,
    /// What it shows, for whoever does not see it; absent where it only decorates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<Translated>,
}

impl Picture {
    /// Whether it lacks the words that it needs.
    pub fn is_unlabelled(&self) -> bool {
        self.alt.as_ref().is_some_and(Translated::is_empty)
    }
}

/// Reads what a picture shows, in these languages; nothing where it only decorates.
///
/// # Errors
/// Every field that is missing or wrong.
pub fn read_alt(typed: &Typed, languages: &[Tag]) -> Result<Option<Translated>, Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    if !typed.has("decorative") {
        let alt = reader.translated_required("alt", MOST_ALT);
        return reader.finish(Some(alt));
    }
    // Words that would be dropped in silence are a mistake: one of the two is not meant.
    if !reader.translated("alt", MOST_ALT).is_empty() {
        reader.wrong("decorative", "error-survey-picture-decorative");
    }
    reader.finish(None)
}

/// The form's values for a picture.
pub fn typed_alt(picture: &Picture) -> Typed {
    match &picture.alt {
        Some(alt) => Typed::default().with_translated("alt", alt),
        None => Typed::default().with("decorative", "yes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn languages() -> Vec<Tag> {
        Lang::ALL.map(Tag::from).to_vec()
    }

    #[test]
    fn a_picture_has_words_in_some_language_or_is_decorative_and_not_both() {
        let errors = read_alt(&Typed::default(), &languages()).unwrap_err();
        assert_eq!(errors.of("alt_pt").map(|e| e.message), Some("error-required-in-one-language"));
        let words = Typed::default().with("alt_en", "A map");
        assert_eq!(read_alt(&words, &languages()), Ok(Some(Translated::of(Lang::En, "A map"))));
        let decorative = Typed::default().with("decorative", "yes");
        assert_eq!(read_alt(&decorative, &languages()), Ok(None));
        let both = words.with("decorative", "yes");
        assert!(read_alt(&both, &languages()).unwrap_err().of("decorative").is_some());
    }

    #[test]
    fn a_picture_survives_its_form_and_its_json() {
        let id = PictureId::parse(&"0f".repeat(32)).unwrap();
        for alt in [None, Some(Translated::both("Um mapa", "A map"))] {
            let picture = Picture { id: id.clone(), kind: PictureKind::Webp, width: 3, height: 2, alt };
            assert_eq!(read_alt(&typed_alt(&picture), &languages()), Ok(picture.alt.clone()));
            let json = serde_json::to_string(&picture).unwrap();
            assert_eq!(serde_json::from_str::<Picture>(&json).unwrap(), picture);
        }
        for kind in PictureKind::ALL {
            assert_eq!(PictureKind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }

    #[test]
    fn a_name_is_a_digest_and_nothing_else() {
        for wrong in ["", "0f", &"0F".repeat(32), &"0g".repeat(32), &"0f".repeat(33), "../../../etc/passwd"] {
            assert_eq!(PictureId::parse(wrong), None, "{wrong}");
        }
    }
}
