//! PNG: the chunks that a picture is drawn from. One that moves becomes its first frame, which is what stands in `IDAT`.

use bytes::Bytes;
use domain::exif::Orientation;
use img_parts::png::{Png, PngChunk};

use super::{Refused, Stripped};

const CHUNK_IHDR: [u8; 4] = *b"IHDR";
const CHUNK_IEND: [u8; 4] = *b"IEND";
const CHUNK_EXIF: [u8; 4] = *b"eXIf";

/// Size, palette, pixels, end; transparency and how colours are meant. Source: PNG, third edition (W3C, 2025), chapter 11.
const DRAWN_FROM: [[u8; 4]; 12] = [
    CHUNK_IHDR, *b"PLTE", *b"IDAT", CHUNK_IEND, *b"tRNS", *b"bKGD", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT",
    *b"sRGB", *b"cICP",
];

pub(crate) fn strip(file: Bytes) -> Result<Stripped, Refused> {
    let mut png = Png::from_bytes(file).map_err(|_| Refused::Damaged)?;
    let (width, height) = png.dimensions().ok_or(Refused::Damaged)?;
    let begins = png.chunks().first().is_some_and(|chunk| chunk.kind() == CHUNK_IHDR);
    let ends = png.chunks().last().is_some_and(|chunk| chunk.kind() == CHUNK_IEND);
    if !begins || !ends || png.chunk_by_type(*b"IDAT").is_none() {
        return Err(Refused::Damaged);
    }
    let orientation = png.chunk_by_type(CHUNK_EXIF).and_then(|chunk| Orientation::of(chunk.contents()));
    png.chunks_mut().retain(|chunk| DRAWN_FROM.contains(&chunk.kind()));
    if let Some(orientation) = orientation {
        png.chunks_mut().insert(1, PngChunk::new(CHUNK_EXIF, Bytes::from(orientation.exif())));
    }
    let turned = orientation.is_some_and(Orientation::is_on_its_side);
    Ok(Stripped { width, height, turned, bytes: png.encoder().bytes() })
}
