//! How much of everything a form has, as pyxform would write it.

use serde::Serialize;

use super::element::{Element, What};
use super::mentions::{copies, turns};
use super::survey::Survey;
use crate::surveys::logic::Part;

/// How much of everything a form has: supported or not, with the questions that pyxform adds, without the form's own record
/// about itself (`meta`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Groups and repeats.
    pub groups: usize,
    /// Questions, also those that nobody sees.
    pub questions: usize,
    /// Parts of questions; XLSForm has none.
    pub subquestions: usize,
    /// Choices of all lists.
    pub choices: usize,
    /// Rules about when something is asked.
    pub relevant: usize,
    /// Rules about which answers are good.
    pub constraints: usize,
    /// Values that are worked out.
    pub calculations: usize,
}

/// Counts a form.
pub(super) fn count(survey: &Survey<'_>) -> Counts {
    let mut counts = Counts::default();
    for (number, element) in survey.elements.iter().enumerate() {
        let copies = copies(survey, number);
        match &element.what {
            What::Group | What::Repeat => counts.groups += copies,
            What::Loop(list) => counts.groups += copies * (1 + turns(survey, list)),
            What::Question => counts.questions += copies,
            What::Table => continue,
        }
        let has = |element: &Element, part| if element.rule(part).is_some() { copies } else { 0 };
        counts.relevant += has(element, Part::Relevant);
        counts.constraints += has(element, Part::Constraint);
        counts.calculations += has(element, Part::Calculation);
    }
    counts.calculations += usize::from(survey.settings.instance_name) + survey.entities.calculations;
    for (list, choices) in &survey.choices.lists {
        let other = survey.others.contains(list) && choices.iter().all(|choice| choice.name != "other");
        counts.choices += choices.len() + usize::from(other);
    }
    counts
}
