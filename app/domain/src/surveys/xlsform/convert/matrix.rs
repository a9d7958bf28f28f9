//! A group whose rows are one question: `bancada::kind` is `matrix`, and each row a select over the same list.

use super::Reading;
use super::also::Also;
use crate::surveys::xlsform::selects::{Select, select};
use crate::surveys::xlsform::settings::yes_no;
use crate::surveys::xlsform::table::Row;
use crate::surveys::{Kind, MAX_ROWS, Opt, Question, QuestionId, Rules};
use crate::text::Translated;

/// What was read of it so far.
pub(super) struct Matrix {
    question: Question,
    rows: Vec<Opt>,
    options: Vec<Opt>,
    several: bool,
}

impl Matrix {
    /// The row that begins the group.
    pub(super) fn begin(reading: &Reading<'_>, row: Row<'_>) -> Option<Matrix> {
        let also = Also::of(row);
        let rules = Rules { filter: reading.names.rule(&also.filter), ..reading.rules(row) };
        let label = if also.blank { Translated::default() } else { reading.words(row, &["label"]) };
        let question = Question {
            id: reading.names.at(row.number)?.clone(),
            kind: Kind::Note,
            label,
            hint: reading.words(row, &["hint"]),
            required: false,
            rules,
            shuffled: also.shuffled,
            section: None,
            picture: None,
        };
        Some(Matrix { question, rows: Vec::new(), options: Vec::new(), several: false })
    }

    /// One of its rows. Something that is no select is left out.
    pub(super) fn row(&mut self, reading: &mut Reading<'_>, row: Row<'_>, written: &str) {
        let Some(found) = select(written).filter(|found| found.select != Select::Rank) else { return };
        let blank = row.get(&["bancada", "kind"]) == Some("blank");
        if self.rows.is_empty() {
            let rules = reading.rules(row);
            self.options = reading.options(found.list, false);
            self.several = found.select == Select::Several;
            self.question.rules.constraint = rules.constraint;
            self.question.rules.constraint_message = rules.constraint_message;
            let said = row.any(&["bind", "required"]).unwrap_or_default();
            match yes_no(said) {
                Some(required) => self.question.required = required,
                None => self.question.rules.required = reading.names.rule(said),
            }
        }
        if blank || self.rows.len() >= MAX_ROWS {
            return;
        }
        let own = reading.names.at(row.number).map(QuestionId::as_str).unwrap_or_default();
        let code = own.strip_prefix(self.question.id.as_str()).and_then(|rest| rest.strip_prefix('_'));
        let taken = |code: &str| self.rows.iter().any(|row| row.code == code);
        let code = code
            .filter(|code| QuestionId::parse(code).is_some() && !taken(code))
            .map_or_else(|| super::names::free("r", |code| !taken(code)).to_string(), str::to_owned);
        let unlabelled = Also::of(row).blank;
        let label = if unlabelled { Translated::default() } else { reading.words(row, &["label"]) };
        self.rows.push(Opt { relevant: reading.rules(row).relevant, ..Opt::new(code, label) });
    }

    pub(super) fn end(self) -> Question {
        let Matrix { question, rows, options, several } = self;
        Question { kind: Kind::Matrix { rows, options, several }, ..question }
    }
}
