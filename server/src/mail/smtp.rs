//! Mail by SMTP.

use std::time::Duration;

use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use uuid::Uuid;

use super::{MailError, Mailer};

/// Hands mails to a server.
#[derive(Debug, Clone)]
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl SmtpMailer {
    /// For a server at `smtp://` (with STARTTLS where it offers it) or `smtps://`.
    ///
    /// # Errors
    /// When the address cannot be understood.
    pub fn new(url: &str) -> Result<Self, MailError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| MailError(error.to_string()))?;
        Ok(Self { transport: builder.timeout(Some(Duration::from_secs(20))).build() })
    }
}

#[async_trait::async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, _id: Uuid, mail: Message) -> Result<(), MailError> {
        self.transport.send(mail).await.map(|_| ()).map_err(|error| MailError(error.to_string()))
    }
}
