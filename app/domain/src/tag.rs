//! Any language a lab writes in, by its BCP 47 tag. The site itself speaks two ([`Lang`]); a survey may ask in any number.

use std::cmp::Ordering;
use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::Lang;

/// The most characters of a tag: language, script, region, and one variant (`sl-Latn-IT-nedis`).
const LONGEST: usize = 20;

/// A language tag in its canonical spelling: `pt`, `ar`, `pt-BR`, `zh-Hant`. Language, script, region and variants of BCP 47
/// (RFC 5646, 2.1), without extensions. The site's own languages come first in every order, then the others by name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tag {
    bytes: [u8; LONGEST],
    length: u8,
}

/// The way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Writing {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Writing {
    /// The value of `dir`.
    pub fn dir(self) -> &'static str {
        match self {
            Writing::LeftToRight => "ltr",
            Writing::RightToLeft => "rtl",
        }
    }
}

/// Languages with their names in themselves, those first that people in Portugal are asked in most.
const NAMES: [(&str, &str); 44] = [
    ("pt", "Português"),
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("ro", "Română"),
    ("zh", "中文"),
    ("hi", "हिन्दी"),
    ("bn", "বাংলা"),
    ("ne", "नेपाली"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("gu", "ગુજરાતી"),
    ("ur", "اردو"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("he", "עברית"),
    ("tr", "Türkçe"),
    ("de", "Deutsch"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("sk", "Slovenčina"),
    ("hu", "Magyar"),
    ("el", "Ελληνικά"),
    ("sv", "Svenska"),
    ("da", "Dansk"),
    ("fi", "Suomi"),
    ("nb", "Norsk bokmål"),
    ("ca", "Català"),
    ("gl", "Galego"),
    ("eu", "Euskara"),
    ("mwl", "Mirandés"),
    ("kea", "Kabuverdianu"),
    ("vi", "Tiếng Việt"),
    ("th", "ไทย"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("sw", "Kiswahili"),
    ("tet", "Tetun"),
    ("ka", "ქართული"),
    ("ps", "پښتو"),
];

/// Languages that are written from right to left unless a script says otherwise.
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];
/// Scripts that are.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl Tag {
    /// The tag in its canonical spelling; nothing when it is none.
    pub fn parse(text: &str) -> Option<Tag> {
        let text = text.trim().replace('_', "-");
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        let mut canonical = language.to_ascii_lowercase();
        for part in parts {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            let spelled = match part.len() {
                4 if letters => {
                    let (first, rest) = part.split_at_checked(1)?;
                    format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase())
                }
                2 if letters => part.to_ascii_uppercase(),
                3 if digits => part.to_owned(),
                5..=8 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => part.to_ascii_lowercase(),
                _ => return None,
            };
            canonical.push('-');
            canonical.push_str(&spelled);
        }
        // The site writes European Portuguese, and says so by itself.
        if canonical == "pt-PT" {
            canonical.truncate(2);
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..canonical.len())?.copy_from_slice(canonical.as_bytes());
        Some(Tag { bytes, length: u8::try_from(canonical.len()).ok()? })
    }

    /// The tag as text, as it is stored: `pt`, `ar`, `pt-BR`.
    pub fn as_str(&self) -> &str {
        let written = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(written).unwrap_or_default()
    }

    /// The tag for `lang` attributes: the site's Portuguese is `pt-PT`.
    pub fn attribute(&self) -> String {
        self.site().map_or_else(|| self.as_str().to_owned(), |lang| lang.tag().to_owned())
    }

    /// The language of the site that it is, when it is one.
    pub fn site(&self) -> Option<Lang> {
        Lang::from_code(self.as_str())
    }

    /// The language of the site whose words go best beside a text in this language.
    pub fn nearest(&self) -> Lang {
        Lang::from_code(self.primary()).unwrap_or(if self.primary() == "gl" { Lang::Pt } else { Lang::En })
    }

    /// The language's name in itself; the tag when we do not know it.
    pub fn own_name(&self) -> String {
        let name = |code: &str| NAMES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name);
        match (name(self.as_str()), name(self.primary())) {
            (Some(name), _) => name.to_owned(),
            (None, Some(name)) => format!("{name} ({})", self.as_str()),
            (None, None) => self.as_str().to_owned(),
        }
    }

    /// The way it is written.
    pub fn writing(&self) -> Writing {
        let script = self.as_str().split('-').find(|part| part.len() == 4);
        let right = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&self.primary()),
        };
        if right { Writing::RightToLeft } else { Writing::LeftToRight }
    }

    /// Languages to choose from, with their names in themselves.
    pub fn known() -> impl Iterator<Item = (Tag, &'static str)> {
        NAMES.iter().filter_map(|(code, name)| Some((Tag::parse(code)?, *name)))
    }

    fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Portuguese before English before every other.
    fn rank(&self) -> (u8, &str) {
        let place = match self.site() {
            Some(Lang::Pt) => 0,
            Some(Lang::En) => 1,
            None => 2,
        };
        (place, self.as_str())
    }
}

