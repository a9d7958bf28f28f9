//! Without a mail server, each mail is a file that an administrator can open.
//!
//! The files hold addresses and links, so they go with the account they were written to, and after a month in any case.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use lettre::Message;
use uuid::Uuid;

use super::{MailError, Mailer};

/// A file is kept so long.
const KEEP: Duration = Duration::from_secs(30 * 24 * 3600);

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

    /// Deletes every mail of which this is true. Blocks: the folder may be long.
    fn delete_where(&self, goes: impl Fn(&Path) -> bool) -> std::io::Result<()> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "eml") && goes(&path) {
                match std::fs::remove_file(&path) {
                    // Another process deleted it.
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                    done => done?,
                }
            }
        }
        Ok(())
    }

    async fn delete(&self, goes: impl Fn(&Path) -> bool + Send + 'static) -> Result<(), MailError> {
        let mailer = self.clone();
        let done = tokio::task::spawn_blocking(move || mailer.delete_where(goes)).await;
        done.map_err(|error| MailError(error.to_string()))?.map_err(|error| MailError(error.to_string()))
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

    async fn forget(&self, address: &str) -> Result<(), MailError> {
        let address = address.to_owned();
        self.delete(move |path| std::fs::read(path).is_ok_and(|mail| is_to(&mail, &address))).await
    }

    async fn sweep(&self) -> Result<(), MailError> {
        self.delete(|path| {
            let written = std::fs::metadata(path).and_then(|meta| meta.modified());
            written.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > KEEP))
        })
        .await
    }
}

/// Whether a mail as we write it is to this address.
fn is_to(mail: &[u8], address: &str) -> bool {
    let text = String::from_utf8_lossy(mail);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let to = head.split("\r\n").find_map(|line| line.strip_prefix("To: ")).unwrap_or_default();
    to.trim().trim_start_matches('<').trim_end_matches('>').eq_ignore_ascii_case(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &str) -> Message {
        let builder = Message::builder().from("lab@example.org".parse().unwrap()).to(to.parse().unwrap());
        builder.subject("To: ana@example.org").body("To: ana@example.org".to_owned()).unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[tokio::test]
    async fn mails_to_an_address_are_forgotten_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = FileMailer::new(folder.path().to_owned());
        mailer.forget("ana@example.org").await.unwrap();
        let kept = Uuid::from_u128(2);
        mailer.send(Uuid::from_u128(1), mail("ana@example.org")).await.unwrap();
        mailer.send(kept, mail("mariana@example.org")).await.unwrap();
        mailer.forget("ana@example.org").await.unwrap();
        assert_eq!(names(folder.path()), [format!("{kept}.eml")]);
    }

    #[tokio::test]
    async fn mails_are_kept_for_a_month() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = FileMailer::new(folder.path().to_owned());
        let (old, new) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for id in [old, new] {
            mailer.send(id, mail("ana@example.org")).await.unwrap();
        }
        let before = SystemTime::now() - KEEP - Duration::from_secs(60);
        let file =
            std::fs::File::options().write(true).open(folder.path().join(format!("{old}.eml"))).unwrap();
        file.set_modified(before).unwrap();
        mailer.sweep().await.unwrap();
        assert_eq!(names(folder.path()), [format!("{new}.eml")]);
    }
}
