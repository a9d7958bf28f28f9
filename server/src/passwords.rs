//! Hashing passwords with Argon2id, off the threads that answer requests.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use tokio::sync::Semaphore;

/// Hashes and compares passwords, at most as many at once as there are cores: each takes 19 MiB.
#[derive(Debug, Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    decoy: Arc<str>,
}

/// The hashing could not be done.
#[derive(Debug, thiserror::Error)]
#[error("password hashing failed: {0}")]
pub struct HashingFailed(String);

impl Passwords {
    /// Ready to hash.
    ///
    /// # Errors
    /// When the decoy, compared with when there is no account, cannot be made.
    pub fn new() -> Result<Self, HashingFailed> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let decoy = hash_now("there is no such account")?;
        Ok(Self { places: Arc::new(Semaphore::new(cores)), decoy: decoy.into() })
    }

    /// The hash of a new password, in PHC format.
    ///
    /// # Errors
    /// When the system has no randomness or no memory.
    pub async fn hash(&self, password: String) -> Result<String, HashingFailed> {
        self.in_background(move || hash_now(&password)).await?
    }

    /// Whether a password fits a hash. Without a hash it takes as long and is always wrong, so that the time tells
    /// nobody which addresses have accounts.
    ///
    /// # Errors
    /// When the work could not be done.
    pub async fn fits(&self, password: String, hash: Option<String>) -> Result<bool, HashingFailed> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        let fits = self
            .in_background(move || {
                PasswordHash::new(&hash)
                    .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(fits && known)
    }

    async fn in_background<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingFailed> {
        let failed = |error: &dyn std::fmt::Display| HashingFailed(error.to_string());
        let _place = self.places.acquire().await.map_err(|error| failed(&error))?;
        tokio::task::spawn_blocking(work).await.map_err(|error| failed(&error))
    }
}

fn hash_now(password: &str) -> Result<String, HashingFailed> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| HashingFailed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.hash("um martelo azul".to_owned()).await.unwrap();
        assert!(passwords.fits("um martelo azul".to_owned(), Some(hash.clone())).await.unwrap());
        assert!(!passwords.fits("um martelo verde".to_owned(), Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn without_an_account_even_the_decoys_own_password_is_wrong() {
        let passwords = Passwords::new().unwrap();
        assert!(!passwords.fits("there is no such account".to_owned(), None).await.unwrap());
    }
}
