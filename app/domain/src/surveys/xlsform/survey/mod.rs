//! The sheet `survey`, row by row.

mod dynamic;
mod listing;
mod question;
mod section;
mod special;

use std::collections::{BTreeMap, BTreeSet};

use super::choices::Choices;
use super::columns::Columns;
use super::element::{Element, Rule};
use super::entities::Entities;
use super::names::is_xml_name;
use super::parameters::{Parameters, parse};
use super::references::{has_reference, references};
use super::selects::{Section, begin, end};
use super::settings::{Settings, yes_no};
use super::table::{Row, Table};
use super::{Finding, Mistake, Unsupported};
use crate::surveys::logic::Part;

/// A section that is open.
struct Open {
    section: Section,
    name: String,
    row: u32,
    element: usize,
    /// The names in the section around it.
    around: Names,
}

/// Names of a section with the row they first stand in.
type Names = BTreeMap<String, u32>;

/// What the rows of a table-list share.
enum TableList {
    /// The first select says which list.
    Waiting,
    Of(String),
}

/// A row that refers to another.
pub(super) struct Referrer {
    pub target: String,
    pub row: u32,
    pub header: String,
    /// The name of the row that refers.
    pub name: String,
    /// Whether it is a place in the background, for which anything may be the trigger.
    pub background: bool,
}

/// What was read of the survey.
pub(super) struct Survey<'a> {
    pub settings: &'a Settings,
    pub choices: &'a Choices,
    pub entities: Entities,
    pub external: Option<BTreeSet<String>>,
    pub tags: Option<BTreeSet<String>>,
    /// The names of all sheets, for suggestions.
    pub sheets: Vec<String>,
    pub elements: Vec<Element>,
    /// Names of rows, with how many have them.
    pub names: BTreeMap<String, usize>,
    pub triggers: Vec<Referrer>,
    /// Lists to which pyxform adds “other”.
    pub others: BTreeSet<String>,
    pub title: Option<String>,
    pub id: Option<String>,
    pub errors: Vec<Finding<Mistake>>,
    pub unsupported: Vec<Finding<Unsupported>>,
    /// Lists whose spaces are told already.
    spaced: BTreeSet<String>,
    repeats: BTreeSet<String>,
    geometries: Vec<(String, u32, String)>,
    stack: Vec<Open>,
    seen: Names,
    table_list: Option<TableList>,
}

impl<'a> Survey<'a> {
    pub(super) fn new(settings: &'a Settings, choices: &'a Choices, entities: Entities) -> Self {
        Self {
            settings,
            choices,
            entities,
            external: None,
            tags: None,
            sheets: Vec::new(),
            elements: Vec::new(),
            names: BTreeMap::new(),
            triggers: Vec::new(),
            others: BTreeSet::new(),
            title: None,
            id: None,
            errors: Vec::new(),
            unsupported: Vec::new(),
            spaced: BTreeSet::new(),
            repeats: BTreeSet::new(),
            geometries: Vec::new(),
            stack: Vec::new(),
            seen: Names::new(),
            table_list: None,
        }
    }

    /// Reads every row.
    pub(super) fn read(&mut self, table: &Table) {
        if !table.has_column("type") {
            self.errors.push(table.finding(1, "type", Mistake::NoColumn { name: "type" }));
            return;
        }
        self.list_columns(table);
        for row in table.rows() {
            self.row(row);
        }
        for open in std::mem::take(&mut self.stack) {
            let mistake = Mistake::BeginWithoutEnd { control: open.section.word(), name: open.name };
            self.errors.push(table.finding(open.row, &table.header(&["type"]), mistake));
        }
        self.check_triggers(table);
        self.check_geometries(table);
    }

