//! What somebody looks for. Anything may be typed: marks and operators are only characters between words.

use std::collections::HashSet;

use domain::guides::TimeNeeded;
use domain::lang::Lang;

use super::analysis::{is_stop_word, words};
use super::document::Kind;

/// Hits on a page.
pub const PAGE_SIZE: usize = 20;
/// The last page anybody gets.
const LAST_PAGE: usize = 25;
/// So many characters of a question are read.
const LONGEST: usize = 300;
/// So many words of it are looked for.
const MOST_WORDS: usize = 10;

/// A search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What was typed.
    pub text: String,
    /// The reader's language.
    pub lang: Lang,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only this phase, by code.
    pub phase: Option<String>,
    /// Only what can be done in this time.
    pub time: Option<TimeNeeded>,
    /// The page, counted from 0.
    pub page: usize,
}

impl Question {
    /// A search for a text, unfiltered, its first page.
    pub fn new(text: impl Into<String>, lang: Lang) -> Self {
        Self { text: text.into(), lang, kind: None, phase: None, time: None, page: 0 }
    }

    pub(super) fn offset(&self) -> usize {
        self.page.min(LAST_PAGE - 1) * PAGE_SIZE
    }

    /// The page after this one, when so many things were found.
    pub fn next_page(&self, total: usize) -> Option<usize> {
        let next = self.page + 1;
        (next < LAST_PAGE && next * PAGE_SIZE < total).then_some(next)
    }

    /// The last page that has something, when so many things were found; nothing when there are none.
    pub fn last_page(total: usize) -> Option<usize> {
        Some((total.checked_sub(1)? / PAGE_SIZE).min(LAST_PAGE - 1))
    }

    /// Whether nothing narrows it.
    pub fn is_unfiltered(&self) -> bool {
        self.kind.is_none() && self.phase.is_none() && self.time.is_none()
    }

    /// The words to look for, folded, each once; and whether the last may still be being typed.
    pub(super) fn words(&self) -> (Vec<String>, bool) {
        let text: String = self.text.chars().take(LONGEST).collect();
        let mut seen = HashSet::new();
        let all: Vec<String> = words(&text)
            .into_iter()
            .map(|word| word.folded)
            .filter(|word| seen.insert(word.clone()))
            .take(MOST_WORDS)
            .collect();
        let open = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let last = all.last().cloned();
        let telling: Vec<String> = all.iter().filter(|word| !is_stop_word(word)).cloned().collect();
        // A question of such words alone is meant as it stands.
        let chosen = if telling.is_empty() { all } else { telling };
        let open = open && chosen.last() == last.as_ref();
        (chosen, open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> (Vec<String>, bool) {
        Question::new(text, Lang::Pt).words()
    }

    #[test]
    fn marks_and_operators_are_only_between_words() {
        assert_eq!(
            asked("\"title:(mapa AND -jornada~2)^* \\").0,
            ["title", "mapa", "and", "jornada", "2"][..]
                .iter()
                .filter(|w| **w != "and")
                .map(|w| (*w).to_owned())
                .collect::<Vec<_>>()
        );
        assert!(asked("\u{0}\u{1}\u{7f} \n").0.is_empty());
        assert!(asked(&"x".repeat(10_000)).0[0].len() <= 40);
        assert_eq!(asked(&"a b c d e f g h i j k l m ".repeat(100)).0.len(), 7);
    }

    #[test]
    fn words_that_say_nothing_count_only_when_alone() {
        assert_eq!(asked("o mapa de jornada").0, ["mapa", "jornada"]);
        assert_eq!(asked("de").0, ["de"]);
    }

    #[test]
    fn the_last_word_is_open_until_a_space_follows() {
        assert!(asked("mapa de jorn").1);
        assert!(!asked("mapa de jornada ").1);
        assert!(!asked("mapa de").1);
    }
}
