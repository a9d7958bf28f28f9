//! Documents that are archives (ZIP, APPNOTE 6.3): told apart by the names of what is in them, which the list at the end has. Nothing is
//! unpacked.

use super::{FileFormat, Unfit};

/// The end of the list is looked for in so many bytes: its own and those of the longest comment.
const END: usize = 22 + 65_535;
/// No document has more parts.
const MOST_PARTS: usize = 10_000;

/// What a document is.
pub(super) fn recognise(bytes: &[u8]) -> Result<FileFormat, Unfit> {
    let names = names(bytes).ok_or(Unfit::Damaged)?;
    let has = |wanted: &[u8]| names.contains(&wanted);
    let below = |folder: &[u8]| names.iter().any(|name| name.starts_with(folder));
    if names.iter().any(|name| name.to_ascii_lowercase().ends_with(b"vbaproject.bin")) || below(b"Basic/") {
        return Err(Unfit::Macros);
    }
    if has(b"[Content_Types].xml") {
        return match (below(b"word/"), below(b"xl/"), below(b"ppt/")) {
            (true, false, false) => Ok(FileFormat::Docx),
            (false, true, false) => Ok(FileFormat::Xlsx),
            (false, false, true) => Ok(FileFormat::Pptx),
            _ => Err(Unfit::Unknown),
        };
    }
    match opened_with(bytes) {
        Some(b"application/vnd.oasis.opendocument.text") => Ok(FileFormat::Odt),
        Some(b"application/vnd.oasis.opendocument.spreadsheet") => Ok(FileFormat::Ods),
        Some(b"application/vnd.oasis.opendocument.presentation") => Ok(FileFormat::Odp),
        _ => Err(Unfit::Unknown),
    }
}

/// The media type that an OpenDocument file begins with, neither packed nor behind anything else (OpenDocument 1.3, part 2, 3.3).
fn opened_with(bytes: &[u8]) -> Option<&[u8]> {
    let packed = two(bytes, 8)?;
    let length = four(bytes, 22)?;
    let (name, more) = (usize::from(two(bytes, 26)?), usize::from(two(bytes, 28)?));
    let from = 30 + name + more;
    let is_it = packed == 0 && bytes.get(30..30 + name) == Some(b"mimetype");
    is_it.then(|| bytes.get(from..from.checked_add(length)?))?
}

/// The names of the parts.
fn names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let tail = bytes.len().saturating_sub(END);
    let end = tail + bytes.get(tail..)?.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let (count, mut at) = (usize::from(two(bytes, end + 10)?), four(bytes, end + 16)?);
    if count > MOST_PARTS {
        return None;
    }
    let mut names = Vec::with_capacity(count);
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?) != Some(b"PK\x01\x02") {
            return None;
        }
        let (name, more, words) = (two(bytes, at + 28)?, two(bytes, at + 30)?, two(bytes, at + 32)?);
        let from = at + 46;
        names.push(bytes.get(from..from + usize::from(name))?);
        at = from + usize::from(name) + usize::from(more) + usize::from(words);
    }
    Some(names)
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn four(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of parts that are not packed.
    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for (name, content) in parts {
            let at = u32::try_from(out.len()).unwrap().to_le_bytes();
            let size = u32::try_from(content.len()).unwrap().to_le_bytes();
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let head =
                [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], size.as_slice(), &size, &length, &[0, 0]]
                    .concat();
            out.extend([b"PK\x03\x04".as_slice(), &head, name.as_bytes(), content].concat());
            list.extend([b"PK\x01\x02\x14\0".as_slice(), &head, &[0; 10], &at, name.as_bytes()].concat());
        }
        let (at, size) = (u32::try_from(out.len()).unwrap(), u32::try_from(list.len()).unwrap());
        let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
        out.extend(list);
        out.extend(
            [
                b"PK\x05\x06\0\0\0\0".as_slice(),
                &count,
                &count,
                &size.to_le_bytes(),
                &at.to_le_bytes(),
                &[0, 0],
            ]
            .concat(),
        );
        out
    }

    #[test]
    fn documents_are_told_apart_by_what_is_in_them() {
        let types = ("[Content_Types].xml", b"<Types/>".as_slice());
        let office = |part| archive(&[types, (part, b"<x/>")]);
        assert_eq!(recognise(&office("word/document.xml")), Ok(FileFormat::Docx));
        assert_eq!(recognise(&office("xl/workbook.xml")), Ok(FileFormat::Xlsx));
        assert_eq!(recognise(&office("ppt/presentation.xml")), Ok(FileFormat::Pptx));
        let open = |kind: &[u8]| archive(&[("mimetype", kind), ("content.xml", b"<x/>")]);
        assert_eq!(recognise(&open(b"application/vnd.oasis.opendocument.text")), Ok(FileFormat::Odt));
        assert_eq!(recognise(&open(b"application/epub+zip")), Err(Unfit::Unknown));
        assert_eq!(recognise(&archive(&[("programa.exe", b"MZ")])), Err(Unfit::Unknown));
        let macros = archive(&[types, ("word/document.xml", b""), ("word/vbaProject.bin", b"x")]);
        assert_eq!(recognise(&macros), Err(Unfit::Macros));
        let whole = office("word/document.xml");
        assert_eq!(recognise(&whole[..whole.len() - 30]), Err(Unfit::Damaged));
    }
}
