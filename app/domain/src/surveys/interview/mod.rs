//! Asking a survey: its rules ready to run, and what they come to for one person.
//!
//! An [`Instrument`] is a definition whose rules were checked. [`Instrument::hear`] takes what somebody typed, on every page so
//! far, and says what is asked of them: which pages, questions and options, which answers are needed, what was calculated. The server
//! decides by it alone: an answer to something that is not asked is dropped, one that breaks a rule is refused.

mod asked;
pub mod generate;
mod hear;
mod items;
mod live;
mod map;
mod order;
mod overview;
mod pages;
mod said;
mod sections;
mod trouble;

pub use asked::{Asked, Part, Times};
pub use hear::{Heard, Setting};
pub use live::Live;
pub use overview::Overview;
pub use trouble::{Rule, Trouble};

use super::logic::{Form, Program};
use super::{Definition, QuestionId};
use map::Map;

/// A definition whose rules are ready to run.
#[derive(Debug, Clone)]
pub struct Instrument {
    definition: Definition,
    program: Program,
    map: Map,
}

impl Instrument {
    /// Checks the rules of a definition. Rules that are right and cannot be evaluated here are kept and listed by
    /// [`Instrument::unsupported`].
    ///
    /// # Errors
    /// What is wrong with rules, in the order of the survey.
    pub fn new(definition: Definition) -> Result<Instrument, Vec<Trouble>> {
        let (items, lists, map) = map::items(&definition);
        match Program::compile(Form::new(items, lists)) {
            Ok(program) => Ok(Instrument { definition, program, map }),
            Err(problems) => {
                Err(each_once(problems.into_iter().map(|found| map.trouble(&definition, found))))
            }
        }
    }

    /// The same for a definition that is known to be good: what would be wrong is not told.
    pub fn known(definition: Definition) -> Option<Instrument> {
        let (items, lists, map) = map::items(&definition);
        let program = Program::compile(Form::new(items, lists)).ok()?;
        Some(Instrument { definition, program, map })
    }

    /// The definition.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The rules that are kept as text and never evaluated.
    pub fn unsupported(&self) -> Vec<Trouble> {
        let found = self.program.unsupported().iter().cloned();
        each_once(found.map(|problem| self.map.trouble(&self.definition, problem)))
    }

    /// For each question with a rule, the questions it looks at: what a picture of the logic shows.
    pub fn references(&self) -> Vec<(QuestionId, Vec<QuestionId>)> {
        let mut references: Vec<(QuestionId, Vec<QuestionId>)> = Vec::new();
        for (item, _, needs) in self.program.references() {
            let Some(question) = self.map.question_of(item) else { continue };
            for need in needs.into_iter().filter_map(|need| self.map.question_of(need)) {
                match references.iter_mut().find(|(id, _)| *id == question) {
                    Some((_, of)) if of.contains(&need) => {}
                    Some((_, of)) => of.push(need),
                    None => references.push((question.clone(), vec![need])),
                }
            }
        }
        references
    }
}

/// A rule that holds for each row of a matrix is wrong once.
fn each_once(found: impl Iterator<Item = Trouble>) -> Vec<Trouble> {
    found.fold(Vec::new(), |mut list, trouble| {
        if !list.contains(&trouble) {
            list.push(trouble);
        }
        list
    })
}

#[cfg(test)]
mod section_tests;
#[cfg(test)]
mod tests;
