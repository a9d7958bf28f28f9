//! How much of everything a form has, as pyxform would write it.

use super::element::{Element, What};
use super::mentions::{copies, turns};
use super::survey::Survey;
use crate::surveys::import::Counts;
use crate::surveys::logic::Part;

/// Counts a form: groups and repeats, the questions that pyxform adds, choices of all lists, without the form's own record about itself
/// (`meta`). XLSForm has no parts of questions.
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
