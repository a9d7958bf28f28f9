//! What can be asked of a worker.

use domain::lang::Lang;
use serde::{Deserialize, Serialize};

/// A job and its data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Job {
    /// Send a mail.
    Mail(Mail),
}

impl Job {
    /// The job's name in the database.
    pub fn kind(&self) -> &'static str {
        match self {
            Job::Mail(_) => "mail",
        }
    }
}

/// A mail, in finished words. Text, not HTML: it is read everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The recipient's address.
    pub to: String,
    /// The recipient's language.
    pub lang: Lang,
    /// The id of the subject's message.
    pub subject: String,
    /// The id of the body's message.
    pub body: String,
    /// The arguments of both messages.
    pub arguments: std::collections::BTreeMap<String, String>,
    /// A calendar file to attach, when there is one.
    pub calendar: Option<String>,
}

impl Mail {
    /// A mail with these two messages, for example `mail-confirm-subject` and `mail-confirm-body`.
    pub fn new(to: impl Into<String>, lang: Lang, subject: &'static str, body: &'static str) -> Self {
        Self {
            to: to.into(),
            lang,
            subject: subject.to_owned(),
            body: body.to_owned(),
            arguments: Default::default(),
            calendar: None,
        }
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }

    /// With a calendar file.
    #[must_use]
    pub fn with_calendar(mut self, ics: String) -> Self {
        self.calendar = Some(ics);
        self
    }
}
