//! Texts: their words, in our languages, with earlier answers where LimeSurvey has them.

use super::super::expression::{self, Untranslatable};
use super::super::load::short;
use super::super::model::Words;
use super::super::plain::plain;
use super::super::{At, Unsupported};
use super::Builder;
use crate::text::Translated;

impl Builder<'_> {
    /// A text, in paragraphs.
    pub(super) fn text(&mut self, words: &Words, element: &str, at: At, column: &str) -> Translated {
        let mut text = Translated::default();
        let tags = self.tags.clone();
        for (language, tag) in tags {
            let Some(source) = words.get(language) else { continue };
            let plain = plain(source);
            if !plain.lost.is_empty() {
                self.say(element, at, column, Unsupported::Markup { what: plain.lost.join(", ") });
            }
            text = text.with(tag, self.piped(&plain.text, element, at, column));
        }
        text
    }

    /// A text in one line.
    pub(super) fn line(&mut self, words: &Words, element: &str, at: At, column: &str) -> Translated {
        let text = self.text(words, element, at, column);
        text.tags().fold(Translated::default(), |line, tag| {
            let words =
                text.exactly(tag).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            line.with(tag, words)
        })
    }

    /// The text with our references to answers in place of LimeSurvey's; what cannot stand in a text stays as it is written.
    fn piped(&mut self, text: &str, element: &str, at: At, column: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find('{') {
            let (before, from) = rest.split_at(start);
            out.push_str(before);
            let Some(inside) = braced(from) else {
                out.push('{');
                rest = from.get(1..).unwrap_or_default();
                continue;
            };
            let whole = from.get(..inside.len() + 2).unwrap_or_default();
            match expression::shown(inside, &self.names) {
                Ok(item) => out.push_str(&format!("${{{item}}}")),
                Err(Untranslatable { at: character, why }) => {
                    out.push_str(whole);
                    let what = Unsupported::Piping { source_text: short(whole), why, at: character };
                    self.say(element, at, column, what);
                }
            }
            rest = from.get(whole.len()..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }
}

/// What stands in the braces that a text begins with; nothing when they are only braces, as those with a space in front.
pub(super) fn braced(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('{')?;
    if inside.starts_with(|c: char| c.is_whitespace() || c == '}') {
        return None;
    }
    let mut quote = None;
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (None, '}') => return inside.get(..at),
            (None, '{') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // An apostrophe is no quotation mark when nothing closes it.
    inside.split_once('}').map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_expressions_unless_a_space_follows() {
        assert_eq!(braced("{Q1.shown} x"), Some("Q1.shown"));
        assert_eq!(braced("{if(a == '}', 1, 2)}"), Some("if(a == '}', 1, 2)"));
        assert_eq!(braced("{ a }"), None);
        assert_eq!(braced("{}"), None);
        assert_eq!(braced("{a"), None);
        assert_eq!(braced("{it's}"), Some("it's"));
    }
}
