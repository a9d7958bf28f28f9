//! Without a mail server, each mail is a file that an administrator can open.

use std::path::PathBuf;

use lettre::Message;
use uuid::Uuid;

use super::{MailError, Mailer};

/// Writes mails into a folder, one `.eml` file each, named by the job's id.
#[derive(Debug, Clone)]
pub struct FileMailer {
    folder: PathBuf,
}

impl FileMailer {
    /// Into this folder, made when missing.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }
}

#[async_trait::async_trait]
impl Mailer for FileMailer {
    async fn send(&self, id: Uuid, mail: Message) -> Result<(), MailError> {
        let failed = |error: std::io::Error| MailError(error.to_string());
        tokio::fs::create_dir_all(&self.folder).await.map_err(failed)?;
        // Written beside and renamed, so that nobody ever reads half a mail.
        let unfinished = self.folder.join(format!(".{id}.part"));
        tokio::fs::write(&unfinished, mail.formatted()).await.map_err(failed)?;
        tokio::fs::rename(&unfinished, self.folder.join(format!("{id}.eml"))).await.map_err(failed)
    }
}
