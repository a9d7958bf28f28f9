//! JPEG: the segments that a picture is drawn from, and nothing behind its end.
//!
//! Source: ITU-T T.81, annex B. A scan goes on until the next marker; `FF 00` is a byte of the scan, `FF D0` to `FF D7` stand in it.

use bytes::{Bytes, BytesMut};
use domain::exif::Orientation;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::{ImageEXIF, ImageICC};

use super::{Refused, Stripped};

/// What begins the segment that says how colours are meant, which decoders need.
const ADOBE: &[u8] = b"Adobe";
const JFIF: &[u8] = b"JFIF\0";

pub(crate) fn strip(file: Bytes) -> Result<Stripped, Refused> {
    let mut jpeg = Jpeg::from_bytes(file).map_err(|_| Refused::Damaged)?;
    let (width, height) = jpeg.dimensions().ok_or(Refused::Damaged)?;
    let orientation = jpeg.exif().and_then(|exif| Orientation::of(&exif));
    let colours = jpeg.icc_profile();
    let mut kept = Vec::new();
    let mut drawn = false;
    for segment in jpeg.segments() {
        if !is_drawn_from(segment.marker(), segment.contents()) {
            continue;
        }
        kept.push(if segment.has_entropy() {
            drawn = true;
            JpegSegment::new_with_entropy(
                segment.marker(),
                segment.contents().clone(),
                scans(segment_data(segment))?,
            )
        } else if segment.contents().starts_with(JFIF) && segment.marker() == markers::APP0 {
            JpegSegment::new_with_contents(markers::APP0, without_thumbnail(segment.contents()))
        } else {
            segment.clone()
        });
    }
    if !drawn {
        return Err(Refused::Damaged);
    }
    *jpeg.segments_mut() = kept;
    jpeg.set_icc_profile(colours);
    jpeg.set_exif(orientation.map(|orientation| Bytes::from(orientation.exif())));
    let turned = orientation.is_some_and(Orientation::is_on_its_side);
    Ok(Stripped { width: width.into(), height: height.into(), turned, bytes: jpeg.encoder().bytes() })
}

/// What stands behind a segment's contents: its scan, and everything after.
fn segment_data(segment: &JpegSegment) -> Bytes {
    let whole = segment.clone().encoder().bytes();
    whole.slice(segment.len().min(whole.len())..)
}

/// Whether a decoder needs a segment: tables, frames and scans, and of the rest only the two that say how colours are meant.
fn is_drawn_from(marker: u8, contents: &[u8]) -> bool {
    match marker {
        markers::APP0 => contents.starts_with(JFIF),
        markers::APP14 => contents.starts_with(ADOBE),
        markers::APP0..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// The small picture of itself that a JFIF segment may carry is left out: it may show what was cut away.
fn without_thumbnail(contents: &Bytes) -> Bytes {
    let mut plain = BytesMut::from(contents.get(..12).unwrap_or_default());
    plain.extend_from_slice(&[0, 0]);
    plain.freeze()
}

/// The scans up to the end of the picture, with the tables between them and without anything else; the end is written.
fn scans(data: Bytes) -> Result<Bytes, Refused> {
    let mut kept = BytesMut::with_capacity(data.len());
    let mut rest = data.as_ref();
    loop {
        let Some(at) = rest.iter().position(|byte| *byte == markers::P) else {
            // Cut off: browsers show what there is.
            kept.extend_from_slice(rest);
            break;
        };
        let (before, from) = rest.split_at_checked(at).ok_or(Refused::Damaged)?;
        kept.extend_from_slice(before);
        match from.get(1).copied() {
            None | Some(markers::EOI) => break,
            Some(markers::P) => rest = from.get(1..).unwrap_or_default(),
            Some(0 | markers::RST0..=markers::RST7) => {
                kept.extend_from_slice(from.get(..2).unwrap_or_default());
                rest = from.get(2..).unwrap_or_default();
            }
            Some(marker) => {
                let Some([high, low]) = from.get(2..4) else { break };
                let length = 2 + usize::from(u16::from_be_bytes([*high, *low]));
                let segment = from.get(..length).ok_or(Refused::Damaged)?;
                if is_drawn_from(marker, segment.get(4..).unwrap_or_default()) {
                    kept.extend_from_slice(segment);
                }
                rest = from.get(length..).unwrap_or_default();
            }
        }
    }
    kept.extend_from_slice(&[markers::P, markers::EOI]);
    Ok(kept.freeze())
}
