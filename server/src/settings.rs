//! Settings: flags, or environment variables of the same name, checked once at start.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use app::context::MapTiles;
use clap::Args;
use jiff::tz::TimeZone;
use store::StoreOptions;
use url::Url;

/// The settings as given.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// The address to listen on.
    #[arg(long, env = "BANCADA_ADDR", default_value = "127.0.0.1:3000", global = true)]
    pub addr: String,
    /// The database: `sqlite:PATH` or `postgres://…`; SQLite in the data folder when absent.
    #[arg(long, env = "BANCADA_DATABASE_URL", global = true, hide_env_values = true)]
    pub database_url: Option<String>,
    /// The folder for the database, the search index, files and mails.
    #[arg(long, env = "BANCADA_DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,
    /// The folder for the keys of anonymous responses that wait to be released; `keys` in the data folder when absent. Never copy it:
    /// whoever has it and a copy of the database reads what waits.
    #[arg(long, env = "BANCADA_KEYS_DIR", global = true)]
    pub keys_dir: Option<PathBuf>,
    /// The address people reach the site at, for links in mails; derived from the listening address when absent.
    #[arg(long, env = "BANCADA_BASE_URL", global = true)]
    pub base_url: Option<String>,
    /// The mail server, `smtp://` or `smtps://`; each mail becomes an .eml file in the data folder when absent.
    #[arg(long, env = "BANCADA_SMTP_URL", global = true, hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// The address mails come from; the lab's contact when absent.
    #[arg(long, env = "BANCADA_MAIL_FROM", global = true)]
    pub mail_from: Option<String>,
    /// The time zone of the lab, an IANA name.
    #[arg(long, env = "BANCADA_TIME_ZONE", default_value = "Europe/Lisbon", global = true)]
    pub time_zone: String,
    /// What is logged, in the syntax of tracing's EnvFilter; `json:` before it writes JSON lines.
    #[arg(long, env = "BANCADA_LOG", default_value = "info", global = true)]
    pub log: String,
    /// The lab's name, in the header and in mails.
    #[arg(long, env = "BANCADA_LAB_NAME", default_value = "Bancada", global = true)]
    pub lab_name: String,
    /// The lab's e-mail address for questions.
    #[arg(long, env = "BANCADA_LAB_CONTACT", default_value = "lab@bancada.example", global = true)]
    pub lab_contact: String,
    /// A PNG or SVG file with the lab's logo, at most 200 kB.
    #[arg(long, env = "BANCADA_LAB_LOGO", global = true)]
    pub lab_logo: Option<String>,
    /// The lab's own primary colour, as `#RRGGBB`; darkened until it can be read on paper.
    #[arg(long, env = "BANCADA_LAB_COLOUR", global = true)]
    pub lab_colour: Option<String>,
    /// Where the pictures of maps come from: `https://tiles.example.org/{z}/{x}/{y}.png`; there are no maps when absent. The browsers of people who answer a survey
    /// fetch them from there.
    #[arg(long, env = "BANCADA_MAP_TILES", global = true)]
    pub map_tiles: Option<String>,
    /// Who made the map, as they ask to be named, at most 200 characters; needed with `BANCADA_MAP_TILES`.
    #[arg(long, env = "BANCADA_MAP_CREDIT", global = true)]
    pub map_credit: Option<String>,
    /// The addresses of the proxies in front, separated by commas; only they may say who the client is.
    #[arg(long, env = "BANCADA_TRUSTED_PROXIES", value_delimiter = ',', global = true)]
    pub trusted_proxies: Vec<String>,
}

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub addr: SocketAddr,
    /// Which database.
    pub database: StoreOptions,
    /// The data folder.
    pub data_dir: PathBuf,
    /// The site's origin, without a slash at the end.
    pub base_url: String,
    /// Whether people reach the site over TLS, so that cookies are `Secure`.
    pub secure: bool,
    /// The mail server, when there is one.
    pub smtp_url: Option<String>,
    /// Who mails come from.
    pub mail_from: String,
    /// The lab's time zone.
    pub zone: TimeZone,
    /// The lab's name.
    pub lab_name: String,
    /// The lab's address for questions.
    pub lab_contact: String,
    /// The logo's file.
    pub lab_logo: Option<PathBuf>,
    /// The primary colour, `#RRGGBB`.
    pub lab_colour: Option<String>,
    /// Where the pictures of maps come from.
    pub map: Option<MapTiles>,
    /// The proxies in front.
    pub trusted_proxies: Vec<IpAddr>,
}

