//! Rules and texts that are right in the form and cannot be carried out in what became of it: above all those that look at a question of
//! a type that is not supported.

use std::collections::{BTreeMap, BTreeSet};

use super::{Names, Pages};
use crate::surveys::interview::{Instrument, Rule, Trouble};
use crate::surveys::logic::{Piece, ProblemKind, pieces};
use crate::surveys::xlsform::table::{Row, Table};
use crate::surveys::xlsform::{Finding, Unsupported};
use crate::surveys::{Definition, QuestionId};
use crate::text::Translated;

/// What is to be told, beside what is told already.
pub(super) fn tell(
    definition: &Definition,
    (names, pages): (&Names, &Pages),
    table: &Table,
    told: &mut Vec<Finding<Unsupported>>,
) {
    let rows = Rows::of(names, table);
    let mut troubled: BTreeSet<(u32, String)> = told
        .iter()
        .filter(|found| matches!(found.what, Unsupported::Expression { .. }))
        .map(|found| (found.row, found.column.clone()))
        .collect();
    let troubles = match Instrument::new(definition.clone()) {
        Ok(instrument) => instrument.unsupported(),
        Err(troubles) => troubles,
    };
    for trouble in &troubles {
        let Some(row) = rows.of_rule(trouble, pages) else { continue };
        let path = path(&trouble.rule);
        let column = table.header(path);
        if troubled.insert((row.number, column.clone())) {
            let what = rows.what(trouble, row.any(path).unwrap_or_default());
            told.push(table.finding(row.number, &column, what));
        }
    }
    let taken: BTreeSet<&str> = definition.questions().map(|question| question.id.as_str()).collect();
    for question in definition.questions() {
        let Some(row) = rows.named(question.id.as_str()) else { continue };
        for (words, column) in [(&question.label, "label"), (&question.hint, "hint")] {
            let gone: BTreeSet<String> =
                names_in(words).into_iter().filter(|name| !taken.contains(name.as_str())).collect();
            for name in gone {
                let what = Unsupported::TextOfNothing { name: rows.written(&name) };
                told.push(row.finding(&[column], what));
            }
        }
    }
}

fn names_in(words: &Translated) -> Vec<String> {
    let texts = words.tags().filter_map(|tag| words.exactly(tag));
    let names = texts.flat_map(pieces).filter_map(|piece| match piece {
        Piece::Name(name) => Some(name.to_owned()),
        Piece::Text(_) => None,
    });
    names.collect()
}

/// The rows of a form by their numbers and by their names here.
struct Rows<'a> {
    numbered: BTreeMap<u32, Row<'a>>,
    named: BTreeMap<&'a str, u32>,
}

impl<'a> Rows<'a> {
    fn of(names: &'a Names, table: &'a Table) -> Self {
        Rows {
            numbered: table.rows().map(|row| (row.number, row)).collect(),
            named: names.rows().iter().map(|(row, id)| (id.as_str(), *row)).collect(),
        }
    }

    fn named(&self, id: &str) -> Option<Row<'a>> {
        self.numbered.get(self.named.get(id)?).copied()
    }

    /// The row that a rule stands in.
    fn of_rule(&self, trouble: &Trouble, pages: &Pages) -> Option<Row<'a>> {
        match trouble.question.as_ref().or(trouble.section.as_ref()) {
            Some(id) => self.named(QuestionId::as_str(id)),
            None => self.numbered.get(&(*pages.rows.get(trouble.page?)?)?).copied(),
        }
    }

    /// What is wrong with a rule that is written so.
    fn what(&self, trouble: &Trouble, source: &str) -> Unsupported {
        let ProblemKind::UnknownName { name, .. } = &trouble.problem.kind else {
            return Unsupported::Expression { problem: trouble.problem.clone(), at: trouble.column };
        };
        let name = self.written(name);
        let before = source.split(&format!("${{{name}}}")).next().unwrap_or_default();
        Unsupported::RuleOfNothing { at: before.chars().count() + 1, name }
    }

    /// A name as it is written in the form.
    fn written(&self, name: &str) -> String {
        self.named(name).and_then(|row| row.any(&["name"])).unwrap_or(name).to_owned()
    }
}

fn path(rule: &Rule) -> &'static [&'static str] {
    match rule {
        Rule::Relevant | Rule::Option(_) => &["bind", "relevant"],
        Rule::Constraint => &["bind", "constraint"],
        Rule::Required => &["bind", "required"],
        Rule::Formula => &["bind", "calculate"],
        Rule::Filter => &["choice_filter"],
        Rule::Count => &["control", "jr:count"],
        Rule::Ends | Rule::Quota => &["bancada", "also"],
    }
}
