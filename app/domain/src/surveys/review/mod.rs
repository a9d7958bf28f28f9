//! Looking a survey over before it is published: what keeps it from being published, what should be mended, what could be better.
//!
//! Nothing is said that is not so: of rules that cannot be seen through, nothing is said ([`super::logic::reach`]).

mod domains;
mod duration;
mod finding;
mod languages;
mod limits;
mod map;
mod mentions;
mod piped;
pub mod reading;
mod rules;
mod texts;
mod wording;

#[cfg(test)]
mod tests;

pub(super) use duration::reading_seconds;
pub use duration::{Duration, LONG_MINUTES};
pub use finding::{Argument, Finding, Place, Said, Severity};
pub use languages::Coverage;
pub use map::{Arrow, Decided, LogicMap, Node, PageOfMap, logic_map};
pub use reading::{Band, Reading};
pub use rules::Unreachable;

use super::interview::Instrument;
use super::{Definition, Settings};

/// What a review comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// What was found: the gravest first, then in the order of the survey.
    pub findings: Vec<Finding>,
    /// How much is translated, by language.
    pub coverage: Vec<Coverage>,
    /// How easily it is read, in the languages for which there is a formula.
    pub reading: Vec<Reading>,
    /// How long it takes.
    pub duration: Duration,
    /// What nobody can get to see.
    pub unreachable: Unreachable,
}

impl Review {
    /// How many findings matter so much.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Looks a survey over.
pub fn review(definition: &Definition, settings: &Settings) -> Review {
    let mut findings: Vec<Finding> = definition
        .missing_with(settings)
        .into_iter()
        .map(|missing| {
            let place = missing.question.map_or(Place::Survey, Place::Question);
            Finding::new(Severity::Blocks, place, missing.message)
        })
        .collect();
    let mut unreachable = Unreachable::default();
    match Instrument::new(definition.clone()) {
        Ok(instrument) => {
            findings.extend(instrument.unsupported().into_iter().map(rules::blocking));
            unreachable = rules::rules(&instrument, &mut findings);
            mentions::mentions(&instrument, &mut findings);
            piped::piped(&instrument, &unreachable, &mut findings);
        }
        Err(troubles) => findings.extend(troubles.into_iter().map(rules::blocking)),
    }
    limits::limits(definition, &mut findings);
    wording::wording(definition, settings, &mut findings);
    let coverage = languages::translations(definition, settings, &mut findings);
    let reading = reading::reading(definition, settings, &mut findings);
    let duration = duration::duration(definition, settings, &unreachable, &mut findings);
    let order = |finding: &Finding| (finding.severity, position(definition, &finding.place));
    findings.sort_by_cached_key(order);
    Review { findings, coverage, reading, duration, unreachable }
}

/// The place in the order of the survey: the settings, the whole, each page before its questions.
fn position(definition: &Definition, place: &Place) -> (usize, usize, usize) {
    let of = |id| {
        let page = definition.page_of(id).unwrap_or(0);
        (2, page, definition.questions().position(|question| question.id == *id).map_or(0, |at| at + 1))
    };
    match place {
        Place::Settings => (0, 0, 0),
        Place::Survey => (1, 0, 0),
        Place::Page(page) => (2, *page, 0),
        Place::Question(id) | Place::Option(id, _) | Place::Row(id, _) => of(id),
    }
}
