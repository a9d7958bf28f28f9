//! Questions of several parts: arrays, and lists of numbers and texts.

use super::super::expression::Here;
use super::super::model::Asked;
use super::super::types::Shape;
use super::plan::{Listed, Plan};
use super::question::{Made, note};
use super::settings::paragraphs;
use super::{Builder, with_id};
use crate::surveys::rules::both;
use crate::surveys::{Kind, KindCode, Question, Rules};
use crate::text::Translated;

impl Builder<'_> {
    /// A matrix, or two where there are two scales.
    pub(super) fn matrices(&mut self, asked: &Asked, plan: &Plan, made: Made) -> Vec<Question> {
        let rows = self.options(asked, &plan.rows, true);
        let several = plan.several_in_a_row(asked);
        let mut scales: Vec<(&str, &[Listed])> = vec![(&plan.id, &plan.options)];
        if plan.shape == Shape::TwoScales {
            scales.extend(plan.beside.as_deref().map(|id| (id, plan.columns.as_slice())));
        }
        let mut questions = Vec::new();
        for (at, (id, options)) in scales.into_iter().enumerate() {
            let options = self.options(asked, options, false);
            let kind = Kind::Matrix { rows: rows.clone(), options, several };
            let label = match plan.shape {
                Shape::TwoScales => self.scale_label(asked, at, &made.label),
                _ => made.label.clone(),
            };
            let question = Question {
                kind,
                label,
                hint: made.hint.clone(),
                required: made.required,
                rules: Rules { relevant: made.relevant.clone(), ..Rules::default() },
                shuffled: self.is_shuffled(asked),
                ..Question::blank(KindCode::Matrix)
            };
            questions.extend(with_id(id, question));
        }
        questions
    }

    /// The question's words with the heading of a scale behind them.
    fn scale_label(&mut self, asked: &Asked, scale: usize, label: &Translated) -> Translated {
        let name = if scale == 0 { "dualscale_headerA" } else { "dualscale_headerB" };
        let Some(attribute) = asked.attributes.get(name).cloned() else { return label.clone() };
        let mut words = attribute.words;
        if words.is_empty() {
            words.insert(self.survey.base().to_owned(), attribute.value);
        }
        let heading = self.line(&words, "question_attributes", attribute.at, name);
        under(label, &heading, ": ")
    }

    /// A text with the question's words, then a question for each part.
    pub(super) fn part_questions(&mut self, asked: &Asked, plan: &Plan, made: Made) -> Vec<Question> {
        let mut questions = Vec::new();
        let rules = Rules { relevant: made.relevant.clone(), ..Rules::default() };
        if let Some(note) = note(&plan.id, paragraphs(&made.label, &made.hint)) {
            questions.push(Question { rules, ..note });
        }
        let numbers = matches!(plan.shape, Shape::Numbers | Shape::NumberCells);
        let settings = match plan.shape {
            Shape::NumberCells => ["multiflexible_min", "multiflexible_max"],
            _ => ["min_num_value_n", "max_num_value_n"],
        };
        let kind = if numbers { self.number(asked, settings) } else { Kind::ShortText };
        let cells: Vec<(&Listed, Option<&Listed>)> = match plan.shape {
            Shape::Numbers | Shape::Texts => plan.rows.iter().map(|row| (row, None)).collect(),
            _ => {
                let columns = || plan.columns.iter().map(Some);
                plan.rows.iter().flat_map(|row| columns().map(move |column| (row, column))).collect()
            }
        };
        for ((row, column), id) in cells.into_iter().zip(&plan.parts) {
            let own = self.condition(&row.relevance, row.table, row.at, "relevance", &Here::default());
            let own = match column {
                Some(column) => {
                    let rule = self.condition(
                        &column.relevance,
                        column.table,
                        column.at,
                        "relevance",
                        &Here::default(),
                    );
                    both(own, rule)
                }
                None => own,
            };
            let filtered = self.filtered(asked, row, own);
            let mut label = self.label(row);
            if let Some(column) = column {
                let column = self.label(column);
                label = under(&label, &column, " – ");
            }
            let rules = Rules { relevant: both(made.relevant.clone(), filtered), ..Rules::default() };
            let question = Question {
                kind: kind.clone(),
                label,
                required: made.required,
                rules,
                ..Question::blank(KindCode::ShortText)
            };
            questions.extend(with_id(id, question));
        }
        if self.is_shuffled(asked) {
            self.setting_not_done(asked, "random_order", "the parts stand in the order of the file");
        }
        questions
    }
}

/// Two texts one after the other, in the languages of both.
fn under(one: &Translated, other: &Translated, between: &str) -> Translated {
    let mut joined = one.clone();
    for tag in other.tags() {
        let second = other.exactly(tag).unwrap_or_default();
        joined = match one.exactly(tag) {
            Some(first) => joined.with(tag, format!("{first}{between}{second}")),
            None => joined.with(tag, second),
        };
    }
    joined
}
