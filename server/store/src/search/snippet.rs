//! The part of a text in which the words were found, as HTML: everything escaped, each found word in `<mark>`.

use std::collections::HashSet;

use domain::lang::Lang;

use super::analysis::{Word, is_stop_word, stem, words};
use super::query::Sought;

/// About so many characters of a text are shown.
const LENGTH: usize = 220;
/// A summary of at most so many bytes is shown whole.
const WHOLE: usize = 320;
/// So much of a text is looked through, in bytes.
const LOOKED_AT: usize = 6_000;

/// What is marked in texts of one language.
pub(super) struct Marker {
    stems: HashSet<String>,
    begun: Option<String>,
    /// The words that were typed; of those that say nothing only these are marked.
    typed: HashSet<String>,
    firsts: HashSet<char>,
    lang: Lang,
}

impl Marker {
    pub fn new(sought: &[Sought], lang: Lang) -> Self {
        let mut stems = HashSet::new();
        for sought in sought {
            stems.insert(stem(&sought.word, lang).into_owned());
            stems.extend(sought.meant.iter().map(|(word, _)| stem(word, lang).into_owned()));
        }
        let begun = sought.iter().find(|sought| sought.open).map(|sought| sought.word.clone());
        let begun = begun.filter(|word| word.len() > 1);
        let firsts = stems.iter().chain(&begun).filter_map(|word| word.chars().next()).collect();
        let typed = sought.iter().map(|sought| sought.word.clone()).collect();
        Self { stems, begun, typed, firsts, lang }
    }

    fn is_sought(&self, word: &str) -> bool {
        // Most words do not even begin like one that is sought.
        word.chars().next().is_some_and(|first| self.firsts.contains(&first))
            && (!is_stop_word(word) || self.typed.contains(word))
            && (self.begun.as_deref().is_some_and(|begun| word.starts_with(begun))
                || self.stems.contains(stem(word, self.lang).as_ref()))
    }

    /// The whole text with the found words marked.
    pub fn whole(&self, text: &str) -> String {
        let found: Vec<Word> = words(text).into_iter().filter(|word| self.is_sought(&word.folded)).collect();
        marked(text, &found)
    }

    /// A summary with the found words marked, the part that has them when it is long; nothing when it has none.
    pub fn summary(&self, text: &str) -> Option<String> {
        let part = self.extract(text)?;
        Some(if text.len() > WHOLE { part } else { self.whole(text) })
    }

    /// The part of a text that has the most of the words; nothing when it has none.
    pub fn extract(&self, text: &str) -> Option<String> {
        let text = cut(text, LOOKED_AT);
        let found: Vec<Word> = words(text).into_iter().filter(|word| self.is_sought(&word.folded)).collect();
        let (mut best, mut most) = (None, 0);
        for (position, word) in found.iter().enumerate() {
            let near = found.iter().skip(position).take_while(|other| other.to < word.from + LENGTH);
            let different = near.map(|word| stem(&word.folded, self.lang)).collect::<HashSet<_>>().len();
            if different > most {
                (best, most) = (Some(word.from), different);
            }
        }
        let from = beginning_before(text, best?);
        let to = end_after(text, from + LENGTH);
        let part = text.get(from..to)?;
        let inside: Vec<Word> = found
            .into_iter()
            .filter(|word| word.from >= from && word.to <= to)
            .map(|word| Word { from: word.from - from, to: word.to - from, ..word })
            .collect();
        let before = if from > 0 { "… " } else { "" };
        let after = if to < text.len() { " …" } else { "" };
        Some(format!("{before}{}{after}", marked(part, &inside)))
    }
}

/// The beginning of a text, when nothing was found in it.
pub(super) fn beginning(text: &str) -> String {
    let part = text.get(..end_after(text, LENGTH)).unwrap_or(text);
    let after = if part.len() < text.len() { " …" } else { "" };
    format!("{}{after}", marked(part.trim_end(), &[]))
}

