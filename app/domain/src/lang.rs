//! The languages of the site: Portuguese first, English complete.

use serde::{Deserialize, Serialize};

/// A language of the site, as it stands first in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// European Portuguese (`pt-PT`), the language of the state the product was made for.
    #[default]
    Pt,
    /// English.
    En,
}

impl Lang {
    /// Every language, the first one first.
    pub const ALL: [Lang; 2] = [Lang::Pt, Lang::En];

    /// The code in an address: `pt` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Pt => "pt",
            Lang::En => "en",
        }
    }

    /// The BCP 47 tag for `lang` and `hreflang`: `pt-PT` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Pt => "pt-PT",
            Lang::En => "en",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Pt => "Português",
            Lang::En => "English",
        }
    }

    /// The language with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4); Portuguese when nothing fits.
    pub fn negotiate(accept_language: &str) -> Lang {
        let mut best = (0.0_f32, Lang::Pt);
        for range in accept_language.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q=").map(|q| q.trim().parse().unwrap_or(0.0)))
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default();
            if let Some(lang) = Lang::from_code(primary)
                && quality > best.0
            {
                best = (quality, lang);
            }
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_with_the_highest_quality_wins() {
        assert_eq!(Lang::negotiate("en-GB,en;q=0.9,pt;q=0.8"), Lang::En);
        assert_eq!(Lang::negotiate("fr, pt-BR;q=0.7, en;q=0.3"), Lang::Pt);
        assert_eq!(Lang::negotiate("en;q=0.2, pt;q=0.9"), Lang::Pt);
    }

    #[test]
    fn an_unknown_or_broken_header_means_portuguese() {
        assert_eq!(Lang::negotiate("de, fr"), Lang::Pt);
        assert_eq!(Lang::negotiate(";;;q=x,,"), Lang::Pt);
        assert_eq!(Lang::negotiate("en;q=0"), Lang::Pt);
    }
}
