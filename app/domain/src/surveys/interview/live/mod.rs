//! Hearing one page in the browser while it is answered: what it needs of the survey for that, and what then stands on the page.
//!
//! The server decides all the same. It gives the browser an excerpt of the definition, which the browser hears with the same
//! code; a page on which nothing can change by its own answers has none.

mod excerpt;
mod links;
mod whole;
mod words;

use super::{Heard, Setting};
use crate::surveys::{Definition, Question, QuestionId};
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
    /// What stands on a page now, by name: questions (`q1`, and `q5@2` in a repeat), those options (`q2:o1`) and rows (`q3.r1`) that
    /// depend on other answers, groups and repeats (`g1`) and the instances of repeats (`g2@1`), and where an answer may be left
    /// out the words that say so (`q1?`).
    pub fn standing(&self, at: usize) -> Vec<String> {
        let mut names = self.shown(at);
        let depends = |question: &Question| !question.rules.required.trim().is_empty();
        let free = |question: &Question| !question.required && depends(question) && !self.needs(question);
        let optional = self.questions_of(at).into_iter().filter(|question| free(question));
        names.extend(optional.map(|question| format!("{}?", question.id)));
        self.each_section(at, &mut |stands| {
            names.push(stands.id.to_string());
            names.extend(stands.instances.iter().map(|at| stands.section.id.at(at).to_string()));
        });
        names
    }

    /// The labels and hints of a page in which answers stand, by name: `q1/label`, `q1/hint`; those of groups and repeats `g1/title`,
    /// `g1/hint`.
    pub fn texts(&self, at: usize) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        let mut put = |id: &QuestionId, name: &str, words: &Translated| {
            if self.holds_answers(words) {
                let text = self.piped(words, Some(id));
                texts.push((format!("{id}/{name}"), text.pick(self.reading).text.to_owned()));
            }
        };
        for question in self.questions_of(at) {
            put(&question.id, "label", &question.label);
            put(&question.id, "hint", &question.hint);
        }
        self.each_section(at, &mut |stands| {
            put(&stands.id, "title", &stands.section.title);
            put(&stands.id, "hint", &stands.section.hint);
        });
        texts
    }

    /// Whether answers stand in a text, in the language it is read in.
    fn holds_answers(&self, words: &Translated) -> bool {
        words.pick_among(self.reading, &self.languages).text.contains("${")
    }
}

#[cfg(test)]
mod tests;
