//! Files as cameras and people make them, and as they come out.

use img_parts::png::{Png, PngChunk};
use proptest::prelude::*;

use super::*;

/// A segment of a JPEG.
fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), contents].concat()
}

/// Exif metadata with an orientation and a secret.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"SECRET 38.7N");
    exif
}

/// A progressive JPEG of 300 by 200 pixels as a telephone makes it: with everything that it should not tell.
fn jpeg(orientation: u8) -> Vec<u8> {
    let frame = [8, 0, 200, 1, 44, 1, 1, 0x11, 0];
    [
        vec![0xff, 0xd8],
        segment(0xe0, b"JFIF\0\x01\x01\x00\x00\x48\x00\x48\x01\x01SECRET thumbnail"),
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat()),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0SECRET"),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xe2, b"MPF\0SECRET"),
        segment(0xed, b"Photoshop 3.0\0SECRET"),
        segment(0xee, b"Adobe\0\x64\0\0\0\0\x01"),
        segment(0xfe, b"SECRET comment"),
        segment(0xdb, &[0; 65]),
        segment(0xc2, &frame),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        b"scan\xff\x00one\xff\xd0more".to_vec(),
        segment(0xfe, b"SECRET \xff\xd9 comment"),
        segment(0xc4, b"table \xff\xd9"),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        b"scan two\xff\xd9".to_vec(),
        b"\xff\xd8SECRET second picture\xff\xd9".to_vec(),
    ]
    .concat()
}

fn png(more: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], contents: &[u8]| PngChunk::new(*kind, Bytes::copy_from_slice(contents));
    let mut chunks = vec![chunk(b"IHDR", &[0, 0, 0, 30, 0, 0, 0, 20, 8, 0, 0, 0, 0])];
    chunks.extend(more.iter().map(|(kind, contents)| chunk(kind, contents)));
    chunks.extend([chunk(b"IDAT", b"pixels"), chunk(b"IEND", b"")]);
    let empty = b"\x89PNG\r\n\x1a\n";
    let mut png = Png::from_bytes(Bytes::from_static(empty)).unwrap();
    *png.chunks_mut() = chunks;
    png.encoder().bytes().to_vec()
}

