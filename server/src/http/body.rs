//! A body read whole, as far as it may be long.
//!
//! A browser shows an answer only once it has sent everything, or else says that the connection was lost. So of a body that is
//! too long the rest is read too, and thrown away, before the person is told: up to a limit of its own, and within the time that
//! every request has.

use axum::body::Body;
use http_body_util::BodyExt;

use crate::error::Error;

/// So much is read, in bytes, only to be thrown away.
const THROWN_AWAY: usize = 64 * 1024 * 1024;

/// How long the body of one kind of form may be, in bytes; in the extensions of the request, where it is not as all others.
#[derive(Debug, Clone, Copy)]
pub struct Longest(pub usize);

/// The whole body.
///
/// # Errors
/// When it is longer than `most`, or ends before its end.
pub async fn whole(mut body: Body, most: usize) -> Result<Vec<u8>, Error> {
    let mut whole = Vec::new();
    let mut read = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Error::BadRequest("the body could not be read"))?;
        let Ok(data) = frame.into_data() else { continue };
        read = read.saturating_add(data.len());
        if read <= most {
            whole.extend_from_slice(&data);
        } else {
            whole = Vec::new();
        }
        if read > THROWN_AWAY {
            break;
        }
    }
    if read > most { Err(Error::TooLarge) } else { Ok(whole) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use axum::body::Bytes;
    use futures_util::stream;

    use super::*;

    /// A body of so many pieces of a megabyte, and how many of them were asked for.
    fn pieces(count: usize) -> (Body, Arc<AtomicUsize>) {
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&asked);
        let piece = move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            Ok::<_, std::io::Error>(Bytes::from(vec![b'a'; 1 << 20]))
        };
        (Body::from_stream(stream::iter((0..count).map(piece))), asked)
    }

    #[tokio::test]
    async fn what_is_too_long_is_read_to_its_end_and_refused() {
        let (body, asked) = pieces(10);
        assert!(matches!(whole(body, 1 << 20).await, Err(Error::TooLarge)));
        assert_eq!(asked.load(Ordering::Relaxed), 10);
        let (body, _) = pieces(10);
        assert_eq!(whole(body, 10 << 20).await.unwrap().len(), 10 << 20);
    }

    #[tokio::test]
    async fn what_never_ends_is_given_up() {
        let (body, asked) = pieces(10_000);
        assert!(matches!(whole(body, 1 << 20).await, Err(Error::TooLarge)));
        assert_eq!(asked.load(Ordering::Relaxed), 65);
    }
}
