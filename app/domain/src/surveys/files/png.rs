//! PNG (ISO/IEC 15948): the chunks that draw are kept, as they are; texts, dates, profiles and private chunks are not, nor what
//! stands behind the end.

/// What a file begins with.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that draw, animations included.
const DRAWING: [&[u8; 4]; 14] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
];

/// The picture alone; nothing when it is not whole.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut out = SIGNATURE.to_vec();
    let mut drawn = false;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let name: [u8; 4] = *rest.get(4..)?.first_chunk()?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        rest = rest.get(chunk.len()..)?;
        if out.len() == SIGNATURE.len() && &name != b"IHDR" {
            return None;
        }
        drawn |= &name == b"IDAT";
        if DRAWING.contains(&&name) {
            out.extend(chunk);
        }
        if &name == b"IEND" {
            return drawn.then_some(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        // Nobody computes the check here: readers do.
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), name, content, b"\0\0\0\0"].concat()
    }

    #[test]
    fn a_drawing_keeps_what_draws_it() {
        let told = [
            SIGNATURE.to_vec(),
            chunk(b"IHDR", &[0; 13]),
            chunk(b"tEXt", b"Author\0Ana"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0Ana"),
            chunk(b"eXIf", b"MM Ana"),
            chunk(b"tIME", b"\x07\xea\x0b\x17\0\0\0"),
            chunk(b"iCCP", b"Ana's screen\0"),
            chunk(b"prVt", b"Ana"),
            chunk(b"IDAT", b"points"),
            chunk(b"IEND", b""),
            b"Ana behind the end".to_vec(),
        ]
        .concat();
        let cleaned = clean(&told).unwrap();
        let plain =
            [SIGNATURE.to_vec(), chunk(b"IHDR", &[0; 13]), chunk(b"IDAT", b"points"), chunk(b"IEND", b"")];
        assert_eq!(cleaned, plain.concat());
        for end in 0..cleaned.len() {
            assert_eq!(clean(&cleaned[..end]), None, "{end}");
        }
        assert_eq!(clean(&[SIGNATURE, b"\xff\xff\xff\xffIHDR"].concat()), None);
    }
}
