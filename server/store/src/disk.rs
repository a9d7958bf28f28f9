//! Work on files, which keeps a thread waiting: done where nobody else waits for that thread.

use crate::error::{Result, StoreError};

/// Does it. `what` is worked on, for whoever reads why it failed.
///
/// # Errors
/// [`StoreError::Busy`] when it fails: what a disk does not take now it may take later.
pub(crate) async fn blocking<T: Send + 'static>(
    what: &'static str,
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| StoreError::Busy(format!("{what}: {error}"))),
        Err(error) => Err(StoreError::Busy(format!("{what}: {error}"))),
    }
}
