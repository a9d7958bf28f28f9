//! WebP (RFC 9649): the chunks that draw are kept; profiles, Exif, XMP and unknown chunks are not, and the head says that they are not
//! there. Which way up it is shown is written anew.

use super::jpeg::orientation;

/// The chunks that draw a picture or a frame of one.
const DRAWING: [&[u8; 4]; 6] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"];
/// What the head says there is: animation, transparency.
const KEPT_FLAGS: u8 = 0x02 | 0x10;
/// What it says when there is Exif.
const EXIF_FLAG: u8 = 0x08;
/// Before the parts of a frame stand so many bytes on its place and its time.
const FRAME: usize = 16;

/// The picture alone; nothing when it is not whole.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = usize::try_from(u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?)).ok()?;
    let content = bytes.get(12..length.checked_add(8)?)?;
    let chunks = chunks(content)?;
    let turned = chunks.iter().filter(|(name, _)| name == b"EXIF").find_map(|(_, exif)| orientation(exif));
    let extended = chunks.first().is_some_and(|(name, _)| name == b"VP8X");
    let turned = turned.filter(|_| extended);
    let (mut out, mut drawn) = (Vec::new(), false);
    for (name, content) in &chunks {
        drawn |= matches!(name, b"VP8 " | b"VP8L" | b"ANMF");
        match name {
            b"VP8X" => {
                let (flags, rest) = content.split_first()?;
                let exif = if turned.is_some() { EXIF_FLAG } else { 0 };
                push(&mut out, name, &[&[flags & KEPT_FLAGS | exif], rest].concat());
            }
            b"ANMF" => {
                let (place, parts) = content.split_at_checked(FRAME)?;
                let mut frame = place.to_vec();
                for (name, part) in self::chunks(parts)? {
                    if matches!(&name, b"VP8 " | b"VP8L" | b"ALPH") {
                        push(&mut frame, &name, part);
                    }
                }
                push(&mut out, name, &frame);
            }
            name if DRAWING.contains(&name) => push(&mut out, name, content),
            _ => {}
        }
    }
    if let Some(turned) = turned {
        push(&mut out, b"EXIF", &turned.exif());
    }
    let length = u32::try_from(out.len() + 4).ok()?;
    drawn.then(|| [b"RIFF".as_slice(), &length.to_le_bytes(), b"WEBP", &out].concat())
}

type Chunk<'a> = ([u8; 4], &'a [u8]);

fn chunks(mut rest: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let name: [u8; 4] = *rest.first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*rest.get(4..)?.first_chunk()?)).ok()?;
        chunks.push((name, rest.get(8..length.checked_add(8)?)?));
        // Of an odd length, followed by one byte that fills.
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
    }
    Some(chunks)
}

fn push(out: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    out.extend(name);
    out.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend(content);
    if content.len() % 2 == 1 {
        out.push(0);
    }
}

#[cfg(test)]
mod tests {
    use super::super::jpeg::tests::upright;
    use super::*;

    fn of(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        chunks.iter().for_each(|(name, content)| push(&mut out, name, content));
        let length = u32::try_from(out.len() + 4).unwrap();
        [b"RIFF".as_slice(), &length.to_le_bytes(), b"WEBP", &out].concat()
    }

    #[test]
    fn a_picture_keeps_what_draws_it_and_which_way_up_it_is() {
        let mut exif = upright(8).strip_prefix(b"Exif\0\0").unwrap().to_vec();
        exif.extend(b"GPS of Ana");
        let told = of(&[
            (b"VP8X", &[0x2c, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
            (b"ICCP", b"Ana's screen"),
            (b"VP8 ", b"points"),
            (b"EXIF", &exif),
            (b"XMP ", b"Ana"),
            (b"Ana!", b"x"),
        ]);
        let cleaned = clean(&told).unwrap();
        let up = upright(8);
        let plain = of(&[
            (b"VP8X", &[0x08, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
            (b"VP8 ", b"points"),
            (b"EXIF", up.strip_prefix(b"Exif\0\0").unwrap()),
        ]);
        assert_eq!(cleaned, plain);
        for end in 0..cleaned.len() {
            assert_eq!(clean(&cleaned[..end]), None, "{end}");
        }
    }

    #[test]
    fn the_frames_of_an_animation_are_looked_into() {
        let mut frame = vec![0; FRAME];
        push(&mut frame, b"VP8L", b"points");
        push(&mut frame, b"XMP ", b"Ana");
        let cleaned = clean(&of(&[(b"VP8X", &[0x02; 10]), (b"ANIM", &[0; 6]), (b"ANMF", &frame)])).unwrap();
        assert!(!cleaned.windows(3).any(|window| window == b"Ana"));
        assert!(cleaned.windows(6).any(|window| window == b"points"));
    }
}