fn marked(text: &str, found: &[Word]) -> String {
    let mut html = String::with_capacity(text.len() + found.len() * 13);
    let mut done = 0;
    for word in found {
        escape(text.get(done..word.from).unwrap_or_default(), &mut html);
        html.push_str("<mark>");
        escape(text.get(word.from..word.to).unwrap_or_default(), &mut html);
        html.push_str("</mark>");
        done = word.to;
    }
    escape(text.get(done..).unwrap_or_default(), &mut html);
    html
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push(' '),
            other => html.push(other),
        }
    }
}

/// The beginning of the sentence or line before a place, or at least of a word not far before it.
fn beginning_before(text: &str, place: usize) -> usize {
    let mut earliest = place.saturating_sub(60);
    while !text.is_char_boundary(earliest) {
        earliest += 1;
    }
    let before = text.get(earliest..place).unwrap_or_default();
    if earliest == 0 {
        return before.rfind('\n').map_or(0, |at| at + 1);
    }
    let sentence = before.rfind(['\n', '.', '!', '?', ':']).or_else(|| before.find(' '));
    let start = sentence.map_or(earliest, |at| earliest + at + 1);
    start + text.get(start..place).map_or(0, |rest| rest.len() - rest.trim_start().len())
}

/// The end of the word at a place.
fn end_after(text: &str, place: usize) -> usize {
    let part = cut(text, place);
    if part.len() == text.len() {
        return text.len();
    }
    part.rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(part.len())
}

fn cut(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(words: &[&str], open: bool) -> Marker {
        let last = words.len() - 1;
        let sought = words.iter().enumerate().map(|(n, word)| Sought {
            word: (*word).to_owned(),
            open: open && n == last,
            meant: Vec::new(),
        });
        Marker::new(&sought.collect::<Vec<_>>(), Lang::Pt)
    }

    #[test]
    fn found_words_are_marked_in_any_form_and_everything_is_escaped() {
        let html = marker(&["inovacao"], false).whole("<b>Inovações</b> & \"inovação\"");
        assert_eq!(html, "&lt;b&gt;<mark>Inovações</mark>&lt;/b&gt; &amp; &quot;<mark>inovação</mark>&quot;");
    }

    #[test]
    fn words_that_say_nothing_are_not_marked_for_a_stem_they_share() {
        assert_eq!(marker(&["como"], false).whole("como com"), "<mark>como</mark> com");
        assert_eq!(marker(&["com"], true).whole("uma com"), "uma <mark>com</mark>");
    }

    #[test]
    fn what_is_being_typed_marks_the_words_that_begin_so() {
        assert_eq!(marker(&["entrev"], true).whole("A entrevista"), "A <mark>entrevista</mark>");
        assert_eq!(marker(&["entrev"], false).whole("A entrevista"), "A entrevista");
    }

    #[test]
    fn the_part_with_the_most_words_is_shown() {
        let text = format!(
            "Um mapa aqui. {} Depois, o mapa de jornada do serviço, com quem o usa.",
            "palavra ".repeat(60)
        );
        let part = marker(&["mapa", "jornada"], false).extract(&text).unwrap();
        assert!(
            part.contains("<mark>mapa</mark> de <mark>jornada</mark>") && part.starts_with('…'),
            "{part}"
        );
        assert_eq!(marker(&["nada"], false).extract(&text), None);
    }

    #[test]
    fn a_summary_is_shown_whole_unless_it_is_long() {
        let short = format!("Um mapa. {}", "palavra ".repeat(30));
        assert!(marker(&["mapa"], false).summary(&short).unwrap().ends_with("palavra "));
        let long = format!("Um mapa. {}", "palavra ".repeat(60));
        let part = marker(&["mapa"], false).summary(&long).unwrap();
        assert!(
            part.starts_with("Um <mark>mapa</mark>") && part.ends_with(" …") && part.len() < 300,
            "{part}"
        );
        assert_eq!(marker(&["nada"], false).summary(&long), None);
    }

    #[test]
    fn odd_texts_are_cut_at_whole_characters() {
        for length in 0..40 {
            let text = "çã\u{1F600}é ".repeat(length);
            let _ = marker(&["ca"], true).extract(&text);
            let _ = beginning(&text);
        }
    }
}