fn webp(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (kind, contents) in chunks {
        body.extend(*kind);
        body.extend(u32::try_from(contents.len()).unwrap().to_le_bytes());
        body.extend(*contents);
        body.extend(vec![0; contents.len() % 2]);
    }
    [b"RIFF".as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
}

const VP8: &[u8] = b"\x50\x5a\x00\x9d\x01\x2a\xcd\x02\x00\x02pixels";
/// An extended WebP of 40 by 20 pixels that says that it has Exif, XMP and transparency.
const VP8X: &[u8] = &[0b0001_1100, 0, 0, 0, 39, 0, 0, 19, 0, 0];

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn a_photograph_keeps_what_it_is_drawn_from_and_tells_nothing_else() {
    let clean = clean(jpeg(1)).unwrap();
    assert_eq!((clean.kind, clean.width, clean.height), (PictureKind::Jpeg, 300, 200));
    assert!(!has(&clean.bytes, b"SECRET") && !has(&clean.bytes, b"Exif"));
    for kept in [
        b"scan\xff\x00one\xff\xd0more".as_slice(),
        b"scan two\xff\xd9",
        b"table \xff\xd9",
        b"JFIF",
        b"Adobe",
        b"colours",
    ] {
        assert!(has(&clean.bytes, kept), "{kept:?}");
    }
    assert_eq!(super::clean(clean.bytes.clone()), Ok(clean), "clean is clean");
}

#[test]
fn a_photograph_that_lies_on_its_side_is_still_turned() {
    let clean = clean(jpeg(6)).unwrap();
    assert_eq!((clean.width, clean.height), (200, 300));
    assert!(has(&clean.bytes, b"Exif\0\0MM") && !has(&clean.bytes, b"SECRET"));
    let clean = super::clean(jpeg(3)).unwrap();
    assert_eq!((clean.width, clean.height), (300, 200));
    assert_eq!(super::clean(clean.bytes.clone()), Ok(clean));
}

#[test]
fn a_drawing_keeps_its_colours_and_becomes_still() {
    let noisy = png(&[
        (b"tEXt", b"Author\0SECRET"),
        (b"eXIf", &exif(8)),
        (b"gAMA", &[0, 0, 177, 143]),
        (b"acTL", &[0; 8]),
        (b"tIME", b"SECRET."),
        (b"prVt", b"SECRET"),
    ]);
    let clean = clean([noisy, b"SECRET behind the end".to_vec()].concat()).unwrap();
    assert_eq!((clean.kind, clean.width, clean.height), (PictureKind::Png, 20, 30));
    assert!(!has(&clean.bytes, b"SECRET") && !has(&clean.bytes, b"acTL"));
    assert!(has(&clean.bytes, b"gAMA") && has(&clean.bytes, b"pixels") && has(&clean.bytes, b"eXIf"));
    assert_eq!(super::clean(png(&[])).map(|clean| clean.bytes), Ok(png(&[])));
}

#[test]
fn a_web_picture_is_rid_of_its_metadata_and_says_so() {
    let clean = clean(webp(&[
        (b"VP8X", VP8X),
        (b"ALPH", b"a"),
        (b"VP8 ", VP8),
        (b"EXIF", &exif(1)),
        (b"XMP ", b"SECRET"),
    ]))
    .unwrap();
    assert_eq!((clean.kind, clean.width, clean.height), (PictureKind::Webp, 40, 20));
    assert_eq!(
        clean.bytes,
        webp(&[(b"VP8X", &[&[0b0001_0000], &VP8X[1..]].concat()), (b"ALPH", b"a"), (b"VP8 ", VP8)])
    );
    let turned = super::clean(webp(&[(b"VP8X", VP8X), (b"VP8 ", VP8), (b"EXIF", &exif(6))])).unwrap();
    assert_eq!((turned.width, turned.height), (20, 40));
    assert!(!has(&turned.bytes, b"SECRET"));
    let simple = super::clean(webp(&[(b"VP8 ", VP8)])).unwrap();
    assert_eq!((simple.width, simple.height), (717, 512));
    assert_eq!(super::clean(webp(&[(b"ANIM", b""), (b"ANMF", b"")])), Err(Refused::Animated));
}

#[test]
fn what_is_no_picture_is_refused_with_its_reason() {
    let large = |side: u32| {
        let mut chunks = png(&[]);
        let mut header = side.to_be_bytes().to_vec();
        header.extend([0, 0, 0, 1, 8, 0, 0, 0, 0]);
        let mut png = Png::from_bytes(Bytes::from(std::mem::take(&mut chunks))).unwrap();
        png.chunks_mut()[0] = PngChunk::new(*b"IHDR", Bytes::from(header));
        png.encoder().bytes().to_vec()
    };
    let only = |refused| Err(refused);
    assert_eq!(clean(Vec::new()), only(Refused::Empty));
    assert_eq!(clean(vec![0xff; MOST_PICTURE_BYTES + 1]), only(Refused::TooLarge));
    assert_eq!(
        clean(b"<?xml version=\"1.0\"?><!-- x --><SVG onload=\"alert(1)\">".to_vec()),
        only(Refused::Svg)
    );
    assert_eq!(clean(b"GIF89a".to_vec()), only(Refused::UnknownKind));
    assert_eq!(clean(b"%PDF-1.7".to_vec()), only(Refused::UnknownKind));
    assert_eq!(clean(large(MOST_PICTURE_SIDE + 1)), only(Refused::TooManyPixels));
    assert!(clean(large(MOST_PICTURE_SIDE)).is_ok());
    assert_eq!(clean(large(0)), only(Refused::Damaged));
    assert_eq!(clean(b"\x89PNG\r\n\x1a\n".to_vec()), only(Refused::Damaged));
    assert_eq!(clean(vec![0xff, 0xd8, 0xff, 0xd9]), only(Refused::Damaged));
    let mut torn = png(&[]);
    torn[40] ^= 1;
    assert_eq!(clean(torn), only(Refused::Damaged));
}

proptest! {
    #[test]
    fn no_file_brings_it_down_and_none_tells_more_when_cut_or_changed(
        which in 0_usize..3, cut in 0_usize..700, changes in prop::collection::vec((0_usize..700, any::<u8>()), 0..8),
    ) {
        let chunks: [(&[u8; 4], &[u8]); 3] = [(b"VP8X", VP8X), (b"VP8 ", VP8), (b"EXIF", &exif(6))];
        let mut file = [jpeg(6), png(&[(b"eXIf", &exif(6)), (b"tEXt", b"x")]), webp(&chunks)][which].clone();
        for (at, byte) in changes {
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
        }
        file.truncate(file.len().saturating_sub(cut));
        if let Ok(clean) = clean(file) {
            prop_assert!(clean.width > 0 && clean.height > 0);
            prop_assert!(super::clean(clean.bytes).is_ok());
        }
    }
}
