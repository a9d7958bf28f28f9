//! Hearing one page in the browser while it is answered: what it needs of the survey for that, and what then stands on the page.
//!
//! The server decides all the same. It gives the browser an excerpt of the definition, which the browser hears with the same
//! code; a page on which nothing can change by its own answers has none.

mod excerpt;
mod words;

use super::order::{mix, shuffled};
use super::{Heard, Setting};
use crate::surveys::{Definition, Kind, Node, Page, Question, QuestionId};
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
        let depends = |question: &Question| !question.rules.required.trim().is_empty();
        let free = |question: &Question| !question.required && depends(question) && !self.needs(question);
        let optional = self.questions_of(at).into_iter().filter(|question| free(question));
        names.extend(optional.map(|question| format!("{}?", question.id)));
        names
    }

    /// The labels and hints of a page in which answers stand, by name: `q1/label`, `q1/hint`.
    pub fn texts(&self, at: usize) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for question in self.questions_of(at) {
            let [label, hint] = [("label", &question.label), ("hint", &question.hint)];
            for (name, words) in [label, hint] {
                if self.holds_answers(words) {
                    texts.push((format!("{}/{name}", question.id), self.picked(words, &question.id)));
                }
            }
        }
        texts
    }

    /// Whether answers stand in a text, in the language it is read in.
    pub fn holds_answers(&self, words: &Translated) -> bool {
        words.pick_among(self.reading, &self.languages).text.contains("${")
    }

    fn picked(&self, words: &Translated, here: &QuestionId) -> String {
        self.piped(words, Some(here)).pick(self.reading).text.to_owned()
    }

    /// A page with everything that could stand on it, in the order it would have; earlier answers in the texts. Only a page without
    /// groups and repeats is heard in the browser, so theirs are left out.
    pub fn whole_page(&self, at: usize) -> Page {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Page::default() };
        let mut nodes = page.tree();
        nodes.retain(|node| {
            matches!(node, Node::Question(question) if !matches!(question.kind, Kind::Calculation { .. }))
        });
        if page.shuffled {
            mix(&mut nodes, at, self.seed);
        }
        let questions = nodes.into_iter().filter_map(|node| match node {
            Node::Question(question) => Some(self.whole_question(question)),
            Node::Section(..) => None,
        });
        Page { title: self.piped(&page.title, None), questions: questions.collect(), ..Page::default() }
    }

    fn whole_question(&self, question: &Question) -> Question {
        let mut asked = question.clone();
        let here = Some(&question.id);
        asked.label = self.piped(&asked.label, here);
        asked.hint = self.piped(&asked.hint, here);
        asked.required = question.required || self.needs(question);
        shuffled(&mut asked, self.seed);
        for words in asked.kind.words_mut() {
            *words = self.piped(words, here);
        }
        asked
    }
}

#[cfg(test)]
mod tests;
