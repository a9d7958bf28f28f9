//! From a mail job to a message.

use app::i18n::{argument, message_with};
use lettre::Message;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use store::jobs::Mail;
use uuid::Uuid;

use super::MailError;
use crate::settings::Config;

/// The messages of each template, so that none is missing and none is left over.
const TEMPLATES: &[(&str, &str, &str)] = &[
    ("confirm", "mail-confirm-subject", "mail-confirm-body"),
    ("already-registered", "mail-already-registered-subject", "mail-already-registered-body"),
];

/// The mail in its recipient's language. The job's id becomes the Message-ID, so that a mail sent twice is one mail.
///
/// # Errors
/// When the template is unknown or an address cannot be written into a mail.
pub fn compose(config: &Config, id: Uuid, mail: &Mail) -> Result<Message, MailError> {
    let (_, subject, body) = TEMPLATES
        .iter()
        .find(|(name, _, _)| *name == mail.template)
        .ok_or_else(|| MailError(format!("no template {:?}", mail.template)))?;
    let arguments = || {
        let mut list = vec![("lab", argument(config.lab_name.clone())), ("contact", argument(config.lab_contact.clone()))];
        for (name, value) in &mail.arguments {
            list.push((argument_name(name), argument(value.clone())));
        }
        list
    };
    let failed = |error: &dyn std::fmt::Display| MailError(error.to_string());
    let from = config.mail_from.parse().map_err(|error| failed(&error))?;
    let to = mail.to.parse().map_err(|error| failed(&error))?;
    let host = config.mail_from.split('@').nth(1).unwrap_or("localhost");
    let builder = Message::builder()
        .from(Mailbox::new(Some(config.lab_name.clone()), from))
        .to(Mailbox::new(None, to))
        .message_id(Some(format!("<{id}@{host}>")))
        .subject(message_with(mail.lang, subject, arguments()));
    let text = SinglePart::plain(message_with(mail.lang, body, arguments()));
    let message = match &mail.calendar {
        None => builder.singlepart(text),
        Some(ics) => {
            let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").map_err(|error| failed(&error))?;
            let calendar = Attachment::new("session.ics".to_owned()).body(ics.clone(), kind);
            builder.multipart(MultiPart::mixed().singlepart(text).singlepart(calendar))
        }
    };
    message.map_err(|error| failed(&error))
}

/// The argument names that messages use; an unknown one is dropped, which the template's test would show.
fn argument_name(name: &str) -> &'static str {
    const NAMES: &[&str] = &["link", "name", "title", "when", "where", "reason", "cancel"];
    NAMES.iter().find(|known| **known == name).copied().unwrap_or("unknown")
}
