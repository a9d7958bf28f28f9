//! Text that a lab writes, in one or more languages, and what a reader of another language is shown.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::ordered::Map;
use crate::tag::Tag;

/// A text in the languages it was written in. Empty texts are not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translated(Map<Tag, String>);

/// The text chosen for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked<'a> {
    /// The text itself; empty when there is none in any language.
    pub text: &'a str,
    /// The language it is written in.
    pub lang: Tag,
    /// Whether it stands in for a missing translation, which the page says.
    pub fallback: bool,
}

impl Translated {
    /// A text in one language.
    pub fn of(lang: impl Into<Tag>, text: impl Into<String>) -> Self {
        Self::default().with(lang, text)
    }

    /// A text in both languages of the site.
    pub fn both(pt: impl Into<String>, en: impl Into<String>) -> Self {
        Self::of(Lang::Pt, pt).with(Lang::En, en)
    }

    /// The same text with one more language; a blank text takes the language away.
    #[must_use]
    pub fn with(mut self, lang: impl Into<Tag>, text: impl Into<String>) -> Self {
        let (lang, text) = (lang.into(), text.into());
        if text.trim().is_empty() {
            self.0.remove(&lang);
        } else {
            self.0.insert(lang, text);
        }
        self
    }

    /// The text in exactly this language.
    pub fn exactly(&self, lang: impl Into<Tag>) -> Option<&str> {
        self.0.get(&lang.into()).map(String::as_str)
    }

    /// The text for a reader: in their language, or else in the first language there is.
    pub fn pick(&self, lang: impl Into<Tag>) -> Picked<'_> {
        let lang = lang.into();
        if let Some(text) = self.exactly(lang) {
            return Picked { text, lang, fallback: false };
        }
        match self.0.iter().next() {
            Some((&other, text)) => Picked { text, lang: other, fallback: true },
            None => Picked { text: "", lang, fallback: false },
        }
    }

    /// The text for a reader: in their language, or else in the first of these that it is written in, or else in the first there is.
    pub fn pick_among(&self, lang: impl Into<Tag>, order: &[Tag]) -> Picked<'_> {
        let lang = lang.into();
        match order.iter().find_map(|tag| Some((*tag, self.exactly(*tag)?))) {
            Some((other, text)) if self.exactly(lang).is_none() => {
                Picked { text, lang: other, fallback: true }
            }
            _ => self.pick(lang),
        }
    }

    /// The text in one language only: the reader's, or the one that [`Translated::pick_among`] finds.
    #[must_use]
    pub fn only(&self, lang: impl Into<Tag>, order: &[Tag]) -> Translated {
        let picked = self.pick_among(lang, order);
        Translated::of(picked.lang, picked.text)
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The site's languages there are texts in.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.keys().filter_map(Tag::site)
    }

    /// Every language there are texts in.
    pub fn tags(&self) -> impl Iterator<Item = Tag> + '_ {
        self.0.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_own_language_when_it_is_there() {
        let text = Translated::both("Olá", "Hello");
        assert_eq!(text.pick(Lang::En), Picked { text: "Hello", lang: Lang::En.into(), fallback: false });
    }

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let text = Translated::of(Lang::Pt, "Olá");
        assert_eq!(text.pick(Lang::En), Picked { text: "Olá", lang: Lang::Pt.into(), fallback: true });
    }

    #[test]
    fn a_text_may_be_in_any_language_and_falls_back_to_the_sites_first() {
        let arabic = Tag::parse("ar").unwrap();
        let text = Translated::both("Olá", "Hello").with(arabic, "مرحبا");
        assert_eq!(text.pick(arabic).text, "مرحبا");
        assert_eq!(text.pick(Tag::parse("fr").unwrap()).text, "Olá");
        assert_eq!(text.langs().collect::<Vec<_>>(), Lang::ALL);
        assert_eq!(serde_json::to_string(&text).unwrap(), r#"{"pt":"Olá","en":"Hello","ar":"مرحبا"}"#);
    }

    #[test]
    fn what_is_not_translated_is_read_in_the_first_language_of_an_order() {
        let [arabic, french] = ["ar", "fr"].map(|text| Tag::parse(text).unwrap());
        let text = Translated::both("Olá", "Hello").with(french, "Bonjour");
        assert_eq!(text.pick_among(arabic, &[arabic, french]).text, "Bonjour");
        assert_eq!(text.pick_among(Lang::En, &[french]).text, "Hello");
        assert_eq!(text.pick_among(arabic, &[arabic]).text, "Olá");
        assert_eq!(text.only(arabic, &[french]), Translated::of(french, "Bonjour"));
        assert!(Translated::default().only(arabic, &[french]).is_empty());
    }

    #[test]
    fn a_blank_translation_is_no_translation() {
        assert!(Translated::of(Lang::En, "  ").is_empty());
    }
}
