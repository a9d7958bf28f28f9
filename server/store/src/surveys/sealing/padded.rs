//! Padding, so that the length of a sealed row says nothing of what is in it.

/// The content, preceded by its length, with zeros up to a size. What is larger, which the size's making should not let happen, gets
/// the next power of two.
pub(super) fn pad(content: &[u8], size: usize) -> Vec<u8> {
    let needed = content.len() + 4;
    let size = if needed > size { needed.next_power_of_two() } else { size };
    let mut padded = Vec::with_capacity(size);
    padded.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend(content);
    padded.resize(size, 0);
    padded
}

/// The content again; nothing when it is something else.
pub(super) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<4>()?;
    rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lengths_are_one() {
        for content in [b"".as_slice(), b"a", &[7; 60]] {
            let padded = pad(content, 64);
            assert_eq!(padded.len(), 64);
            assert_eq!(unpad(&padded), Some(content));
        }
        let padded = pad(&[7; 61], 64);
        assert_eq!((padded.len(), unpad(&padded)), (128, Some([7; 61].as_slice())));
        for wrong in [b"".as_slice(), b"abc", &[0, 0, 0, 2, 1]] {
            assert_eq!(unpad(wrong), None);
        }
    }
}
