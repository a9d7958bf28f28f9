//! From a mail job to a message.

use std::borrow::Cow;

use app::i18n::{argument, message_with};
use domain::lang::Lang;
use lettre::Message;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use store::jobs::Mail;
use uuid::Uuid;

use super::MailError;
use crate::settings::Config;

/// The mail in its recipient's language. The job's id becomes the Message-ID, so that a mail sent twice is one mail.
///
/// # Errors
/// When an address cannot be written into a mail.
pub fn compose(config: &Config, id: Uuid, mail: &Mail) -> Result<Message, MailError> {
    let failed = |error: &dyn std::fmt::Display| MailError(error.to_string());
    let from = config.mail_from.parse().map_err(|error| failed(&error))?;
    let to = mail.to.parse().map_err(|error| failed(&error))?;
    let host = config.mail_from.split('@').nth(1).unwrap_or("localhost");
    let builder = Message::builder()
        .from(Mailbox::new(Some(config.lab_name.clone()), from))
        .to(Mailbox::new(None, to))
        .message_id(Some(format!("<{id}@{host}>")))
        .subject(subject(config, mail, mail.lang));
    let text = SinglePart::plain(said(config, mail, mail.lang, &mail.body));
    let message = match &mail.calendar {
        None => builder.singlepart(text),
        Some(ics) => {
            let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH")
                .map_err(|error| failed(&error))?;
            let calendar = Attachment::new("session.ics".to_owned()).body(ics.clone(), kind);
            builder.multipart(MultiPart::mixed().singlepart(text).singlepart(calendar))
        }
    };
    message.map_err(|error| failed(&error))
}

/// A mail's subject in this language, whichever the mail itself is in.
pub fn subject(config: &Config, mail: &Mail, lang: Lang) -> String {
    said(config, mail, lang, &mail.subject)
}

/// One of a mail's messages.
fn said(config: &Config, mail: &Mail, lang: Lang, id: &str) -> String {
    let mut arguments = vec![
        (Cow::Borrowed("lab"), argument(config.lab_name.clone())),
        (Cow::Borrowed("contact"), argument(config.lab_contact.clone())),
    ];
    for (name, value) in &mail.arguments {
        arguments.push((Cow::Owned(name.clone()), argument(value.clone())));
    }
    message_with(lang, id, arguments)
}