/// A setting that is wrong: its variable, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{variable}: {advice}")]
pub struct WrongSetting {
    /// The environment variable.
    pub variable: &'static str,
    /// What is wrong and what to write.
    pub advice: String,
}

impl Settings {
    /// Checks everything.
    ///
    /// # Errors
    /// Every setting that is wrong, not only the first.
    pub fn check(&self) -> Result<Config, Vec<WrongSetting>> {
        let mut wrong = Vec::new();
        let mut complain = |variable, advice: String| wrong.push(WrongSetting { variable, advice });

        let addr = self.addr.parse::<SocketAddr>();
        if addr.is_err() {
            complain(
                "BANCADA_ADDR",
                format!("{:?} is not an address; write IP:PORT, for example 127.0.0.1:3000", self.addr),
            );
        }
        let zone = TimeZone::get(&self.time_zone);
        if zone.is_err() {
            complain(
                "BANCADA_TIME_ZONE",
                format!("{:?} is not an IANA time zone; write for example Europe/Lisbon", self.time_zone),
            );
        }
        let database = self.database();
        if database.sqlite_path().is_none()
            && !database.url.starts_with("postgres://")
            && !database.url.starts_with("postgresql://")
        {
            complain(
                "BANCADA_DATABASE_URL",
                "write sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE".to_owned(),
            );
        }
        let base_url = given(self.base_url.as_deref())
            .map_or_else(|| format!("http://{}", self.addr), ToOwned::to_owned);
        let base_url = base_url.trim_end_matches('/').to_owned();
        let parsed = Url::parse(&base_url).ok().filter(|url| {
            ["http", "https"].contains(&url.scheme()) && url.host().is_some() && url.path() == "/"
        });
        if parsed.is_none() {
            complain(
                "BANCADA_BASE_URL",
                format!("{base_url:?} is not an origin; write for example https://lab.example.pt"),
            );
        }
        if tracing_subscriber::EnvFilter::try_new(self.log_filter()).is_err() {
            complain(
                "BANCADA_LOG",
                format!("{:?} is not a filter; write for example info or info,store=debug", self.log),
            );
        }
        if let Some(smtp) = given(self.smtp_url.as_deref())
            && !Url::parse(smtp)
                .is_ok_and(|url| ["smtp", "smtps"].contains(&url.scheme()) && url.host().is_some())
        {
            complain(
                "BANCADA_SMTP_URL",
                "write smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465".to_owned(),
            );
        }
        for (variable, address) in [
            ("BANCADA_LAB_CONTACT", Some(self.lab_contact.as_str())),
            ("BANCADA_MAIL_FROM", given(self.mail_from.as_deref())),
        ] {
            if address.is_some_and(|address| domain::accounts::Email::parse(address).is_none()) {
                complain(variable, "write an e-mail address, for example lab@example.pt".to_owned());
            }
        }
        if self.lab_name.trim().is_empty() || self.lab_name.chars().count() > 60 {
            complain("BANCADA_LAB_NAME", "write a name of 1 to 60 characters".to_owned());
        }
        if given(self.lab_colour.as_deref())
            .is_some_and(|colour| crate::http::theme::parse_colour(colour).is_none())
        {
            complain("BANCADA_LAB_COLOUR", "write a colour as #RRGGBB, for example #1D4E89".to_owned());
        }
        let lab_logo = given(self.lab_logo.as_deref()).map(PathBuf::from);
        if let Some(logo) = &lab_logo {
            let kind = logo.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
            let size = std::fs::metadata(logo).map(|meta| meta.len());
            if !["png", "svg"].contains(&kind) || !matches!(size, Ok(1..=200_000)) {
                complain(
                    "BANCADA_LAB_LOGO",
                    "name a .png or .svg file of at most 200 kB that can be read".to_owned(),
                );
            }
        }
        let secure = base_url.starts_with("https://");
        let map = match map(given(self.map_tiles.as_deref()), given(self.map_credit.as_deref()), secure) {
            Ok(map) => map,
            Err((variable, advice)) => {
                complain(variable, advice.to_owned());
                None
            }
        };
        let mut proxies = Vec::new();
        for text in self.trusted_proxies.iter().filter(|text| !text.trim().is_empty()) {
            match text.trim().parse::<IpAddr>() {
                Ok(address) => proxies.push(address),
                Err(_) => complain(
                    "BANCADA_TRUSTED_PROXIES",
                    format!("{text:?} is not an IP address; write them separated by commas"),
                ),
            }
        }
        match (addr, zone) {
            (Ok(addr), Ok(zone)) if wrong.is_empty() => Ok(Config {
                addr,
                database,
                data_dir: self.data_dir.clone(),
                secure,
                base_url,
                smtp_url: given(self.smtp_url.as_deref()).map(ToOwned::to_owned),
                mail_from: given(self.mail_from.as_deref()).unwrap_or(&self.lab_contact).to_owned(),
                zone,
                lab_name: self.lab_name.trim().to_owned(),
                lab_contact: self.lab_contact.clone(),
                lab_logo,
                lab_colour: given(self.lab_colour.as_deref()).map(ToOwned::to_owned),
                map,
                trusted_proxies: proxies,
            }),
            _ => Err(wrong),
        }
    }

