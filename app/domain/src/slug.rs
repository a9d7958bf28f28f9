//! The last part of an address: short, readable, ASCII.

use serde::{Deserialize, Serialize};

/// At most this many characters.
pub const MAX_LENGTH: usize = 80;

/// A slug: lower-case ASCII letters, digits and single hyphens, never `new`, which addresses reserve.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a slug has 1 to 80 lower-case letters a-z, digits and single hyphens, and is not \"new\"")]
pub struct NotASlug;

impl Slug {
    /// The slug written exactly so.
    ///
    /// # Errors
    /// When the text is not a slug.
    pub fn parse(text: &str) -> Result<Slug, NotASlug> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let well_formed = !text.is_empty()
            && text.len() <= MAX_LENGTH
            && text.chars().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && text != "new";
        if well_formed { Ok(Slug(text.to_owned())) } else { Err(NotASlug) }
    }

    /// The slug that a title suggests: accents folded, everything else a hyphen; `item` when nothing is left.
    pub fn suggest(title: &str) -> Slug {
        let mut out = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            let folded = fold(c);
            if folded.is_ascii_alphanumeric() {
                out.push(folded);
            } else if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
            if out.len() >= MAX_LENGTH {
                break;
            }
        }
        let trimmed = out.trim_end_matches('-');
        match trimmed {
            "" | "new" => Slug("item".to_owned()),
            slug => Slug(slug.to_owned()),
        }
    }

    /// The same slug with a number behind it, for when it is already taken.
    pub fn numbered(&self, n: u32) -> Slug {
        let suffix = format!("-{n}");
        let mut stem = self.0.clone();
        stem.truncate(MAX_LENGTH - suffix.len());
        Slug(format!("{}{suffix}", stem.trim_end_matches('-')))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Slug::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

/// A letter without its accent, for the Latin letters of European languages; any other character as it is.
pub fn fold(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ç' | 'č' | 'ć' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        'š' => 's',
        'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_suggests_a_readable_slug() {
        assert_eq!(Slug::suggest("Inovação & Simplificação 2026!").as_str(), "inovacao-simplificacao-2026");
        assert_eq!(Slug::suggest("  New ").as_str(), "item");
        assert_eq!(Slug::suggest("日本").as_str(), "item");
    }

    #[test]
    fn the_reserved_word_and_odd_hyphens_are_refused() {
        for text in ["", "new", "-a", "a-", "a--b", "Á", "a b", "../x"] {
            assert_eq!(Slug::parse(text), Err(NotASlug), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_suggested_parses_and_so_does_its_numbered_form(title in ".{0,200}", n in 2u32..9999) {
            let slug = Slug::suggest(&title);
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            let numbered = slug.numbered(n);
            prop_assert_eq!(Slug::parse(numbered.as_str()), Ok(numbered.clone()));
        }
    }
}
