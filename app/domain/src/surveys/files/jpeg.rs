//! JPEG (ISO/IEC 10918-1): what draws the picture is kept, segment by segment; the place, the device, the date, the thumbnail and
//! whatever stands behind the end are not. Which way up it is shown is written anew.

use crate::exif::Orientation;

/// What stands before Exif in a segment, and in the chunks of some programs.
const EXIF: &[u8] = b"Exif\0\0";

/// Which way up Exif says that a picture is shown.
pub(super) fn orientation(exif: &[u8]) -> Option<Orientation> {
    Orientation::of(exif.strip_prefix(EXIF).unwrap_or(exif))
}

/// The picture alone; nothing when it is not whole.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut out = b"\xff\xd8".to_vec();
    let (mut turned, mut drawn) = (None, false);
    loop {
        let (marker, behind) = marker(rest)?;
        rest = behind;
        if marker == 0xd9 {
            out.extend(b"\xff\xd9");
            return drawn.then_some(out);
        }
        let length = usize::from(u16::from_be_bytes(*rest.first_chunk()?));
        let content = rest.get(2..length)?;
        rest = rest.get(length..)?;
        match marker {
            // Tables, the frame, restarts; then the colours of Adobe's kind.
            0xc0..=0xcf | 0xdb | 0xdd => segment(&mut out, marker, content),
            0xee if content.starts_with(b"Adobe") => segment(&mut out, marker, content.get(..12)?),
            // How large a point is, without the thumbnail.
            0xe0 if content.starts_with(b"JFIF\0") => {
                let mut plain = content.get(..12)?.to_vec();
                plain.extend([0, 0]);
                segment(&mut out, marker, &plain);
            }
            0xe1 => turned = turned.or_else(|| orientation(content)),
            0xda => {
                if let Some(turned) = turned.take() {
                    segment(&mut out, 0xe1, &[EXIF, &turned.exif()].concat());
                }
                segment(&mut out, marker, content);
                let length = drawing(rest);
                let (lines, behind) = rest.split_at_checked(length)?;
                out.extend(lines);
                rest = behind;
                drawn = true;
            }
            _ => {}
        }
    }
}

/// The next marker, fill bytes before it left out.
fn marker(mut rest: &[u8]) -> Option<(u8, &[u8])> {
    rest = rest.strip_prefix(b"\xff")?;
    loop {
        let (first, behind) = rest.split_first()?;
        rest = behind;
        if *first != 0xff {
            return Some((*first, rest));
        }
    }
}

/// How long the drawing is that begins here: up to a marker that is neither a zero nor a restart.
fn drawing(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| matches!(pair, [0xff, next] if !matches!(next, 0x00 | 0xd0..=0xd7 | 0xff));
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}

fn segment(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    out.extend([0xff, marker]);
    out.extend(length.to_be_bytes());
    out.extend(content);
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Exif that says which way up, and nothing else.
    pub(in crate::surveys) fn upright(turned: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([turned, 0, 0, 0, 0, 0, 0]);
        exif
    }

    /// A picture with everything in it that tells of its maker, by hand.
    pub(in crate::surveys) fn told() -> Vec<u8> {
        let mut out = b"\xff\xd8".to_vec();
        segment(&mut out, 0xe0, b"JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01RGB");
        let mut exif = upright(6);
        exif.extend(b"GPS 38.7223 N 9.1393 W, Maker 2026:11:23");
        segment(&mut out, 0xe1, &exif);
        segment(&mut out, 0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Ana</x:xmpmeta>");
        segment(&mut out, 0xe2, b"ICC_PROFILE\0\x01\x01profile of Ana's screen");
        segment(&mut out, 0xed, b"Photoshop 3.0\08BIM Ana");
        segment(&mut out, 0xfe, b"Comment of Ana");
        segment(&mut out, 0xdb, &[0; 65]);
        segment(&mut out, 0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
        segment(&mut out, 0xc4, &[0; 20]);
        segment(&mut out, 0xda, &[1, 1, 0, 0, 63, 0]);
        out.extend(b"\x12\xff\x00\x34\xff\xd0\x56\xff\xd9");
        out.extend(b"behind the end: Ana");
        out
    }

    #[test]
    fn a_photograph_keeps_what_draws_it_and_which_way_up_it_is() {
        let cleaned = clean(&told()).unwrap();
        let text = String::from_utf8_lossy(&cleaned);
        for word in ["GPS", "Maker", "Ana", "ICC", "Photoshop", "Comment", "RGB", "xmp"] {
            assert!(!text.contains(word), "{word}");
        }
        assert!(cleaned.windows(9).any(|window| window == b"\x12\xff\x00\x34\xff\xd0\x56\xff\xd9"));
        let exif = upright(6);
        assert!(cleaned.windows(exif.len()).any(|window| window == exif));
        assert_eq!(orientation(&exif).unwrap().exif(), exif[EXIF.len()..]);
        assert_eq!(clean(&cleaned).as_deref(), Some(cleaned.as_slice()), "clean already");
    }

    #[test]
    fn one_that_is_cut_off_anywhere_is_not_whole() {
        let whole = clean(&told()).unwrap();
        for end in 0..whole.len() {
            assert_eq!(clean(&whole[..end]), None, "{end}");
        }
    }

    #[test]
    fn exif_that_lies_about_its_length_says_nothing() {
        for wrong in
            [b"".as_slice(), b"MM\0*", b"MM\0*\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff", b"Exif\0\0XX"]
        {
            assert_eq!(orientation(wrong), None);
        }
    }
}
