//! Addresses on the web that people write into forms.

use crate::form::Reader;

/// The most characters an address may have.
pub const MAX_LENGTH: usize = 500;

/// Whether a text is a complete address that a page may link to: `https://` or `http://`, a host with a dot, nothing a browser
/// would read as a script.
pub fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains('@')
        && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"'\\".contains(c))
}

/// Reads an address that may be left blank. One that begins with its host gets `https://`.
pub fn read(reader: &mut Reader<'_>, field: &str) -> String {
    let text = reader.optional(field, MAX_LENGTH);
    if text.is_empty() || is_web_address(&text) {
        return text;
    }
    let completed = format!("https://{text}");
    if !text.contains(':') && is_web_address(&completed) {
        return completed;
    }
    reader.wrong(field, "error-not-a-web-address");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Typed;

    #[test]
    fn a_host_alone_is_completed() {
        let typed = Typed::default().with("website", "labx.gov.pt/sobre");
        let mut reader = Reader::new(&typed);
        assert_eq!(read(&mut reader, "website"), "https://labx.gov.pt/sobre");
        assert!(reader.finish(()).is_ok());
    }

    #[test]
    fn what_a_page_must_not_link_to_is_refused() {
        for text in [
            "javascript:alert(1)",
            "https://",
            "https://localhost",
            "ftp://a.pt",
            "https://a b.pt",
            "https://u@a.pt",
            "um sítio",
        ] {
            let typed = Typed::default().with("website", text);
            let mut reader = Reader::new(&typed);
            read(&mut reader, "website");
            assert!(reader.finish(()).is_err(), "{text}");
        }
    }
}
