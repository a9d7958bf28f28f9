//! A survey as rows: pages and groups are groups, repeats repeats, and each question is a row or, with rows of its own, a group.

use std::collections::BTreeMap;

use super::line::{Cells, ChoiceLine, Line, Place, put, put_words};
use crate::surveys::xlsform::convert::{Also, Names};
use crate::surveys::{Definition, Node, Page, Section};
use crate::tag::Tag;

/// All rows of a survey.
pub(super) struct Lines<'a> {
    /// What names are written as.
    pub names: &'a Names,
    /// The language that stands in where XLSForm wants words and there are none.
    pub first: Tag,
    pub survey: Vec<Line>,
    /// The lists by name.
    pub choices: BTreeMap<String, Vec<ChoiceLine>>,
}

/// Which pages need no group around them, of those that have none already: a repeat alone, or plain questions that follow no others.
pub(super) fn bare(pages: &[Page], has_group: &[bool]) -> Vec<bool> {
    let mut after_questions = false;
    let is_bare = |(page, has_group): (&Page, &bool)| {
        let plain = Page { sections: Vec::new(), questions: Vec::new(), ..page.clone() } == Page::default();
        let alone = matches!(page.tree().as_slice(), [Node::Section(section, _)] if section.repeat.is_some());
        let questions = page.sections.is_empty();
        let bare =
            plain && !has_group && !page.questions.is_empty() && (alone || questions && !after_questions);
        after_questions = bare && questions;
        bare
    };
    pages.iter().zip(has_group).map(is_bare).collect()
}

impl<'a> Lines<'a> {
    /// The rows of a definition, with a name for each page that is a group.
    pub(super) fn of(
        definition: &Definition,
        pages: &[Option<String>],
        names: &'a Names,
        first: Tag,
    ) -> Self {
        let mut lines = Self { names, first, survey: Vec::new(), choices: BTreeMap::new() };
        for (page, name) in definition.pages().iter().zip(pages) {
            match name {
                Some(name) => lines.page(page, name),
                None => lines.nodes(&page.tree()),
            }
        }
        lines
    }

    fn page(&mut self, page: &Page, name: &str) {
        let mut cells = Cells::new();
        put(&mut cells, &["type"], "begin_group");
        put(&mut cells, &["name"], self.names.name(name));
        put_words(&mut cells, &["label"], &page.title, self.names);
        put(&mut cells, &["bind", "relevant"], self.names.rule(&page.relevant));
        put(&mut cells, &["control", "appearance"], "field-list");
        put(&mut cells, &["bancada", "kind"], "page");
        let also = Also { shuffled: page.shuffled, ends: self.names.rule(&page.ends), ..Also::default() };
        put(&mut cells, &["bancada", "also"], also.cell().unwrap_or_default());
        self.push(Place::Begin, name, cells);
        self.nodes(&page.tree());
        self.end(name, "end_group");
    }

    fn nodes(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match node {
                Node::Question(question) => self.question(question),
                Node::Section(section, inside) => self.section(section, inside),
            }
        }
    }

    fn section(&mut self, section: &Section, inside: &[Node<'_>]) {
        let name = section.id.as_str();
        let mut cells = Cells::new();
        let kind = if section.repeat.is_some() { "repeat" } else { "group" };
        put(&mut cells, &["type"], format!("begin_{kind}"));
        put(&mut cells, &["name"], self.names.name(name));
        put_words(&mut cells, &["label"], &section.title, self.names);
        put_words(&mut cells, &["hint"], &section.hint, self.names);
        put(&mut cells, &["bind", "relevant"], self.names.rule(&section.relevant));
        let repeat = section.repeat.clone().unwrap_or_default();
        put(&mut cells, &["control", "jr:count"], self.names.rule(&repeat.count));
        let also =
            Also { shuffled: section.shuffled, least: repeat.least, most: repeat.most, ..Also::default() };
        put(&mut cells, &["bancada", "also"], also.cell().unwrap_or_default());
        self.push(Place::Begin, name, cells);
        self.nodes(inside);
        self.end(name, &format!("end_{kind}"));
    }

    pub(super) fn push(&mut self, place: Place, name: &str, cells: Cells) {
        self.survey.push(Line { place, name: name.to_owned(), cells });
    }

    pub(super) fn end(&mut self, name: &str, kind: &str) {
        let mut cells = Cells::new();
        put(&mut cells, &["type"], kind);
        self.push(Place::End, name, cells);
    }
}