    fn row(&mut self, row: Row<'_>) {
        if let Some(disabled) = row.get(&["disabled"]) {
            let nothing_else = row.cells().count() == 1;
            if yes_no(disabled) == Some(true) || nothing_else {
                return;
            }
        }
        let Some(written) = row.get(&["type"]) else {
            // A row without type, name and label is a remark.
            if row.any(&["name"]).is_some() || row.any(&["label"]).is_some() {
                self.wrong(row, &["type"], Mistake::NoType);
            }
            return;
        };
        // Names that pyxform replaces before it looks any further.
        let kind = match written {
            "image" | "add image prompt" | "add photo prompt" => "photo",
            "add audio prompt" => "audio",
            "add video prompt" => "video",
            "add file prompt" => "file",
            "imei" => "deviceid",
            other => other,
        };
        let parameters = row.get(&["parameters"]).map_or_else(|| Some(Parameters::new()), parse);
        let parameters = parameters.unwrap_or_else(|| {
            self.wrong(row, &["parameters"], Mistake::BadParameters);
            Parameters::new()
        });
        if kind == "audit" {
            return self.audit(row, &parameters);
        }
        if kind == "calculate"
            && row.any(&["bind", "calculate"]).is_none()
            && !row.get(&["default"]).is_some_and(|text| dynamic::is_dynamic(text, kind))
        {
            self.wrong(row, &["bind", "calculate"], Mistake::NoCalculation);
        }
        match Columns::Settings.alias(kind) {
            Some(["title"]) => return self.title = Some(row.get(&["name"]).unwrap_or("None").to_owned()),
            Some(["id_string"]) => return self.id = Some(row.get(&["name"]).unwrap_or("None").to_owned()),
            Some(_) => return,
            None => {}
        }
        if let Some(section) = end(kind) {
            self.save_to(row, true);
            return self.close(row, section);
        }
        let begins = begin(kind);
        let Some(name) = self.name(row, kind, begins.map(|(section, _)| section)) else { return };
        self.check_in_section(row, kind);
        let triggers = self.trigger(row, &name, kind);
        self.save_to(row, begins.is_some());
        match begins {
            Some((section, list)) => self.open(row, section, list, &name),
            None => self.question(row, kind, &name, &parameters, triggers),
        }
    }

    /// The row's name, when it has one that can be used.
    fn name(&mut self, row: Row<'_>, kind: &str, section: Option<Section>) -> Option<String> {
        let name = match row.any(&["name"]) {
            Some(name) => name.to_owned(),
            None if kind == "note" => format!("generated_note_name_{}", row.number),
            None => {
                self.wrong(row, &["name"], Mistake::NoName);
                // Rows after it are read as if it were there.
                return section.map(|_| format!("row_{}", row.number));
            }
        };
        if !is_xml_name(&name) {
            self.wrong(row, &["name"], Mistake::BadName { name: name.clone() });
        }
        *self.names.entry(name.clone()).or_default() += 1;
        if name == "meta" {
            self.wrong(row, &["name"], Mistake::ReservedName);
        } else if let Some(first) = self.seen.get(&name) {
            let twice = Mistake::NameTwice { name: name.clone(), row: *first };
            self.wrong(row, &["name"], twice);
        } else {
            self.seen.insert(name.clone(), row.number);
        }
        if section == Some(Section::Repeat) {
            if name == self.settings.name.as_deref().unwrap_or("data") {
                self.wrong(row, &["name"], Mistake::RepeatNamedLikeForm { name: name.clone() });
            } else if !self.repeats.insert(name.clone()) {
                self.wrong(row, &["name"], Mistake::RepeatTwice { name: name.clone() });
            }
        }
        Some(name)
    }

    fn save_to(&mut self, row: Row<'_>, is_section: bool) {
        let path = ["bind", "entities:saveto"];
        if let Some(saved) = row.get(&path)
            && let Err(mistake) = self.entities.save(row, saved, is_section)
        {
            self.wrong(row, &path, mistake);
        }
    }

    /// The questions that this row waits for.
    fn trigger(&mut self, row: Row<'_>, name: &str, kind: &str) -> bool {
        let Some(text) = row.get(&["trigger"]) else { return false };
        let header = self.header(row, &["trigger"]);
        if !(text.contains("${") && text.chars().count() > 2) {
            self.wrong(row, &["trigger"], Mistake::BrokenReference);
            return false;
        }
        let mut any = false;
        for part in text.split(',') {
            match references(part) {
                Ok(names) if names.len() > 1 => self.wrong(row, &["trigger"], Mistake::TriggersWithoutComma),
                Ok(names) => {
                    for target in names {
                        any = true;
                        self.triggers.push(Referrer {
                            target: target.to_owned(),
                            row: row.number,
                            header: header.clone(),
                            name: name.to_owned(),
                            background: kind == "background-geopoint",
                        });
                    }
                }
                Err(_) => self.wrong(row, &["trigger"], Mistake::BrokenReference),
            }
        }
        any
    }

