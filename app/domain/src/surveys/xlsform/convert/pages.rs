//! The pages of a form: no more than a survey has, without those that nothing stands on.

use std::collections::BTreeMap;

use super::Reading;
use super::names::free;
use crate::surveys::xlsform::Unsupported;
use crate::surveys::xlsform::table::Table;
use crate::surveys::{MAX_PAGES, MAX_QUESTIONS, MAX_SECTIONS, Node, Page, QuestionId, Section};

/// The pages as they are read.
#[derive(Debug, Default)]
pub(in crate::surveys::xlsform) struct Pages {
    pages: Vec<Page>,
    /// The row of each page's group; nothing where there is no group.
    pub rows: Vec<Option<u32>>,
    /// Whether each page stays though nothing stands on it.
    kept: Vec<bool>,
    /// Where each group and repeat ends, by where it begins.
    pub ends: BTreeMap<u32, u32>,
}

impl Pages {
    pub(super) fn push(&mut self, page: Page, row: Option<u32>, kept: bool) {
        self.pages.push(page);
        self.rows.push(row);
        self.kept.push(kept);
    }

    /// The page that is being read.
    pub(super) fn last(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.push(Page::default(), None, false);
        }
        let last = self.pages.len() - 1;
        // There is one: it was just looked for.
        #[expect(clippy::indexing_slicing, reason = "the last of a list that is not empty")]
        &mut self.pages[last]
    }

    /// The pages for a survey: several become one where there are too many, each a group in it.
    pub(super) fn finish(&mut self, reading: &mut Reading<'_>, table: &Table) -> Vec<Page> {
        let mut pages = Vec::new();
        let mut rows = Vec::new();
        let all = std::mem::take(&mut self.pages).into_iter().zip(std::mem::take(&mut self.rows));
        for ((page, row), kept) in all.zip(&self.kept) {
            if *kept || !page.questions.is_empty() {
                pages.push(page);
                rows.push(row);
            }
        }
        let count = pages.len();
        let mut tell = |what, count, limit| {
            if count > limit {
                let what = Unsupported::Many { what, count, limit };
                reading.findings.push(table.finding(1, &table.header(&["type"]), what));
            }
        };
        tell("pages", count, MAX_PAGES);
        tell("questions", pages.iter().map(|page| page.questions.len()).sum(), MAX_QUESTIONS);
        if count > MAX_PAGES {
            let together = count.div_ceil(MAX_PAGES);
            let mut numbered = pages.into_iter().zip(rows).collect::<Vec<_>>().into_iter();
            (pages, rows) = (Vec::new(), Vec::new());
            while numbered.len() > 0 {
                pages.push(merged(numbered.by_ref().take(together), reading));
                rows.push(None);
            }
        }
        tell_sections(&pages, reading, table);
        pages.iter_mut().for_each(order);
        self.rows = rows;
        pages
    }
}

/// Puts the sections in the order in which they stand: one without questions stands at the end.
fn order(page: &mut Page) {
    fn names(nodes: &[Node<'_>], into: &mut Vec<QuestionId>) {
        for node in nodes {
            if let Node::Section(section, inside) = node {
                into.push(section.id.clone());
                names(inside, into);
            }
        }
    }
    let mut order = Vec::new();
    names(&page.tree(), &mut order);
    page.sections.sort_by_key(|section| order.iter().position(|id| *id == section.id));
}

fn tell_sections(pages: &[Page], reading: &mut Reading<'_>, table: &Table) {
    let count = pages.iter().map(|page| page.sections.len()).sum();
    if count > MAX_SECTIONS {
        let what = Unsupported::Many { what: "groups and repeats", count, limit: MAX_SECTIONS };
        reading.findings.push(table.finding(1, &table.header(&["type"]), what));
    }
}

/// Several pages as one.
fn merged(pages: impl Iterator<Item = (Page, Option<u32>)>, reading: &Reading<'_>) -> Page {
    let mut whole = Page::default();
    for (mut page, row) in pages {
        if let Some(id) = row.and_then(|row| reading.names.at(row)) {
            let section = Section {
                id: id.clone(),
                parent: None,
                title: std::mem::take(&mut page.title),
                hint: crate::text::Translated::default(),
                relevant: std::mem::take(&mut page.relevant),
                shuffled: page.shuffled,
                repeat: None,
            };
            let outer = |of: &mut Option<QuestionId>| {
                of.get_or_insert_with(|| id.clone());
            };
            page.sections.iter_mut().for_each(|inside| outer(&mut inside.parent));
            page.questions.iter_mut().for_each(|inside| outer(&mut inside.section));
            whole.sections.push(section);
        }
        whole.sections.append(&mut page.sections);
        whole.questions.append(&mut page.questions);
    }
    whole
}

/// A name for a page, which nothing else has.
pub(in crate::surveys::xlsform) fn page_name(number: usize, is_free: impl Fn(&str) -> bool) -> String {
    free(&format!("page_{number}"), is_free).to_string()
}
