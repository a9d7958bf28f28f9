//! From text to what is looked for: words in lower case without accents, and their stems in each language.

mod english;
mod portuguese;

use std::borrow::Cow;

use domain::lang::Lang;
use domain::slug::fold;
use tantivy::tokenizer::{PreTokenizedString, Token};

/// Longer words are cut here.
const LONGEST: usize = 40;
/// Beginnings of words are indexed from this length on, to this one.
const GRAMS: std::ops::RangeInclusive<usize> = 2..=15;

/// A word of a text, folded, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In lower case, without accents.
    pub folded: String,
    /// Its first byte.
    pub from: usize,
    /// The byte behind it.
    pub to: usize,
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut folded = String::new();
    let mut from = 0;
    for (position, c) in text.char_indices() {
        // Accents may come as marks of their own behind the letter.
        if ('\u{300}'..='\u{36f}').contains(&c) {
            continue;
        }
        if c.is_alphanumeric() {
            if folded.is_empty() {
                from = position;
            }
            if folded.len() < LONGEST {
                folded.extend(c.to_lowercase().map(fold));
            }
        } else if !folded.is_empty() {
            words.push(Word { folded: std::mem::take(&mut folded), from, to: position });
        }
    }
    if !folded.is_empty() {
        words.push(Word { folded, from, to: text.len() });
    }
    words
}

/// The stem of a folded word: what its plural and its other gender share with it.
pub fn stem(folded: &str, lang: Lang) -> Cow<'_, str> {
    match lang {
        Lang::Pt => portuguese::stem(folded),
        Lang::En => english::stem(folded),
    }
}

/// Words that say nothing about what is sought.
pub fn is_stop_word(folded: &str) -> bool {
    const STOP: [&str; 60] = [
        "a", "ao", "aos", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "nas", "no", "nos",
        "o", "os", "ou", "para", "pela", "pelo", "por", "que", "se", "um", "uma", "an", "and", "are", "at",
        "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to", "with", "sao", "be", "my",
        "como", "fazer", "qual", "quais", "onde", "quando", "how", "what", "which", "where", "when", "does",
        "i", "can",
    ];
    STOP.contains(&folded)
}

/// The words of several texts for an exact field. Parts that a hyphen joins are also indexed as one word, because people
/// write *co-creation* and *cocreation*.
pub(super) fn exact<'a>(texts: impl IntoIterator<Item = &'a str>) -> PreTokenizedString {
    tokens(texts, |word, add| add(word))
}

/// The stems of several texts.
pub(super) fn stems<'a>(texts: impl IntoIterator<Item = &'a str>, lang: Lang) -> PreTokenizedString {
    tokens(texts, |word, add| add(&stem(word, lang)))
}

/// The beginnings of the words of several texts, for what is being typed.
pub(super) fn beginnings<'a>(texts: impl IntoIterator<Item = &'a str>) -> PreTokenizedString {
    tokens(texts, |word, add| {
        for (n, (position, c)) in word.char_indices().enumerate() {
            if GRAMS.contains(&(n + 1)) {
                add(word.get(..position + c.len_utf8()).unwrap_or(word));
            }
        }
    })
}

/// What a word being typed is looked up as among the beginnings.
pub(super) fn beginning(folded: &str) -> Option<&str> {
    let length = folded.chars().count();
    if length < *GRAMS.start() {
        return None;
    }
    match folded.char_indices().nth(*GRAMS.end()) {
        Some((end, _)) => folded.get(..end),
        None => Some(folded),
    }
}

fn tokens<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    mut each: impl FnMut(&str, &mut dyn FnMut(&str)),
) -> PreTokenizedString {
    let mut tokens: Vec<Token> = Vec::new();
    let mut position = 0;
    for text in texts {
        let words = words(text);
        let mut add = |text: &str| {
            tokens.push(Token {
                offset_from: 0,
                offset_to: 0,
                position,
                text: text.to_owned(),
                position_length: 1,
            });
            position += 1;
        };
        for word in &words {
            each(&word.folded, &mut add);
        }
        for pair in words.windows(2) {
            if let [first, second] = pair
                && text.get(first.to..second.from) == Some("-")
            {
                each(&format!("{}{}", first.folded, second.folded), &mut add);
            }
        }
    }
    PreTokenizedString { text: String::new(), tokens }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_keep_their_place() {
        let text = "A Inovac\u{327}a\u{303}o, já!";
        let found = words(text);
        assert_eq!(
            found.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>(),
            ["a", "inovacao", "ja"]
        );
        assert_eq!(&text[found[2].from..found[2].to], "já");
    }

    #[test]
    fn joined_words_are_found_apart_and_together() {
        let tokens: Vec<String> =
            exact(["co-criação boa"]).tokens.into_iter().map(|token| token.text).collect();
        assert_eq!(tokens, ["co", "criacao", "boa", "cocriacao"]);
    }

    #[test]
    fn beginnings_have_at_least_two_letters() {
        let tokens: Vec<String> = beginnings(["voto à"]).tokens.into_iter().map(|token| token.text).collect();
        assert_eq!(tokens, ["vo", "vot", "voto"]);
        assert_eq!(beginning("v"), None);
        assert_eq!(beginning("abcdefghijklmnopq"), Some("abcdefghijklmno"));
    }
}
