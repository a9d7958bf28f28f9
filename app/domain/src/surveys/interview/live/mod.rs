//! Hearing one page in the browser while it is answered: what it needs of the survey for that, and what then stands on the page.
//!
//! The server decides all the same. It gives the browser an excerpt of the definition, which the browser hears with the same
//! code; a page on which nothing can change by its own answers has none.

mod excerpt;
mod words;

use super::order::{mix, shuffled};
use super::{Heard, Setting};
use crate::surveys::{Definition, Kind, Page, Question};
use crate::text::Translated;

/// A page of a survey with what its rules look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// The page, counted from 0.
    pub page: usize,
    /// Its questions and those its rules look at, without the words that are not needed.
    pub definition: Definition,
    /// What the answers depend on beside themselves. The bits that nobody is shown are zero.
    pub setting: Setting,
}

impl Heard<'_> {
    /// What stands on a page now, by name: questions (`q1`), those options (`q2:o1`) and rows (`q3.r1`) that depend on other
    /// answers, and where an answer may be left out the words that say so (`q1?`).
    pub fn standing(&self, at: usize) -> Vec<String> {
        let mut names = self.shown(at);
        let page = self.instrument.definition.pages().get(at);
        let depends = |question: &&Question| !question.rules.required.trim().is_empty();
        let free = |question: &&Question| !question.required && depends(question) && !self.needs(question);
        let optional = page.into_iter().flat_map(|page| page.questions.iter()).filter(free);
        names.extend(optional.map(|question| format!("{}?", question.id)));
        names
    }

    /// The labels and hints of a page in which answers stand, by name: `q1/label`, `q1/hint`.
    pub fn texts(&self, at: usize) -> Vec<(String, String)> {
        let page = self.instrument.definition.pages().get(at);
        let mut texts = Vec::new();
        for question in page.into_iter().flat_map(|page| page.questions.iter()) {
            let [label, hint] = [("label", &question.label), ("hint", &question.hint)];
            for (name, words) in [label, hint] {
                if self.holds_answers(words) {
                    texts.push((format!("{}/{name}", question.id), self.picked(words)));
                }
            }
        }
        texts
    }

    /// Whether answers stand in a text, in the language it is read in.
    pub fn holds_answers(&self, words: &Translated) -> bool {
        words.pick_among(self.reading, &self.languages).text.contains("${")
    }

    fn picked(&self, words: &Translated) -> String {
        self.piped(words).pick(self.reading).text.to_owned()
    }

    /// A page with everything that could stand on it, in the order it would have; earlier answers in the texts.
    pub fn whole_page(&self, at: usize) -> Page {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Page::default() };
        let questions =
            page.questions.iter().filter(|question| !matches!(question.kind, Kind::Calculation { .. }));
        let mut questions: Vec<Question> = questions.map(|question| self.whole_question(question)).collect();
        if page.shuffled {
            mix(&mut questions, at, self.seed);
        }
        Page { title: self.piped(&page.title), questions, ..Page::default() }
    }

    fn whole_question(&self, question: &Question) -> Question {
        let mut asked = question.clone();
        asked.label = self.piped(&asked.label);
        asked.hint = self.piped(&asked.hint);
        asked.required = question.required || self.needs(question);
        shuffled(&mut asked, self.seed);
        for words in asked.kind.words_mut() {
            *words = self.piped(words);
        }
        asked
    }
}

#[cfg(test)]
mod tests;
