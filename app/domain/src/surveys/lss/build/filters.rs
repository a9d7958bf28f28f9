//! Array filters: an option or a row is offered only when the one with the same code was chosen before (`array_filter`), or was not
//! (`array_filter_exclude`).

use super::super::expression::Meaning;
use super::super::model::Asked;
use super::super::types::Shape;
use super::Builder;
use super::plan::{Listed, Plan};
use crate::surveys::rules::both;

/// The most questions of a filter.
const MOST: usize = 20;

impl Builder<'_> {
    /// The rule under which an option or a row is offered, with its own.
    pub(super) fn filtered(&mut self, asked: &Asked, listed: &Listed, own: String) -> String {
        let mut rule = own;
        for (name, wanted) in [("array_filter", true), ("array_filter_exclude", false)] {
            let sources = asked.attribute(name).to_owned();
            let mut rules = Vec::new();
            for source in sources.split(';').map(str::trim).filter(|source| !source.is_empty()).take(MOST) {
                match self.chosen_before(source, &listed.code) {
                    Some(chosen) if wanted => rules.push(chosen),
                    Some(chosen) => rules.push(format!("not({chosen})")),
                    None => self.setting_not_done(
                        asked,
                        name,
                        "it names a question that is not here, or has no such parts; everything is offered",
                    ),
                }
            }
            // Several filters of one kind must all let it through.
            rule = rules.into_iter().fold(rule, both);
        }
        rule
    }

    /// The condition that the part of this code was chosen, or answered. A part that the other question has not is not filtered.
    fn chosen_before(&self, question: &str, code: &str) -> Option<String> {
        let plan = self.plans.get(self.numbers.get(question)?)?;
        let in_list = |list: &[Listed]| {
            list.iter().find(|listed| listed.code == code).map(|listed| listed.ours.clone())
        };
        match plan.shape {
            Shape::Several | Shape::SeveralWithComments => {
                let option = in_list(&plan.options)?;
                Some(format!("selected(${{{}}}, '{option}')", plan.id))
            }
            Shape::Matrix | Shape::MatrixOf(_) | Shape::TwoScales => {
                let row = in_list(&plan.rows)?;
                Some(format!("${{{}_{row}}} != ''", plan.id))
            }
            Shape::Numbers | Shape::Texts => {
                let place = plan.rows.iter().position(|row| row.code == code)?;
                Some(format!("${{{}}} != ''", plan.parts.get(place)?))
            }
            Shape::Ranking => {
                let option = in_list(&plan.options)?;
                Some(format!("selected(${{{}}}, '{option}')", plan.id))
            }
            _ => None,
        }
    }

    /// The answers of a question whose rules look at all of them.
    pub(super) fn is_single_valued(&self, asked: &Asked, plan: &Plan) -> bool {
        matches!(self.names.parts(&asked.code).first(), Some(Meaning::Value(id, _)) if *id == plan.id)
    }
}
