//! A definition that was checked once, for all who want to know what came of it.

use crate::surveys::interview::{Instrument, Trouble};
use crate::surveys::{Definition, Missing, Settings};

/// What a definition lacks, and its rules, ready to run or with what is wrong with them.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What its words and options lack to be published.
    pub missing: Vec<Missing>,
    /// Its rules.
    pub rules: Result<Instrument, Vec<Trouble>>,
}

impl Checked {
    /// Checks a definition in a survey with these settings.
    pub fn of(definition: &Definition, settings: &Settings) -> Checked {
        Checked { missing: definition.missing_with(settings), rules: Instrument::new(definition.clone()) }
    }

    /// Rules that are wrong, or that cannot be carried out here.
    pub fn troubles(&self) -> Vec<Trouble> {
        match &self.rules {
            Ok(instrument) => instrument.unsupported(),
            Err(troubles) => troubles.clone(),
        }
    }

    /// Whether the survey can be published: nothing is missing, and every rule can be carried out.
    pub fn is_ready(&self) -> bool {
        self.missing.is_empty() && self.troubles().is_empty()
    }
}
