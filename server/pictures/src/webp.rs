//! WebP: the chunks that a picture is drawn from. Source: RFC 9649, section 2.

use bytes::{Bytes, BytesMut};
use domain::exif::Orientation;
use img_parts::ImageEXIF;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::{
    CHUNK_ALPH, CHUNK_ANIM, CHUNK_ANMF, CHUNK_EXIF, CHUNK_ICCP, CHUNK_VP8, CHUNK_VP8L, CHUNK_VP8X, WebP,
};

use super::{Refused, Stripped};

const DRAWN_FROM: [[u8; 4]; 5] = [CHUNK_VP8X, CHUNK_ICCP, CHUNK_ALPH, CHUNK_VP8, CHUNK_VP8L];

/// The bits of the first byte of `VP8X`.
const SAYS_EXIF: u8 = 0b0000_1000;
const SAYS_XMP: u8 = 0b0000_0100;
const SAYS_ANIMATION: u8 = 0b0000_0010;

pub(crate) fn strip(file: Bytes) -> Result<Stripped, Refused> {
    let mut webp = WebP::from_bytes(file).map_err(|_| Refused::Damaged)?;
    if webp.has_chunk(CHUNK_ANIM) || webp.has_chunk(CHUNK_ANMF) {
        return Err(Refused::Animated);
    }
    if !webp.has_chunk(CHUNK_VP8) && !webp.has_chunk(CHUNK_VP8L) {
        return Err(Refused::Damaged);
    }
    let (width, height) = webp.dimensions().ok_or(Refused::Damaged)?;
    let orientation = webp.exif().and_then(|exif| Orientation::of(&exif));
    webp.chunks_mut().retain(|chunk| DRAWN_FROM.contains(&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == CHUNK_VP8X) {
        if let RiffContent::Data(data) = chunk.content_mut() {
            let mut plain = BytesMut::from(data.as_ref());
            if let Some(flags) = plain.first_mut() {
                *flags &= !(SAYS_EXIF | SAYS_XMP | SAYS_ANIMATION);
                // Only the extended form has room for it.
                if orientation.is_some() {
                    *flags |= SAYS_EXIF;
                }
            }
            *data = plain.freeze();
        }
    }
    let extended = webp.has_chunk(CHUNK_VP8X);
    let orientation = orientation.filter(|_| extended);
    if let Some(orientation) = orientation {
        webp.chunks_mut()
            .push(RiffChunk::new(CHUNK_EXIF, RiffContent::Data(Bytes::from(orientation.exif()))));
    }
    let turned = orientation.is_some_and(Orientation::is_on_its_side);
    Ok(Stripped { width, height, turned, bytes: webp.encoder().bytes() })
}
