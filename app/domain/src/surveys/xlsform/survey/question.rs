//! Questions: what each type needs, and what it brings along.

use super::{Survey, TableList};
use crate::surveys::logic::{Kind, Part};
use crate::surveys::xlsform::element::{Element, Rule, What};
use crate::surveys::xlsform::parameters::Parameters;
use crate::surveys::xlsform::selects::{ONLY_WITH_LIST, Select, SelectType, is_ending, select};
use crate::surveys::xlsform::table::Row;
use crate::surveys::xlsform::types::{Control, Type, find, nearest};
use crate::surveys::xlsform::{Mistake, Unsupported};

impl Survey<'_> {
    /// A row that is no section.
    pub(super) fn question(
        &mut self,
        row: Row<'_>,
        kind: &str,
        name: &str,
        parameters: &Parameters,
        triggered: bool,
    ) {
        let parent = self.parent();
        let mut element = Element {
            rules: self.rules(row),
            worded: row.any(&["label"]).is_some() || row.any(&["hint"]).is_some(),
            triggered,
            ..Element::question(name, row.number, parent)
        };
        if let Some(select) = select(kind) {
            return self.select(row, &select, element, parameters);
        }
        let Some(known) = self.known(row, kind) else { return };
        element.kind = known.kind;
        element.control = known.control;
        element.worded |= known.control == Control::Hinted;
        if matches!(kind, "csv-external" | "xml-external") {
            element.what = What::Table;
            element.file = Some((
                element.instance().unwrap_or(name).to_owned(),
                format!(".{}", kind.get(..3).unwrap_or_default()),
            ));
        }
        if let Some(rule) = known.constraint
            && element.rule(Part::Constraint).is_none()
        {
            element.rules.push(Rule {
                part: Part::Constraint,
                source: rule.to_owned(),
                header: "type".to_owned(),
            });
        }
        if known.control == Control::Select {
            let list = row.get(&["itemset"]).or_else(|| row.get(&["list_name"]));
            match list.filter(|_| !ONLY_WITH_LIST.contains(&kind)) {
                Some(list) => element.list = Some(list.to_owned()),
                None => return self.wrong(row, &["type"], Mistake::NoList { name: kind.to_owned() }),
            }
        }
        self.check_special(row, kind, parameters, triggered);
        self.check_words(row, &element);
        self.list_row(row, Some((kind, known)), &parameters.keys().map(String::as_str).collect::<Vec<_>>());
        self.elements.push(element);
    }

    fn known(&mut self, row: Row<'_>, kind: &str) -> Option<&'static Type> {
        if let Some(known) = find(kind) {
            return Some(known);
        }
        if let Some((before, list)) = kind.split_once("osm ")
            && !list.starts_with(char::is_whitespace)
            && !list.is_empty()
        {
            let list = list.split_whitespace().next().unwrap_or_default();
            if self.tags.as_ref().is_some_and(|tags| !tags.contains(list)) {
                self.wrong(row, &["type"], Mistake::UnknownTags { list: list.to_owned() });
            }
            let _ = before;
            return find("osm");
        }
        // A section that neither begins nor ends is an empty one.
        if matches!(kind, "group" | "repeat" | "loop") {
            let what = if kind == "repeat" { What::Repeat } else { What::Group };
            let parent = self.parent();
            let name = row.any(&["name"]).unwrap_or_default();
            self.elements.push(Element {
                what,
                rules: self.rules(row),
                ..Element::question(name, row.number, parent)
            });
            return None;
        }
        let near = nearest(kind).map(str::to_owned);
        self.wrong(row, &["type"], Mistake::UnknownType { name: kind.to_owned(), near });
        None
    }

    fn select(
        &mut self,
        row: Row<'_>,
        select: &SelectType<'_>,
        mut element: Element,
        parameters: &Parameters,
    ) {
        element.kind = Kind::Choice;
        element.control = if select.select == Select::OneExternal { Control::Shown } else { Control::Select };
        element.list = Some(select.list.to_owned());
        element.file = select.file().map(|(stem, ending)| (stem.to_owned(), ending.to_owned()));
        let search = |words: &str| words.split_once("search(").is_some_and(|(_, rest)| rest.contains(')'));
        element.searched = row.get(&["control", "appearance"]).is_some_and(search);
        if element.searched && element.file.is_some() {
            self.wrong(row, &["control", "appearance"], Mistake::SearchInFile);
        }
        if let Err(mistake) = self.check_list(row, select, parameters) {
            self.wrong(row, &["type"], mistake);
        }
        if let Err(mistake) = self.check_other(row, select) {
            let path: &[&str] =
                if matches!(mistake, Mistake::OtherWithFilter) { &["choice_filter"] } else { &["type"] };
            self.wrong(row, path, mistake);
        }
        self.check_select_parameters(row, select, parameters);
        self.table_list(row, select, &element);
        self.check_words(row, &element);
        self.list_select(row, select, &element, parameters);
        let (name, parent) = (element.name.clone(), element.parent);
        self.add_none(select, &mut element);
        self.elements.push(element);
        if select.or_other && self.choices.lists.contains_key(select.list) {
            self.others.insert(select.list.to_owned());
            let source = format!("selected(../{name}, 'other')");
            let mut other = Element::question(format!("{name}_other"), row.number, parent);
            (other.added, other.worded) = (true, true);
            other.rules.push(Rule { part: Part::Relevant, source, header: "type".to_owned() });
            self.elements.push(other);
        }
    }

    fn check_list(
        &mut self,
        row: Row<'_>,
        select: &SelectType<'_>,
        parameters: &Parameters,
    ) -> Result<(), Mistake> {
        let list = select.list;
        let from_answers = Self::takes_answers(list);
        let file = select.file();
        if select.from_file {
            let name = list.rsplit('/').next().unwrap_or(list);
            let parts: Vec<&str> = name.trim_start_matches('.').split('.').collect();
            let good = matches!(parts.as_slice(), [stem, ending] if !stem.is_empty() && is_ending(&format!(".{ending}")));
            if !good {
                return Err(Mistake::FileEnding { file: list.to_owned() });
            }
        }
        if select.select == Select::OneExternal {
            let Some(external) = &self.external else {
                return Err(Mistake::NoExternalChoices { near: self.sheet_like("external_choices") });
            };
            if !external.contains(list) {
                return Err(Mistake::UnknownExternalList { list: list.to_owned() });
            }
            let all = row.get(&["choice_filter"]).is_none() && !self.choices.lists.contains_key(list);
            let escapes = file.is_some()
                || from_answers
                || parameters.get("randomize").is_some_and(|word| word == "true");
            return if all && !escapes { Err(Mistake::ExternalWithoutFilter) } else { Ok(()) };
        }
        if file.is_none() && !from_answers {
            self.known_list(list)?;
        }
        if select.select == Select::Several && file.is_none() {
            let Some(choices) = self.choices.lists.get(list) else {
                return Err(Mistake::SeveralFromAnswers { list: list.to_owned() });
            };
            let Some(table) = &self.choices.table else { return Ok(()) };
            if !self.spaced.insert(list.to_owned()) {
                return Ok(());
            }
            for choice in choices.iter().filter(|choice| choice.name.contains(' ')) {
                let what = Mistake::ChoiceWithSpace { choice: choice.name.clone(), list: list.to_owned() };
                self.errors.push(table.finding(choice.row, &table.header(&["name"]), what));
            }
        }
        Ok(())
    }

    fn check_other(&self, row: Row<'_>, select: &SelectType<'_>) -> Result<(), Mistake> {
        if !select.or_other {
            return Ok(());
        }
        if row.get(&["choice_filter"]).is_some() {
            return Err(Mistake::OtherWithFilter);
        }
        // A list that is missing is said already.
        let elsewhere = select.file().is_some()
            || Self::takes_answers(select.list)
            || select.select == Select::OneExternal;
        if elsewhere && !self.choices.lists.contains_key(select.list) {
            return Err(Mistake::OtherWithoutList);
        }
        if self.others.contains(select.list) {
            return Ok(());
        }
        let choices = self.choices.lists.get(select.list).map_or(&[][..], Vec::as_slice);
        let translated =
            choices.iter().any(|choice| choice.labels.keys().any(|language| !language.is_empty()));
        if translated
            && choices.iter().all(|choice| choice.name != "other")
            && let Some(choice) = choices.iter().find(|choice| !choice.labelled)
        {
            let (list, choice) = (select.list.to_owned(), choice.name.clone());
            return Err(Mistake::OtherWithoutLabels { list, choice });
        }
        Ok(())
    }

    fn table_list(&mut self, row: Row<'_>, select: &SelectType<'_>, element: &Element) {
        let first = match &self.table_list {
            None => return,
            Some(TableList::Of(first)) => Some(first.clone()),
            Some(TableList::Waiting) => None,
        };
        match first {
            Some(first) if first != select.list => {
                self.wrong(row, &["type"], Mistake::TableOfOtherList { list: select.list.to_owned(), first });
            }
            Some(_) => {}
            None => {
                if row.get(&["choice_filter"]).is_some() {
                    self.wrong(row, &["choice_filter"], Mistake::TableWithFilter);
                } else if (element.file.is_some() || Self::takes_answers(select.list))
                    && let Err(mistake) = self.known_list(select.list)
                {
                    self.wrong(row, &["type"], mistake);
                }
                self.table_list = Some(TableList::Of(select.list.to_owned()));
                let name = format!("reserved_name_for_field_list_labels_{}", row.number);
                let mut added = Element::question(name, row.number, element.parent);
                (added.added, added.worded, added.kind) = (true, true, Kind::Choice);
                added.list = Some(select.list.to_owned());
                self.elements.push(added);
            }
        }
    }

    /// The old setting that adds a choice “none” to every select of several.
    fn add_none(&self, select: &SelectType<'_>, element: &mut Element) {
        if !self.settings.add_none || select.select != Select::Several {
            return;
        }
        let none = "(.='none' or not(selected(., 'none')))";
        match element.rules.iter_mut().find(|rule| rule.part == Part::Constraint) {
            Some(rule) => rule.source = format!("{} and {none}", rule.source),
            None => {
                let header = "type".to_owned();
                element.rules.push(Rule { part: Part::Constraint, source: none.to_owned(), header });
            }
        }
    }

    /// Whoever is shown something needs to read something.
    fn check_words(&mut self, row: Row<'_>, element: &Element) {
        if element.control == Control::None || element.what == What::Table || element.is_unseen() {
            return;
        }
        let media = row.any(&["media"]).is_some();
        let is_label = row.get(&["control", "appearance"]) == Some("label");
        if !(element.worded || media || is_label) {
            self.wrong(row, &["label"], Mistake::NoLabel { name: element.name.clone() });
        }
        if row.any(&["media", "big-image"]).is_some() && row.any(&["media", "image"]).is_none() {
            self.wrong(row, &["media", "image"], Mistake::BigImageAlone);
        }
    }

    /// What a select asks for that is not done.
    fn list_select(
        &mut self,
        row: Row<'_>,
        select: &SelectType<'_>,
        element: &Element,
        parameters: &Parameters,
    ) {
        let known = find(select.name);
        if element.file.is_some() && !select.from_file {
            let reason = "tables in other files are not read";
            self.unsupported
                .push(row.finding(&["type"], Unsupported::Type { name: select.list.to_owned(), reason }));
        }
        if Self::takes_answers(select.list) {
            self.unsupported.push(row.finding(&["type"], Unsupported::ChoicesFromAnswers));
        }
        let parameters: Vec<&str> =
            parameters.keys().map(String::as_str).filter(|name| *name != "randomize").collect();
        self.list_row(row, known.map(|known| (select.name, known)), &parameters);
    }
}
