//! Where else a survey is answered: in frames on other sites, and on a device that stands somewhere for everybody.

use serde::{Deserialize, Serialize};

use super::{Mode, Site, Survey};
use crate::form::{Errors, Reader, Typed};

/// The sites that may embed a survey, and whether it may be a kiosk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sharing {
    /// The sites; none by default.
    pub sites: Vec<Site>,
    /// How a kiosk behaves, where there may be one.
    pub kiosk: Option<Kiosk>,
}

/// How a kiosk goes back to its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kiosk {
    /// So many seconds after somebody has sent their answers.
    pub thanks_seconds: u32,
    /// So many minutes after somebody has left in the middle.
    pub patience_minutes: u32,
}

/// The most sites.
const MOST_SITES: usize = 50;
/// The seconds that the thanks may stand.
const SECONDS: (i64, i64) = (5, 120);
/// The minutes that a page may wait.
const MINUTES: (i64, i64) = (2, 60);

impl Default for Kiosk {
    fn default() -> Self {
        Self { thanks_seconds: 15, patience_minutes: 5 }
    }
}

impl Survey {
    /// The sites that may embed it: none unless anybody may answer, because a page in a frame knows nobody.
    pub fn embedded_in(&self) -> &[Site] {
        match self.settings.mode {
            Mode::Open => &self.settings.sharing.sites,
            Mode::Links | Mode::Members | Mode::SignedIn => &[],
        }
    }

    /// How it behaves as a kiosk; not at all unless anybody may answer.
    pub fn kiosk(&self) -> Option<Kiosk> {
        self.settings.sharing.kiosk.filter(|_| self.settings.mode == Mode::Open)
    }
}

/// Reads the form. Each line that is no site is a mistake of its own, with its number.
///
/// # Errors
/// Every field that is wrong.
pub fn read_sharing(typed: &Typed) -> Result<Sharing, Errors> {
    let mut reader = Reader::new(typed);
    let mut sites: Vec<Site> = Vec::new();
    for (line, text) in (1..).zip(typed.get("sites").lines()).filter(|(_, text)| !text.trim().is_empty()) {
        match Site::parse(text) {
            Ok(site) if sites.contains(&site) => {}
            Ok(site) => sites.push(site),
            Err(why) => reader.beyond("sites", why.message(), line),
        }
    }
    if sites.len() > MOST_SITES {
        reader.beyond("sites", "error-site-many", i64::try_from(MOST_SITES).unwrap_or(i64::MAX));
    }
    let kiosk = typed.has("kiosk").then(|| {
        let usual = Kiosk::default();
        let mut whole = |field, (min, max), usual| {
            reader.integer(field, min, max).and_then(|n| u32::try_from(n).ok()).unwrap_or(usual)
        };
        Kiosk {
            thanks_seconds: whole("thanks_seconds", SECONDS, usual.thanks_seconds),
            patience_minutes: whole("patience_minutes", MINUTES, usual.patience_minutes),
        }
    });
    reader.finish(Sharing { sites, kiosk })
}

/// The form's values.
pub fn typed_sharing(sharing: &Sharing) -> Typed {
    let sites: Vec<&str> = sharing.sites.iter().map(Site::as_str).collect();
    let kiosk = sharing.kiosk.unwrap_or_default();
    let typed = Typed::default()
        .with("sites", sites.join("\n"))
        .with("thanks_seconds", kiosk.thanks_seconds.to_string())
        .with("patience_minutes", kiosk.patience_minutes.to_string());
    if sharing.kiosk.is_some() { typed.with("kiosk", "yes") } else { typed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sharing_survives_its_form() {
        let sites = ["https://a.pt", "https://*.b.pt"].iter().filter_map(|text| Site::parse(text).ok());
        let kiosk = Some(Kiosk { thanks_seconds: 30, patience_minutes: 10 });
        let sharing = Sharing { sites: sites.collect(), kiosk };
        assert_eq!(sharing.sites.len(), 2);
        assert_eq!(read_sharing(&typed_sharing(&sharing)), Ok(sharing));
        assert_eq!(read_sharing(&typed_sharing(&Sharing::default())), Ok(Sharing::default()));
    }

    #[test]
    fn every_wrong_line_is_named_and_the_same_site_is_kept_once() {
        let typed =
            Typed::default().with("sites", "https://a.pt\r\nb.pt\r\n\r\nhttp://c.pt\r\nHTTPS://A.pt/\r\n");
        let errors = read_sharing(&typed).unwrap_err();
        let named: Vec<(&str, Option<i64>)> =
            errors.iter().map(|error| (error.message, error.limit)).collect();
        assert_eq!(named, [("error-site-scheme", Some(2)), ("error-site-plain", Some(4))]);
        let typed = typed.replacing("sites", "https://a.pt\nhttps://A.pt/");
        assert_eq!(read_sharing(&typed).unwrap().sites.len(), 1);
    }

    #[test]
    fn a_kiosks_times_have_limits_and_are_usual_when_blank() {
        let typed = |seconds, minutes| {
            Typed::default()
                .with("kiosk", "yes")
                .with("thanks_seconds", seconds)
                .with("patience_minutes", minutes)
        };
        assert_eq!(read_sharing(&typed("", "")).unwrap().kiosk, Some(Kiosk::default()));
        for (seconds, minutes, field) in [
            ("4", "5", "thanks_seconds"),
            ("121", "5", "thanks_seconds"),
            ("15", "1", "patience_minutes"),
            ("15", "x", "patience_minutes"),
        ] {
            assert!(
                read_sharing(&typed(seconds, minutes)).unwrap_err().of(field).is_some(),
                "{seconds} {minutes}"
            );
        }
        // What is not switched on is not looked at.
        let off = Typed::default().with("thanks_seconds", "x");
        assert_eq!(read_sharing(&off).unwrap().kiosk, None);
    }

    #[test]
    fn too_many_sites_are_refused() {
        let lines = |n: usize| (0..n).map(|n| format!("https://a{n}.pt")).collect::<Vec<_>>().join("\n");
        assert!(read_sharing(&Typed::default().with("sites", lines(50))).is_ok());
        assert!(read_sharing(&Typed::default().with("sites", lines(51))).is_err());
    }
}
