//! Groups, repeats and loops.

use super::{Open, Survey, TableList};
use crate::surveys::logic::Part;
use crate::surveys::xlsform::choices::Choice;
use crate::surveys::xlsform::element::{Element, Rule, What};
use crate::surveys::xlsform::names::is_xml_name;
use crate::surveys::xlsform::references::only_reference;
use crate::surveys::xlsform::selects::Section;
use crate::surveys::xlsform::table::Row;
use crate::surveys::xlsform::{Mistake, Unsupported};

/// The most sections inside each other; pyxform gives up somewhat later.
const DEEPEST: usize = 100;

impl Survey<'_> {
    /// The beginning of a section.
    pub(super) fn open(&mut self, row: Row<'_>, section: Section, list: Option<&str>, name: &str) {
        let what = match section {
            Section::Group => What::Group,
            Section::Repeat => What::Repeat,
            Section::Loop => self.loop_over(row, list),
        };
        self.list_section(row, section);
        let parent = self.parent();
        let mut element =
            Element { what, rules: self.rules(row), ..Element::question(name, row.number, parent) };
        if let Some(count) = element.rules.iter_mut().find(|rule| rule.part == Part::RepeatCount)
            && only_reference(&count.source).is_none()
        {
            let mut added = Element::question(format!("{name}_count"), row.number, parent);
            added.added = true;
            added.rules.push(Rule { part: Part::Calculation, ..count.clone() });
            count.source = format!("${{{name}_count}}");
            self.elements.push(added);
        }
        let number = self.elements.len();
        self.elements.push(element);
        let is_table = |word| word == "table-list";
        if row.get(&["control", "appearance"]).is_some_and(|words| words.split_whitespace().any(is_table)) {
            self.table_list = Some(TableList::Waiting);
            if row.any(&["label"]).is_some() || row.any(&["hint"]).is_some() {
                let note = format!("generated_table_list_label_{}", row.number);
                let added = Element {
                    added: true,
                    worded: true,
                    ..Element::question(note, row.number, Some(number))
                };
                self.elements.push(added);
            }
        }
        if self.stack.len() == DEEPEST {
            self.wrong(row, &["type"], Mistake::TooDeep { limit: DEEPEST });
        }
        let around = std::mem::take(&mut self.seen);
        self.stack.push(Open { section, name: name.to_owned(), row: row.number, element: number, around });
    }

    /// The end of a section.
    pub(super) fn close(&mut self, row: Row<'_>, section: Section) {
        match self.stack.last() {
            Some(open) if open.section == section => {
                if let Some(open) = self.stack.pop() {
                    self.seen = open.around;
                }
                self.table_list = None;
            }
            other => {
                let open = other
                    .map(|open| format!("the {} \"{}\" of row {}", open.section.word(), open.name, open.row));
                self.wrong(row, &["type"], Mistake::EndWithoutBegin { control: section.word(), open });
            }
        }
    }

    /// What some sections do not allow in them.
    pub(super) fn check_in_section(&mut self, row: Row<'_>, kind: &str) {
        let Some(section) = self.parent().and_then(|parent| self.elements.get(parent)) else { return };
        match &section.what {
            What::Repeat if matches!(kind, "csv-external" | "xml-external") => {
                self.wrong(row, &["type"], Mistake::TableInRepeat);
            }
            What::Loop(list) => {
                let choices = self.choices.lists.get(list).map_or(&[][..], Vec::as_slice);
                let known = |name: &str| {
                    let has = |choice: &Choice| {
                        matches!(name, "name" | "label") || choice.columns.contains_key(name)
                    };
                    choices.iter().filter(|choice| choice.name != "none").all(has)
                };
                let bad = row.cells().find(|(_, _, text)| !is_template(text, known));
                if let Some((path, ..)) = bad
                    && choices.iter().any(|choice| choice.name != "none")
                {
                    let path: Vec<&str> = path.iter().map(String::as_str).collect();
                    self.wrong(row, &path, Mistake::LoopPercent);
                }
            }
            _ => {}
        }
    }

    fn loop_over(&mut self, row: Row<'_>, list: Option<&str>) -> What {
        let Some(list) = list else {
            self.wrong(row, &["type"], Mistake::LoopWithoutList);
            return What::Group;
        };
        if let Err(mistake) = self.known_list(list) {
            self.wrong(row, &["type"], mistake);
            return What::Group;
        }
        let choices = self.choices.lists.get(list).map_or(&[][..], Vec::as_slice);
        for choice in choices.iter().filter(|choice| choice.name != "none") {
            let mistake = match choice {
                choice if !is_xml_name(&choice.name) => Mistake::BadName { name: choice.name.clone() },
                choice if !choice.labelled => Mistake::LoopChoiceWithoutLabel { choice: choice.name.clone() },
                _ => continue,
            };
            self.wrong(row, &["type"], mistake);
        }
        What::Loop(list.to_owned())
    }

    fn list_section(&mut self, row: Row<'_>, section: Section) {
        if section == Section::Loop {
            self.unsupported.push(row.finding(&["type"], Unsupported::Loop));
        }
        self.list_row(row, None, &[]);
    }
}

/// Whether each percent sign of a text is doubled or begins `%(name)s` with a name that is known.
fn is_template(text: &str, known: impl Fn(&str) -> bool) -> bool {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('%') {
        rest = match after.strip_prefix('%') {
            Some(doubled) => doubled,
            None => match after.strip_prefix('(').and_then(|inside| inside.split_once(")s")) {
                Some((name, next)) if known(name) => next,
                _ => return false,
            },
        };
    }
    true
}
