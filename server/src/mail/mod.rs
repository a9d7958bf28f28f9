//! Mail: made from the message files, sent by SMTP or written as files.

mod compose;
mod files;
mod smtp;

pub use compose::{compose, subject};
pub use files::FileMailer;
pub use smtp::SmtpMailer;

use lettre::Message;

/// Why a mail was not sent; the job is tried again.
#[derive(Debug, thiserror::Error)]
#[error("mail: {0}")]
pub struct MailError(pub String);

/// Where mails go.
#[async_trait::async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one mail. `id` is the same at each attempt.
    async fn send(&self, id: uuid::Uuid, mail: Message) -> Result<(), MailError>;

    /// Forgets the mails to an address that are still here, because its owner erased their account. What was sent is gone.
    async fn forget(&self, _address: &str) -> Result<(), MailError> {
        Ok(())
    }

    /// Forgets mails that have been here for too long.
    async fn sweep(&self) -> Result<(), MailError> {
        Ok(())
    }
}
