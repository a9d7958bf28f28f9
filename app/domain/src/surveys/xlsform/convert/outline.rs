//! The rows as pages: each outer group is one, and so are the questions between them; an outer repeat has a page of its own.

use super::also::Also;
use super::matrix::Matrix;
use super::{Pages, Reading};
use crate::surveys::rules::both;
use crate::surveys::xlsform::columns::Columns;
use crate::surveys::xlsform::selects::{Section as Begun, begin, end};
use crate::surveys::xlsform::settings::yes_no;
use crate::surveys::xlsform::table::{Row, Table};
use crate::surveys::xlsform::{Finding, Unsupported};
use crate::surveys::{Page, Question, QuestionId, Repeat, Section};

/// How deep sections stand in each other; one level is left for pages that are put together.
const DEEPEST: usize = 5;

/// What is open.
enum Level {
    /// An outer group.
    Page,
    /// A group or repeat inside.
    Section(QuestionId),
    /// A group that stands too deep: its rule holds for each of its questions.
    Flat(String),
    /// A question with rows.
    Matrix(Box<Matrix>),
    /// What is not taken in.
    Skipped,
}

/// The walk over the rows.
#[derive(Default)]
pub(super) struct Outline {
    pages: Pages,
    open: Vec<(u32, Level)>,
    /// Whether the last page is that of questions outside of all groups.
    loose: bool,
}

/// The rows that are read: not the disabled ones, nor remarks, nor settings.
pub(super) fn read_rows(table: &Table) -> impl Iterator<Item = (Row<'_>, &str)> {
    table.rows().filter_map(|row| {
        let disabled = row.get(&["disabled"]);
        let off = |text| yes_no(text) == Some(true) || row.cells().count() == 1;
        let written = row.get(&["type"])?;
        let is_setting = Columns::Settings.alias(written).is_some();
        (!disabled.is_some_and(off) && !is_setting).then_some((row, written))
    })
}

impl Outline {
    /// Walks over the rows.
    pub(super) fn of(reading: &mut Reading<'_>, table: &Table) -> Pages {
        let mut outline = Outline::default();
        for (row, written) in read_rows(table) {
            if end(written).is_some() {
                outline.close(row);
            } else if let Some((begun, _)) = begin(written) {
                outline.begin(reading, row, begun);
            } else {
                outline.row(reading, row, written);
            }
        }
        outline.pages
    }

    fn begin(&mut self, reading: &mut Reading<'_>, row: Row<'_>, begun: Begun) {
        let skipped = self.open.iter().any(|(_, level)| matches!(level, Level::Skipped | Level::Matrix(_)));
        let level = match begun {
            _ if skipped => Level::Skipped,
            Begun::Loop => Level::Skipped,
            Begun::Group if row.get(&["bancada", "kind"]) == Some("matrix") => {
                match Matrix::begin(reading, row) {
                    Some(matrix) => Level::Matrix(Box::new(matrix)),
                    None => Level::Skipped,
                }
            }
            Begun::Group if self.open.is_empty() => {
                self.page(reading, row);
                Level::Page
            }
            _ => self.section(reading, row, begun == Begun::Repeat),
        };
        self.open.push((row.number, level));
    }

    fn page(&mut self, reading: &Reading<'_>, row: Row<'_>) {
        let also = Also::of(row);
        let page = Page {
            title: reading.words(row, &["label"]),
            relevant: reading.rules(row).relevant,
            shuffled: also.shuffled,
            ends: reading.names.rule(&also.ends),
            ..Page::default()
        };
        self.pages.push(page, Some(row.number), row.get(&["bancada", "kind"]) == Some("page"));
        self.loose = false;
    }

    fn section(&mut self, reading: &mut Reading<'_>, row: Row<'_>, repeats: bool) -> Level {
        let Some(id) = reading.names.at(row.number).cloned() else { return Level::Skipped };
        let depth = self.open.iter().filter(|(_, level)| matches!(level, Level::Section(_))).count();
        let flat = self.open.iter().any(|(_, level)| matches!(level, Level::Flat(_)));
        let relevant = reading.rules(row).relevant;
        if depth >= DEEPEST || flat {
            let finding: Finding<Unsupported> =
                row.finding(&["type"], Unsupported::Deep { limit: DEEPEST, repeats });
            reading.findings.push(finding);
            return Level::Flat(relevant);
        }
        if self.open.is_empty() && repeats {
            self.pages.push(Page::default(), None, false);
            self.loose = false;
        }
        let also = Also::of(row);
        let count = row.any(&["control", "jr:count"]);
        let repeat = repeats.then(|| Repeat {
            count: count.map(|source| reading.names.rule(source)).unwrap_or_default(),
            least: also.least,
            most: also.most,
        });
        let parent = self.around().cloned();
        let section = Section {
            id: id.clone(),
            parent,
            title: reading.words(row, &["label"]),
            hint: reading.words(row, &["hint"]),
            relevant,
            shuffled: also.shuffled,
            repeat,
        };
        self.here().sections.push(section);
        Level::Section(id)
    }

    fn row(&mut self, reading: &mut Reading<'_>, row: Row<'_>, written: &str) {
        if let Some((_, Level::Matrix(matrix))) = self.open.last_mut() {
            matrix.row(reading, row, written);
            return;
        }
        let skipped = self.open.iter().any(|(_, level)| matches!(level, Level::Skipped));
        // The line of text beside an option belongs to the question before it.
        if skipped || row.get(&["bancada", "kind"]) == Some("part") {
            return;
        }
        if let Some(question) = reading.question(row, written) {
            self.add(question);
        }
    }

    fn add(&mut self, mut question: Question) {
        for (_, level) in self.open.iter().rev() {
            let Level::Flat(rule) = level else { continue };
            let own = std::mem::take(&mut question.rules.relevant);
            question.rules.relevant = both(rule.clone(), own);
        }
        question.section = self.around().cloned();
        if self.open.is_empty() && !self.loose {
            self.pages.push(Page::default(), None, false);
            self.loose = true;
        }
        self.here().questions.push(question);
    }

    fn close(&mut self, row: Row<'_>) {
        let Some((begun, level)) = self.open.pop() else { return };
        self.pages.ends.insert(begun, row.number);
        match level {
            Level::Matrix(matrix) => self.add(matrix.end()),
            Level::Page | Level::Section(_) if self.open.is_empty() => self.loose = false,
            _ => {}
        }
    }

    /// The section that is open.
    fn around(&self) -> Option<&QuestionId> {
        self.open.iter().rev().find_map(|(_, level)| match level {
            Level::Section(id) => Some(id),
            _ => None,
        })
    }

    fn here(&mut self) -> &mut Page {
        self.pages.last()
    }
}
