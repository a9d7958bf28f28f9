//! Which item of the logic stands for what, for those who look at the rules and not at answers.

use super::Instrument;
use super::map::Owner;
use crate::surveys::QuestionId;
use crate::surveys::logic::Program;

impl Instrument {
    /// The rules, ready to run.
    pub(in crate::surveys) fn program(&self) -> &Program {
        &self.program
    }

    /// The item of a page, counted from 0.
    pub(in crate::surveys) fn item_of_page(&self, at: usize) -> Option<usize> {
        self.map.pages.get(at).copied()
    }

    /// The page, counted from 0, whose being shown an item decides: as a page, as a section on it, or as the end before it.
    pub(in crate::surveys) fn page_decided(&self, item: usize) -> Option<usize> {
        let pages = self.definition.pages();
        match self.map.owner(item)? {
            Owner::Page(at) => Some(*at),
            Owner::Ends(at) => Some(at + 1).filter(|next| *next < pages.len()),
            Owner::Section(id) => pages.iter().position(|page| page.sections.iter().any(|of| of.id == *id)),
            Owner::Question(_) | Owner::Option(..) | Owner::Quota(_) => None,
        }
    }

    /// The item of a question, which its relevance belongs to.
    pub(in crate::surveys) fn item_of(&self, question: &QuestionId) -> Option<usize> {
        self.map.questions.get(question).copied()
    }

    /// The item that holds the value of a question or of a part of one.
    pub(in crate::surveys) fn item_of_value(&self, column: &QuestionId) -> Option<usize> {
        self.map.values.get(column).copied()
    }

    /// The item of an option that has a rule.
    pub(in crate::surveys) fn item_of_option(&self, question: &QuestionId, code: &str) -> Option<usize> {
        self.map.options.get(&(question.clone(), code.to_owned())).copied()
    }

    /// The item of a row that has a rule.
    pub(in crate::surveys) fn item_of_row(&self, question: &QuestionId, code: &str) -> Option<usize> {
        self.map.rows.get(&(question.clone(), code.to_owned())).copied()
    }

    /// The question, or the part of one, whose value an item holds.
    pub(in crate::surveys) fn column_of(&self, item: usize) -> Option<&QuestionId> {
        self.map.columns.get(&item)
    }

    /// The question that an item belongs to.
    pub(in crate::surveys) fn question_of(&self, item: usize) -> Option<QuestionId> {
        self.map.question_of(item)
    }
}