impl From<Lang> for Tag {
    fn from(lang: Lang) -> Self {
        let code = lang.code().as_bytes();
        let mut bytes = [0; LONGEST];
        for (to, from) in bytes.iter_mut().zip(code) {
            *to = *from;
        }
        Tag { bytes, length: 2 }
    }
}

impl PartialEq<Lang> for Tag {
    fn eq(&self, lang: &Lang) -> bool {
        self.as_str() == lang.code()
    }
}

impl Ord for Tag {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Tag {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tag({self})")
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Tag::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no language tag")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[rstest::rstest]
    #[case("pt", "pt")]
    #[case("PT_pt", "pt")]
    #[case("pt-br", "pt-BR")]
    #[case("zh-hant", "zh-Hant")]
    #[case("sl-latn-it-nedis", "sl-Latn-IT-nedis")]
    #[case("es-419", "es-419")]
    #[case(" AR ", "ar")]
    fn a_tag_is_read_into_its_canonical_spelling(#[case] text: &str, #[case] canonical: &str) {
        assert_eq!(Tag::parse(text).unwrap().as_str(), canonical);
    }

    #[rstest::rstest]
    #[case("")]
    #[case("p")]
    #[case("portuguese")]
    #[case("pt-")]
    #[case("pt-B")]
    #[case("x-private")]
    #[case("pt\"><script>")]
    #[case("sl-rozaj-biske-nedis-lipaw")]
    fn what_is_no_tag_is_refused(#[case] text: &str) {
        assert_eq!(Tag::parse(text), None);
    }

    #[test]
    fn the_sites_languages_come_first_and_their_portuguese_says_where_it_is_from() {
        let mut tags = ["ar", "en", "fr", "pt"].map(|text| Tag::parse(text).unwrap());
        tags.sort_unstable();
        assert_eq!(tags.map(|tag| tag.attribute()), ["pt-PT", "en", "ar", "fr"]);
        assert_eq!(Tag::from(Lang::En), Lang::En);
    }

    #[test]
    fn a_script_decides_the_direction_before_the_language_does() {
        let writing = |text| Tag::parse(text).unwrap().writing();
        assert_eq!(writing("ar"), Writing::RightToLeft);
        assert_eq!(writing("ar-Latn"), Writing::LeftToRight);
        assert_eq!(writing("pa-Arab-PK"), Writing::RightToLeft);
        assert_eq!(writing("pt"), Writing::LeftToRight);
    }

    #[test]
    fn a_language_is_named_in_itself_and_an_unknown_one_by_its_tag() {
        let name = |text| Tag::parse(text).unwrap().own_name();
        assert_eq!(name("uk"), "Українська");
        assert_eq!(name("pt-BR"), "Português (pt-BR)");
        assert_eq!(name("qaa"), "qaa");
        assert_eq!(Tag::known().count(), NAMES.len());
    }

    proptest! {
        #[test]
        fn any_text_is_a_tag_or_none_and_a_tag_is_read_back(text in "[a-zA-Z0-9_-]{0,24}|.{0,12}") {
            if let Some(tag) = Tag::parse(&text) {
                prop_assert_eq!(Tag::parse(tag.as_str()), Some(tag));
                let json = serde_json::to_string(&tag).unwrap();
                prop_assert_eq!(serde_json::from_str::<Tag>(&json).unwrap(), tag);
            }
        }
    }
}
