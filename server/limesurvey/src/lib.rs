//! Reads LimeSurvey's files of structure (`.lss`), which may be hostile: recognised by what is in them and not by their name, element by
//! element, with a limit on everything that could run away.
//!
//! No document types, no entities beyond those of XML itself, nothing fetched from anywhere. What comes out are
//! [`Tables`] of texts; what they mean is `domain`'s to say.

mod gather;
mod unreadable;

use std::path::Path;

use domain::surveys::lss::Tables;

pub use unreadable::Unreadable;

/// The largest file, in bytes.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;
/// The most tables.
pub const MOST_TABLES: usize = 200;
/// The most rows of all tables.
pub const MOST_ROWS: usize = 200_000;
/// The most cells of all rows.
pub const MOST_CELLS: usize = 2_000_000;
/// The longest text of a cell, in bytes.
pub const LONGEST_TEXT: usize = 256 * 1024;
/// How deep elements stand inside of each other.
pub const DEEPEST: usize = 64;

/// Reads a file.
///
/// # Errors
/// When it cannot be opened, is something else, or goes beyond a limit.
pub fn read_file(path: &Path) -> Result<Tables, Unreadable> {
    use std::io::Read;
    let file = std::fs::File::open(path).map_err(Unreadable::Open)?;
    let about = file.metadata().map_err(Unreadable::Open)?;
    if !about.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if about.len() > LARGEST_FILE {
        return Err(Unreadable::LargeFile);
    }
    let mut bytes = Vec::new();
    // A file that grows while it is read is cut off all the same.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(Unreadable::Open)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    read(&bytes, &name)
}

/// Reads the bytes of a file of this name.
///
/// # Errors
/// When it is something else, or goes beyond a limit.
pub fn read(bytes: &[u8], name: &str) -> Result<Tables, Unreadable> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST_FILE) {
        return Err(Unreadable::LargeFile);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes {
        [] => return Err(Unreadable::Empty),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return Err(Unreadable::Archive),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'<', 0, ..] | [0, b'<', ..] => {
            return Err(Unreadable::Encoding { encoding: "UTF-16".to_owned() });
        }
        _ => {}
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'<') {
        return Err(Unreadable::NotXml);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // What the file says of itself explains it best.
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            return Err(match declared(&String::from_utf8_lossy(good)) {
                Some(encoding) if !is_utf8(&encoding) => Unreadable::Encoding { encoding },
                _ => Unreadable::NotUtf8 { line: line_of(good) },
            });
        }
    };
    if let Some(encoding) = declared(text).filter(|encoding| !is_utf8(encoding)) {
        return Err(Unreadable::Encoding { encoding });
    }
    let tables = gather::tables(text)?;
    Ok(Tables { name: name.to_owned(), ..tables })
}

/// The encoding that a file says it is in.
fn declared(text: &str) -> Option<String> {
    let (declaration, _) = text.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (encoding, _) = rest.get(1..)?.split_once(quote)?;
    Some(encoding.trim().chars().take(40).filter(|c| !c.is_control()).collect())
}

fn is_utf8(encoding: &str) -> bool {
    ["utf-8", "utf8", "us-ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known))
}

/// The line that so many bytes end in.
fn line_of(bytes: &[u8]) -> u32 {
    let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}