    fn database(&self) -> StoreOptions {
        let options = match given(self.database_url.as_deref()) {
            Some(url) => StoreOptions::url(url),
            None => StoreOptions::sqlite(&self.data_dir.join("bancada.sqlite")),
        };
        let keys = self.keys_dir.clone().filter(|folder| !folder.as_os_str().is_empty());
        options.with_keys(keys.unwrap_or_else(|| self.data_dir.join("keys")))
    }

    /// What is logged, without the mark for JSON lines.
    pub fn log_filter(&self) -> &str {
        self.log.strip_prefix("json:").unwrap_or(&self.log)
    }
}

/// A server of tiles and whom to thank; what is wrong, with the variable, where something is. Pages of a `secure` site show no pictures that
/// come unprotected.
fn map(
    tiles: Option<&str>,
    credit: Option<&str>,
    secure: bool,
) -> Result<Option<MapTiles>, (&'static str, &'static str)> {
    const TILES: &str = "BANCADA_MAP_TILES";
    const CREDIT: &str = "BANCADA_MAP_CREDIT";
    let Some(address) = tiles else {
        return match credit {
            Some(_) => Err((
                TILES,
                "write where the map comes from too, for example https://tiles.example.org/{z}/{x}/{y}.png",
            )),
            None => Ok(None),
        };
    };
    let marks = ["{z}", "{x}", "{y}"];
    let filled = marks.iter().fold(address.to_owned(), |text, mark| text.replacen(mark, "1", 1));
    let once = marks.iter().all(|mark| address.matches(mark).count() == 1) && !filled.contains(['{', '}']);
    let url = Url::parse(&filled).ok().filter(|url| {
        // What stands for a number in the name of the server would make another server of each tile.
        let written = address.to_lowercase();
        let host = url.host_str().filter(|host| written.contains(&format!("//{host}")));
        ["http", "https"].contains(&url.scheme())
            && host.is_some()
            && url.username().is_empty()
            && url.password().is_none()
    });
    let Some(url) = url.filter(|_| once) else {
        return Err((
            TILES,
            "write an address with {z}, {x} and {y} once each behind the server's name, for example https://tiles.example.org/{z}/{x}/{y}.png",
        ));
    };
    if secure && url.scheme() == "http" {
        return Err((TILES, "write https: browsers leave out pictures without it on pages that have it"));
    }
    let Some(credit) = credit.filter(|credit| credit.chars().count() <= 200) else {
        return Err((
            CREDIT,
            "write who made the map, in at most 200 characters, for example © OpenStreetMap contributors",
        ));
    };
    let host = url.host_str().unwrap_or_default().to_owned();
    let origin = url.origin().ascii_serialization();
    Ok(Some(MapTiles { address: address.to_owned(), origin, host, credit: credit.to_owned() }))
}

