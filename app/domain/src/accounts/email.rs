//! E-mail addresses.

use serde::{Deserialize, Serialize};

use crate::form::Reader;

/// An address as the platform keeps it: trimmed and lower-case, so that it is unique whoever types it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// The address, when it looks like one: something, an `@`, and a domain with a dot; at most 254
    /// characters (RFC 5321, 4.5.3.1). Whether it exists only a mail can tell.
    pub fn parse(text: &str) -> Option<Email> {
        let text = text.trim().to_lowercase();
        Email::is_one(&text).then_some(Email(text))
    }

    /// Whether a text looks like an address, with capital letters or without.
    pub fn is_one(text: &str) -> bool {
        let text = text.trim();
        let Some((local, domain)) = text.rsplit_once('@') else { return false };
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>,;:\"()[]\\".contains(c);
        let good_domain = domain.contains('.')
            && domain
                .split('.')
                .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
            && domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
        !local.is_empty()
            && local.len() <= 64
            && text.len() <= 254
            && !local.contains('@')
            && local.chars().all(plain)
            && good_domain
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads an address from a field that must not be empty.
pub fn read_email(reader: &mut Reader<'_>, field: &str) -> Option<Email> {
    let text = reader.required(field, 254);
    let email = Email::parse(&text);
    if email.is_none() && !text.is_empty() {
        reader.wrong(field, "error-not-an-email");
    }
    email
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_address_however_it_is_typed() {
        assert_eq!(Email::parse(" Ana.Silva@CM-Loule.PT "), Email::parse("ana.silva@cm-loule.pt"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ana",
            "ana@",
            "@x.pt",
            "ana@pt",
            "a b@x.pt",
            "ana@x..pt",
            "a@b@c.pt",
            "a\r\nb@x.pt",
            "ana@-x.pt",
        ] {
            assert_eq!(Email::parse(text), None, "{text:?}");
        }
    }
}
