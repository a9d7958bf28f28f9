//! Rules and texts that are right in the form and cannot be carried out in what became of it: above all those that look at a question of
//! a type that is not supported.

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
    let troubles = match Instrument::new(definition.clone()) {
        Ok(instrument) => instrument.unsupported(),
        Err(troubles) => troubles,
    };
    for trouble in &troubles {
        let Some(row) = row_of(trouble, (names, pages), table) else { continue };
        let path = path(&trouble.rule);
        let column = table.header(path);
        let same = |found: &Finding<Unsupported>| {
            matches!(found.what, Unsupported::Expression { .. } | Unsupported::RuleOfNothing { .. })
                && (found.row, found.column.as_str()) == (row.number, column.as_str())
        };
        if told.iter().any(same) {
            continue;
        }
        let source = row.any(path).unwrap_or_default();
        let what = match &trouble.problem.kind {
            ProblemKind::UnknownName { name, .. } => {
                let name = written(name, names, table);
                let at = source.split(&format!("${{{name}}}")).next().unwrap_or_default();
                Unsupported::RuleOfNothing { at: at.chars().count() + 1, name }
            }
            _ => Unsupported::Expression { problem: trouble.problem.clone(), at: trouble.column },
        };
        told.push(table.finding(row.number, &column, what));
    }
    let taken: Vec<&QuestionId> = definition.questions().map(|question| &question.id).collect();
    for question in definition.questions() {
        let Some(row) = row_named(&question.id, names, table) else { continue };
        for (words, column) in [(&question.label, "label"), (&question.hint, "hint")] {
            for name in names_in(words) {
                if taken.iter().all(|id| id.as_str() != name) {
                    let what = Unsupported::TextOfNothing { name: written(&name, names, table) };
                    let finding = row.finding(&[column], what);
                    told.extend((!told.contains(&finding)).then_some(finding));
                }
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

/// The row that a rule stands in.
fn row_of<'a>(trouble: &Trouble, (names, pages): (&Names, &Pages), table: &'a Table) -> Option<Row<'a>> {
    match trouble.question.as_ref().or(trouble.section.as_ref()) {
        Some(id) => row_named(id, names, table),
        None => {
            let number = (*pages.rows.get(trouble.page?)?)?;
            table.rows().find(|row| row.number == number)
        }
    }
}

fn row_named<'a>(id: &QuestionId, names: &Names, table: &'a Table) -> Option<Row<'a>> {
    let (number, _) = names.rows().iter().find(|(_, known)| *known == id)?;
    table.rows().find(|row| row.number == *number)
}

/// A name as it is written in the form.
fn written(name: &str, names: &Names, table: &Table) -> String {
    let row = QuestionId::parse(name).and_then(|id| row_named(&id, names, table));
    row.and_then(|row| row.any(&["name"])).unwrap_or(name).to_owned()
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
