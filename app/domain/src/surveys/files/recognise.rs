//! What a file is, by its content; and the file without what tells who made it.

use super::super::PictureKind;
use super::{FileFormat, jpeg, png, riff, zipped};

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It has no content.
    Empty,
    /// It is none of the formats that are known.
    Unknown,
    /// It begins as one of them, and is damaged or not whole.
    Damaged,
    /// It can run programs.
    Macros,
}

impl Unfit {
    /// The message that says what to do.
    pub fn message(self) -> &'static str {
        match self {
            Unfit::Empty => "error-survey-file-empty",
            Unfit::Unknown => "error-survey-file-kind",
            Unfit::Damaged => "error-survey-file-damaged",
            Unfit::Macros => "error-survey-file-macros",
        }
    }
}

/// What a file is.
///
/// # Errors
/// When it is empty, nothing that is known, not whole, or can run programs.
pub fn recognise(bytes: &[u8]) -> Result<FileFormat, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if let Some(kind) = PictureKind::of(bytes) {
        return Ok(kind.into());
    }
    if bytes.starts_with(b"%PDF-") {
        return if ends_as_pdf(bytes) { Ok(FileFormat::Pdf) } else { Err(Unfit::Damaged) };
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped::recognise(bytes);
    }
    if is_plain_text(bytes) { Ok(FileFormat::Text) } else { Err(Unfit::Unknown) }
}

/// The file without what is not part of it: of a picture what draws it, turned as it was meant; other files as they are.
///
/// # Errors
/// When it is not whole.
pub fn clean(bytes: Vec<u8>, format: FileFormat) -> Result<Vec<u8>, Unfit> {
    match format {
        FileFormat::Jpeg => jpeg::clean(&bytes).ok_or(Unfit::Damaged),
        FileFormat::Png => png::clean(&bytes).ok_or(Unfit::Damaged),
        FileFormat::Webp => riff::clean(&bytes).ok_or(Unfit::Damaged),
        FileFormat::Text
        | FileFormat::Pdf
        | FileFormat::Docx
        | FileFormat::Xlsx
        | FileFormat::Pptx
        | FileFormat::Odt
        | FileFormat::Ods
        | FileFormat::Odp => Ok(bytes),
    }
}

/// A PDF says at its end that it ends (ISO 32000-1, 7.5.5).
fn ends_as_pdf(bytes: &[u8]) -> bool {
    let end = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or_default();
    end.windows(5).any(|window| window == b"%%EOF")
}

/// Text that people write: in UTF-8 or an older alphabet, without control characters, and no markup, which has words that nobody sees.
fn is_plain_text(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let control =
        |byte: &u8| (*byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)) || *byte == 0x7f;
    let begins = bytes.trim_ascii_start();
    let markup = [b"<".as_slice(), b"{\\rtf", b"%!"].iter().any(|mark| begins.starts_with(mark));
    !begins.is_empty() && !markup && !bytes.iter().any(control)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[rstest::rstest]
    #[case(b"", Err(Unfit::Empty))]
    #[case(b" \n", Err(Unfit::Unknown))]
    #[case(b"MZ\x90\0\x03\0\0\0", Err(Unfit::Unknown))]
    #[case(b"#!/bin/sh\nrm -rf /\n", Ok(FileFormat::Text))]
    #[case(b"<!DOCTYPE html><script>alert(1)</script>", Err(Unfit::Unknown))]
    #[case(b"\xef\xbb\xbf<svg xmlns=", Err(Unfit::Unknown))]
    #[case(b"{\\rtf1 {\\author Ana}}", Err(Unfit::Unknown))]
    #[case(b"nome;valor\r\n\xc1gua;3\r\n", Ok(FileFormat::Text))]
    #[case("Olá".as_bytes(), Ok(FileFormat::Text))]
    #[case(b"%PDF-1.7\n1 0 obj", Err(Unfit::Damaged))]
    #[case(b"%PDF-1.7\n1 0 obj\n%%EOF\n", Ok(FileFormat::Pdf))]
    #[case(b"PK\x03\x04", Err(Unfit::Damaged))]
    #[case(b"GIF89a\x01\0\x01\0\0\0\0;", Err(Unfit::Unknown))]
    fn a_file_is_what_its_content_says(#[case] bytes: &[u8], #[case] is: Result<FileFormat, Unfit>) {
        assert_eq!(recognise(bytes), is);
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(bytes: Vec<u8>, kind in 0usize..5) {
            let begins: [&[u8]; 5] = [b"\xff\xd8\xff\xe1", png::SIGNATURE, b"RIFF\x20\0\0\0WEBPVP8X", b"PK\x03\x04", b""];
            let bytes = [begins[kind], &bytes].concat();
            if let Ok(format) = recognise(&bytes) {
                let _ = clean(bytes, format);
            }
        }
    }
}
