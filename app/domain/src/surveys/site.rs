//! A site that a survey may be embedded in: an origin, or all below a name, as `frame-ancestors` takes it.

use serde::{Deserialize, Serialize};

/// `https://www.example.pt`, `https://*.example.pt`, or `http://localhost:8080` for trials: lower case, without a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Site(String);

/// Why a text is no site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongSite {
    /// It does not begin with `https://`.
    #[error("no scheme")]
    Scheme,
    /// It is not encrypted, and not on the same machine.
    #[error("not https")]
    Plain,
    /// It is a page and not a site.
    #[error("a path")]
    Path,
    /// The port is no number up to 65 535.
    #[error("no port")]
    Port,
    /// It stands for more than what is below one name.
    #[error("too wide")]
    Wide,
    /// It has letters that the web's names are not written with.
    #[error("not ASCII")]
    Letters,
    /// It is no name.
    #[error("no name")]
    Name,
}

impl WrongSite {
    /// The message that says what to write; its `limit` is the number of the line.
    pub fn message(self) -> &'static str {
        match self {
            WrongSite::Scheme => "error-site-scheme",
            WrongSite::Plain => "error-site-plain",
            WrongSite::Path => "error-site-path",
            WrongSite::Port => "error-site-port",
            WrongSite::Wide => "error-site-wide",
            WrongSite::Letters => "error-site-letters",
            WrongSite::Name => "error-site-name",
        }
    }
}

/// The names of the machine that a browser runs on, which need no encryption.
const HERE: [&str; 2] = ["localhost", "127.0.0.1"];

impl Site {
    /// Reads what somebody typed or copied from a browser.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Site, WrongSite> {
        let text = text.trim().to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or(WrongSite::Scheme)?;
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return Err(WrongSite::Scheme),
        };
        // A browser shows the address of a site with a slash at its end.
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '\\']) {
            return Err(WrongSite::Path);
        }
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, Some(read_port(port).ok_or(WrongSite::Port)?)),
            None => (rest, None),
        };
        check_host(host)?;
        if scheme == "http" && !HERE.contains(&host) {
            return Err(WrongSite::Plain);
        }
        let port = port.filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
        Ok(Site(format!("{scheme}://{host}{port}")))
    }

    /// As it stands in `frame-ancestors`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn read_port(text: &str) -> Option<u16> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|port| digits && *port > 0)
}

fn check_host(host: &str) -> Result<(), WrongSite> {
    if HERE.contains(&host) {
        return Ok(());
    }
    if !host.is_ascii() {
        return Err(WrongSite::Letters);
    }
    let name = host.strip_prefix("*.").unwrap_or(host);
    let labels: Vec<&str> = name.split('.').collect();
    if host == "*" || (host.starts_with("*.") && labels.len() < 2) {
        return Err(WrongSite::Wide);
    }
    let good = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // A name's last part is never a number: what ends so is the address of a machine.
    let last_is_word =
        labels.last().is_some_and(|label| label.bytes().any(|byte| byte.is_ascii_alphabetic()));
    let whole = labels.len() > 1 && name.len() <= 253;
    if whole && last_is_word && labels.iter().all(good) { Ok(()) } else { Err(WrongSite::Name) }
}

impl TryFrom<String> for Site {
    type Error = WrongSite;

    fn try_from(text: String) -> Result<Self, WrongSite> {
        Site::parse(&text)
    }
}

impl From<Site> for String {
    fn from(site: Site) -> String {
        site.0
    }
}

impl std::fmt::Display for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_read_as_people_copy_them() {
        for (typed, kept) in [
            ("https://www.example.pt", "https://www.example.pt"),
            (" HTTPS://WWW.Example.PT/ ", "https://www.example.pt"),
            ("https://example.pt:443", "https://example.pt"),
            ("https://example.pt:8443", "https://example.pt:8443"),
            ("https://*.example.pt", "https://*.example.pt"),
            ("https://xn--municpio-i2a.pt", "https://xn--municpio-i2a.pt"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://127.0.0.1:4000/", "http://127.0.0.1:4000"),
            ("https://localhost", "https://localhost"),
        ] {
            assert_eq!(Site::parse(typed).unwrap().as_str(), kept, "{typed}");
        }
    }

    #[test]
    fn what_is_no_site_says_why() {
        use WrongSite::{Letters, Name, Path, Plain, Port, Scheme, Wide};
        for (typed, why) in [
            ("", Scheme),
            ("www.example.pt", Scheme),
            ("ftp://example.pt", Scheme),
            ("javascript:alert(1)", Scheme),
            ("http://example.pt", Plain),
            ("http://*.localhost", Wide),
            ("https://example.pt/page", Path),
            ("https://example.pt?x", Path),
            ("https://example.pt#x", Path),
            ("https://example.pt:", Port),
            ("https://example.pt:+80", Port),
            ("https://example.pt:70000", Port),
            ("https://example.pt:*", Port),
            ("https://*", Wide),
            ("https://*.pt", Wide),
            ("https://município.pt", Letters),
            ("https://", Name),
            ("https://example", Name),
            ("https://a b.pt", Name),
            ("https://a.pt;script-src", Name),
            ("https://a.pt, https:", Port),
            ("https://user@example.pt", Name),
            ("https://-a.pt", Name),
            ("https://a..pt", Name),
            ("https://www.*.pt", Name),
            ("https://192.0.2.1", Name),
        ] {
            assert_eq!(Site::parse(typed), Err(why), "{typed}");
        }
        assert_eq!(Site::parse(&format!("https://{}.pt", "a".repeat(64))), Err(Name));
    }
}