/// A setting that may be absent; a variable that is there but blank, as in a file of them, counts as absent.
fn given(setting: Option<&str>) -> Option<&str> {
    setting.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        settings: Settings,
    }

    fn check(arguments: &[&str]) -> Result<Config, Vec<WrongSetting>> {
        let line = std::iter::once("bancada").chain(arguments.iter().copied());
        Line::try_parse_from(line).unwrap().settings.check()
    }

    #[test]
    fn everything_has_a_default() {
        let config = check(&[]).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:3000");
        assert!(!config.secure);
        assert_eq!(config.mail_from, config.lab_contact);
    }

    #[test]
    fn what_is_blank_is_absent() {
        let blank: Vec<&str> =
            ["--base-url", "--smtp-url", "--mail-from", "--lab-logo", "--lab-colour", "--database-url"]
                .into_iter()
                .flat_map(|flag| [flag, ""])
                .collect();
        let config = check(&blank).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:3000");
        assert!(config.smtp_url.is_none() && config.lab_logo.is_none() && config.lab_colour.is_none());
        assert_eq!(config.mail_from, config.lab_contact);
    }

    #[test]
    fn a_map_has_an_address_with_its_numbers_and_somebody_to_thank() {
        let of = |tiles: &str, credit: &str| {
            check(&["--map-tiles", tiles, "--map-credit", credit])
                .map(|config| config.map)
                .map_err(|wrong| wrong.into_iter().map(|wrong| wrong.variable).collect::<Vec<_>>())
        };
        let map = of("https://tiles.example.org:8443/a/{z}/{x}/{y}.png?key=1", "© Autores").unwrap().unwrap();
        assert_eq!(map.origin, "https://tiles.example.org:8443");
        assert_eq!((map.host.as_str(), map.credit.as_str()), ("tiles.example.org", "© Autores"));
        let map = of("https://Tiles.Example.org/{z}/{x}/{y}.png", "A").unwrap().unwrap();
        assert_eq!(map.origin, "https://tiles.example.org");
        let loopback = of("http://127.0.0.1:9000/{z}/{x}/{y}.png", "A").unwrap().unwrap();
        assert_eq!(loopback.origin, "http://127.0.0.1:9000");
        assert_eq!(of("", ""), Ok(None));
        for wrong in [
            "tiles.example.org/{z}/{x}/{y}.png",
            "https://tiles.example.org/{z}/{x}.png",
            "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
            "https://{z}.example.org/{x}/{y}.png",
            "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
            "https://me:secret@tiles.example.org/{z}/{x}/{y}.png",
            "data:{z}{x}{y}",
        ] {
            assert_eq!(of(wrong, "x"), Err(vec!["BANCADA_MAP_TILES"]), "{wrong}");
        }
        assert_eq!(of("https://t.pt/{z}/{x}/{y}.png", ""), Err(vec!["BANCADA_MAP_CREDIT"]));
        assert_eq!(of("https://t.pt/{z}/{x}/{y}.png", &"x".repeat(201)), Err(vec!["BANCADA_MAP_CREDIT"]));
        let secure = ["--base-url", "https://lab.pt", "--map-credit", "x", "--map-tiles"];
        let on_secure_site = |tiles: &'static str| check(&[&secure[..], &[tiles]].concat()).map(|_| ());
        assert_eq!(on_secure_site("https://t.pt/{z}/{x}/{y}.png"), Ok(()));
        let wrong = on_secure_site("http://t.pt/{z}/{x}/{y}.png").unwrap_err();
        assert_eq!(wrong[0].variable, "BANCADA_MAP_TILES");
        assert_eq!(of("", "x"), Err(vec!["BANCADA_MAP_TILES"]));
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        let wrong = check(&[
            "--addr",
            "here",
            "--time-zone",
            "Mars/Base",
            "--lab-colour",
            "blue",
            "--smtp-url",
            "mail",
            "--trusted-proxies",
            "x,127.0.0.1",
            "--database-url",
            "mysql://x",
            "--base-url",
            "https://a.pt/path",
            "--log",
            "a=b=c",
        ])
        .unwrap_err();
        let variables: Vec<_> = wrong.iter().map(|wrong| wrong.variable).collect();
        for variable in [
            "BANCADA_ADDR",
            "BANCADA_TIME_ZONE",
            "BANCADA_LAB_COLOUR",
            "BANCADA_SMTP_URL",
            "BANCADA_TRUSTED_PROXIES",
            "BANCADA_DATABASE_URL",
            "BANCADA_BASE_URL",
            "BANCADA_LOG",
        ] {
            assert!(variables.contains(&variable), "{variable} in {variables:?}");
        }
    }
}
