//! Mail: made from the message files, sent by SMTP or written as files.

mod compose;
mod files;
mod smtp;

pub use compose::compose;
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
}
