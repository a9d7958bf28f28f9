//! How a camera was held, in the Exif metadata of a picture: the one thing of them that is kept.
//!
//! Source: Exif 2.32 (CIPA DC-008), tag 0x0112 in the first directory of a TIFF structure; values 1 to 8, of which 5 to 8 lie on their side.

/// A way to hold a camera other than upright: 2 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

const TAG: u16 = 0x0112;
/// More entries than a directory of a camera has.
const MOST_ENTRIES: usize = 1000;

impl Orientation {
    /// What Exif metadata say; nothing where they say upright, nothing or nonsense.
    pub fn of(exif: &[u8]) -> Option<Orientation> {
        let big = match exif.get(..4)? {
            [b'I', b'I', 0x2a, 0] => false,
            [b'M', b'M', 0, 0x2a] => true,
            _ => return None,
        };
        let short = |at: usize| -> Option<u16> {
            let two: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
            Some(if big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
        };
        let four: [u8; 4] = exif.get(4..8)?.try_into().ok()?;
        let first = if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
        let directory = usize::try_from(first).ok()?;
        let entries = usize::from(short(directory)?).min(MOST_ENTRIES);
        let entry = |number: usize| directory.checked_add(2 + number * 12);
        let found = (0..entries).filter_map(entry).find(|at| short(*at) == Some(TAG))?;
        let value = short(found.checked_add(8)?)?;
        (2..=8).contains(&value).then(|| u8::try_from(value).ok().map(Orientation))?
    }

    /// Whether width and height change places.
    pub fn is_on_its_side(self) -> bool {
        self.0 >= 5
    }

    /// Exif metadata that say this and nothing else.
    pub fn exif(self) -> Vec<u8> {
        // TIFF, big-endian, one directory of one entry: the tag, one SHORT, its value.
        let mut exif = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00".to_vec();
        exif.extend([self.0, 0, 0, 0, 0, 0, 0]);
        exif
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_cameras_write_it_and_as_it_is_written_here() {
        for value in 2..=8 {
            let orientation = Orientation(value);
            assert_eq!(Orientation::of(&orientation.exif()), Some(orientation));
            assert_eq!(orientation.is_on_its_side(), value >= 5);
        }
        // Little-endian, another entry before it.
        let entry = b"\x0f\x01\x02\x00\x05\x00\x00\x00\x00\x01\x00\x00";
        let own = b"\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00";
        let exif = [b"II\x2a\x00\x08\x00\x00\x00\x02\x00".as_slice(), entry, own].concat();
        assert_eq!(Orientation::of(&exif), Some(Orientation(6)));
    }

    #[test]
    fn nonsense_says_nothing() {
        let good = Orientation(3).exif();
        for cut in 0..20 {
            assert_eq!(Orientation::of(&good[..cut]), None);
        }
        assert_eq!(Orientation::of(b"II\x2a\x00\xff\xff\xff\xff"), None);
        assert_eq!(Orientation::of(&Orientation(1).exif()), None, "upright");
        assert_eq!(Orientation::of(&Orientation(9).exif()), None);
    }
}
