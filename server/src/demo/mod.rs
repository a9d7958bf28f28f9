//! The demonstration lab: loaded once, by `bancada demo`, into an empty database.

mod accounts;

use store::Store;

use crate::passwords::{HashingFailed, Passwords};

/// The password of every demonstration account.
pub const PASSWORD: &str = "bancada-demo-2026";

/// Why the demonstration was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// There is something in the database already.
    #[error("this database already has content; the demonstration needs an empty one")]
    NotEmpty,
    /// The database.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The accounts' password.
    #[error(transparent)]
    Passwords(#[from] HashingFailed),
}

/// Loads the demonstration.
///
/// # Errors
/// When the database has content, or fails.
pub async fn load(store: &Store) -> Result<(), DemoError> {
    if !store::accounts::is_empty(store).await? {
        return Err(DemoError::NotEmpty);
    }
    let hash = Passwords::new()?.hash(PASSWORD.to_owned()).await?;
    accounts::load(store, &hash).await?;
    Ok(())
}
