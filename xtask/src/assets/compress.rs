//! Compressed siblings, `.br` and `.gz`, so that the server never compresses a file of its own.

use super::write;
use crate::Failure;
use std::io::Write;
use std::path::Path;

/// How hard to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// While developing: a fraction of a second.
    Quick,
    /// For a release: as small as it gets.
    Best,
}

/// Writes `file.br` and `file.gz` beside `file`, which holds `bytes`.
pub fn beside(file: &Path, bytes: &[u8], effort: Effort) -> Result<(), Failure> {
    let sibling = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        std::path::PathBuf::from(name)
    };
    write(&sibling(".br"), &brotli(bytes, effort)?)?;
    write(&sibling(".gz"), &gzip(bytes, effort)?)
}

/// Brotli, at quality 5 or 11.
pub fn brotli(bytes: &[u8], effort: Effort) -> Result<Vec<u8>, Failure> {
    let quality = if effort == Effort::Best { 11 } else { 5 };
    let params =
        brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &params)?;
    Ok(small)
}

/// gzip, at level 6 or 9.
pub fn gzip(bytes: &[u8], effort: Effort) -> Result<Vec<u8>, Failure> {
    let level = flate2::Compression::new(if effort == Effort::Best { 9 } else { 6 });
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), level);
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "the same words again and again; ".repeat(50).into_bytes();
        for effort in [Effort::Quick, Effort::Best] {
            let (br, gz) = (brotli(&text, effort).unwrap(), gzip(&text, effort).unwrap());
            assert!(br.len() < text.len() / 4 && gz.len() < text.len() / 4);
            let mut back = Vec::new();
            brotli::Decompressor::new(&*br, 4096).read_to_end(&mut back).unwrap();
            assert_eq!(back, text);
            back.clear();
            flate2::read::GzDecoder::new(&*gz).read_to_end(&mut back).unwrap();
            assert_eq!(back, text);
        }
    }
}
