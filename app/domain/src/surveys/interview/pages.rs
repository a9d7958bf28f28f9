//! The way through the pages.

use super::Heard;
use crate::surveys::Opt;

impl Heard<'_> {
    /// The first page that is shown from this one on, counted from 0.
    pub fn page_from(&self, at: usize) -> Option<usize> {
        (at..self.instrument.definition.pages().len()).find(|page| self.shows_page(*page))
    }

    /// The last page that is shown before this one.
    pub fn page_before(&self, at: usize) -> Option<usize> {
        (0..at.min(self.instrument.definition.pages().len())).rev().find(|page| self.shows_page(*page))
    }

    /// The page that is shown where this one would be: itself, the next one that is shown, or else the one before.
    pub fn nearest_page(&self, at: usize) -> usize {
        self.page_from(at).or_else(|| self.page_before(at)).unwrap_or(0)
    }

    /// Whether no page after this one can be shown, whatever is answered on it: the button may then say that the answers are
    /// sent.
    pub fn is_last(&self, at: usize) -> bool {
        let pages = self.instrument.definition.pages();
        // Other answers on this page may take the end back.
        if pages.get(at).is_some_and(|page| !page.ends.trim().is_empty()) && at + 1 < pages.len() {
            return false;
        }
        let rule = |rule: &str| !rule.trim().is_empty();
        let depends = |page: &crate::surveys::Page| {
            rule(&page.relevant)
                || page.sections.iter().any(|section| rule(&section.relevant) || section.repeat.is_some())
                || page.questions.iter().any(|question| {
                    let mut listed = question.kind.options().iter().chain(question.kind.rows());
                    rule(&question.rules.relevant)
                        || rule(&question.rules.filter)
                        || listed.any(|option| rule(&option.relevant))
                })
        };
        pages.iter().enumerate().skip(at + 1).all(|(later, page)| !self.shows_page(later) && !depends(page))
    }

    /// What a page shows, by name: its questions, and those options (`q2:o1`) and rows (`q3.r1`) that depend on other answers.
    pub fn shown(&self, at: usize) -> Vec<String> {
        let mut names = Vec::new();
        for spot in self.spots(at) {
            let question = spot.question.in_instance(&spot.at);
            if !self.shows(&question) {
                continue;
            }
            names.push(question.id.to_string());
            let (options, rows) = (question.kind.options().iter(), question.kind.rows().iter());
            let filtered = !question.rules.filter.trim().is_empty();
            let depends = |option: &&Opt| filtered || !option.relevant.trim().is_empty();
            let options = options.filter(depends).filter(|option| self.offers(&question.id, &option.code));
            names.extend(options.map(|option| format!("{}:{}", question.id, option.code)));
            let rows = rows.filter(|row| !row.relevant.trim().is_empty());
            let rows = rows.filter(|row| self.offers_row(&question.id, &row.code));
            names.extend(rows.map(|row| question.id.part(&row.code).to_string()));
        }
        names
    }

    /// What a page shows now and did not when it was sent: it follows from answers on the same page.
    pub fn appeared(&self, at: usize, shown: &[&str]) -> Vec<String> {
        self.shown(at).into_iter().filter(|name| !shown.contains(&name.as_str())).collect()
    }

    /// How many pages are shown, and which of them this one is, counted from 1.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let shown: Vec<usize> =
            (0..self.instrument.definition.pages().len()).filter(|page| self.shows_page(*page)).collect();
        let here = shown.iter().position(|page| *page == at).map_or(1, |place| place + 1);
        (here, shown.len().max(1))
    }
}