    fn check_triggers(&mut self, table: &Table) {
        let mut targets: BTreeMap<&str, bool> = BTreeMap::new();
        for element in self.elements.iter().filter(|element| !element.added && !element.is_section()) {
            targets.entry(&element.name).or_insert(element.is_unseen());
        }
        let mut wrong = Vec::new();
        for referrer in &self.triggers {
            let name = referrer.target.clone();
            let mistake = match targets.get(name.as_str()) {
                None => Mistake::UnknownReference { near: self.nearest(&name, wrong.len()), name },
                Some(true) if !referrer.background => Mistake::HiddenTrigger { name },
                Some(_) if self.names.get(&referrer.name).is_some_and(|times| *times > 1) => {
                    Mistake::AmbiguousReference { name: referrer.name.clone() }
                }
                Some(_) => continue,
            };
            wrong.push(table.finding(referrer.row, &referrer.header, mistake));
        }
        self.errors.extend(wrong);
    }

    fn check_geometries(&mut self, table: &Table) {
        for (target, row, header) in std::mem::take(&mut self.geometries) {
            let known = self.choices.lists.contains_key(&target)
                || self.entities.lists.contains(&target)
                || self.elements.iter().any(|element| element.instance() == Some(target.as_str()))
                || super::references::only_reference(&target).is_some_and(|name| self.repeats.contains(name));
            if !known {
                self.errors.push(table.finding(row, &header, Mistake::UnknownGeometry));
            }
        }
    }

    /// The name that is nearest to one that nobody has, after so many mistakes were told.
    pub(super) fn nearest(&self, name: &str, told: usize) -> Option<String> {
        // Comparing with every name takes time; whoever misspelt so many knows by now.
        if told > 50 {
            return None;
        }
        crate::surveys::logic::nearest_name(name, self.names.keys().map(String::as_str)).map(str::to_owned)
    }

    /// The expressions of a row.
    fn rules(&self, row: Row<'_>) -> Vec<Rule> {
        let places: [(Part, &[&str]); 7] = [
            (Part::Relevant, &["bind", "relevant"]),
            (Part::Calculation, &["bind", "calculate"]),
            (Part::Constraint, &["bind", "constraint"]),
            (Part::Required, &["bind", "required"]),
            (Part::ReadOnly, &["bind", "readonly"]),
            (Part::ChoiceFilter, &["choice_filter"]),
            (Part::RepeatCount, &["control", "jr:count"]),
        ];
        let rule = |(part, path): (Part, &[&str])| {
            let source = row.any(path)?;
            Some(Rule { part, source: source.to_owned(), header: self.header(row, path) })
        };
        places.into_iter().filter_map(rule).collect()
    }

    fn header(&self, row: Row<'_>, path: &[&str]) -> String {
        row.finding(path, ()).column
    }

    fn parent(&self) -> Option<usize> {
        self.stack.last().map(|open| open.element)
    }

    fn wrong(&mut self, row: Row<'_>, path: &[&str], mistake: Mistake) {
        self.errors.push(row.finding(path, mistake));
    }

    /// Whether a list is on the sheet of choices, or what to say.
    fn known_list(&self, list: &str) -> Result<(), Mistake> {
        if self.choices.lists.contains_key(list) {
            return Ok(());
        }
        if self.choices.lists.is_empty() {
            return Err(Mistake::NoChoices { list: list.to_owned(), near: self.sheet_like("choices") });
        }
        let many = self.errors.len() > 50;
        let names = self.choices.lists.keys().map(String::as_str).filter(|_| !many);
        let near = crate::surveys::logic::nearest_name(list, names).map(str::to_owned);
        Err(Mistake::UnknownList { list: list.to_owned(), near })
    }

    fn sheet_like(&self, name: &str) -> Option<String> {
        super::like(&self.sheets, name)
    }

    fn takes_answers(list: &str) -> bool {
        has_reference(list)
    }
}
