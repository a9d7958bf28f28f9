//! A list of choices as the options of a question.

use std::collections::BTreeSet;

use super::Reading;
use crate::surveys::logic::is_name;
use crate::surveys::question_form::is_code;
use crate::surveys::xlsform::choices::Choice;
use crate::surveys::xlsform::{Finding, Unsupported};
use crate::surveys::{Opt, QuestionId};
use crate::tag::Tag;
use crate::text::Translated;

/// What the choice that comes with `or_other` is called.
const OTHER: [(&str, &str); 4] = [("pt", "Outro"), ("en", "Other"), ("es", "Otro"), ("fr", "Autre")];

impl Reading<'_> {
    /// The options of a list. A choice's name is its code; one that cannot be, gets another and is told. Where `strict`, codes become
    /// names of columns.
    pub(super) fn options(&mut self, list: &str, strict: bool) -> Vec<Opt> {
        let choices = self.choices;
        let Some(found) = choices.lists.get(list) else { return Vec::new() };
        let good = |code: &str| if strict { QuestionId::parse(code).is_some() } else { is_code(code) };
        // What some choice is called in the form stays its own.
        let own: BTreeSet<&str> =
            found.iter().map(|choice| choice.name.as_str()).filter(|name| good(name)).collect();
        let (mut options, mut taken) = (Vec::new(), BTreeSet::new());
        for choice in found.iter().filter(|choice| choice.ours.get("kind").is_none_or(|kind| kind != "blank"))
        {
            let code = if good(&choice.name) && !taken.contains(&choice.name) {
                choice.name.clone()
            } else {
                let is_free = |code: &str| !taken.contains(code) && !own.contains(code);
                let code = super::names::free(&choice.name, is_free).to_string();
                self.tell_renamed(choice, &code);
                code
            };
            taken.insert(code.clone());
            options.push(self.option(choice, code));
        }
        options
    }

    fn option(&self, choice: &Choice, code: String) -> Opt {
        let label = choice.labels.iter().fold(Translated::default(), |label, (language, text)| {
            match self.languages.tag(language) {
                Some(tag) => label.with(tag, self.names.text(text)),
                None => label,
            }
        });
        let ours = |name: &str| choice.ours.get(name).map_or("", String::as_str);
        let columns = choice.columns.iter().filter(|(name, _)| *name != "name" && is_name(name));
        Opt {
            code,
            label,
            exclusive: ours("kind") == "alone",
            relevant: self.names.rule(ours("relevant")),
            columns: columns.map(|(name, value)| (name.clone(), value.clone())).collect(),
            other: false,
        }
    }

    fn tell_renamed(&mut self, choice: &Choice, code: &str) {
        let Some(table) = &self.choices.table else { return };
        let what = Unsupported::RenamedChoice { choice: choice.name.clone(), code: code.to_owned() };
        let finding = table.finding(choice.row, &table.header(&["name"]), what);
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// The choice “other” with its line of text, added when the list has none.
    pub(super) fn with_other(&self, options: &mut Vec<Opt>) {
        if let Some(other) = options.iter_mut().find(|option| option.code == "other") {
            other.other = true;
            return;
        }
        let word = |tag: &Tag| {
            let own = OTHER.iter().find(|(code, _)| tag.as_str().split('-').next() == Some(code));
            own.map_or("Other", |(_, word)| *word)
        };
        let tags = self.languages.tags();
        let label = tags.iter().fold(Translated::default(), |label, tag| label.with(*tag, word(tag)));
        options.push(Opt::new("other", label).with_text());
    }

    /// Says that a list has more choices than the editor takes.
    pub(super) fn tell_long(&mut self, list: &str, count: usize, limit: usize) {
        let Some(table) = &self.choices.table else { return };
        let first =
            self.choices.lists.get(list).and_then(|choices| choices.first()).map_or(1, |first| first.row);
        let what = Unsupported::Many { what: "choices in a list", count, limit };
        let finding: Finding<Unsupported> = table.finding(first, &table.header(&["list name"]), what);
        if count > limit && !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }
}
