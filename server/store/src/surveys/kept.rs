//! Surveys that are being answered, as they were read last: while a survey is open, everybody who answers it needs the same questions,
//! and nothing about them changes.
//!
//! One is kept as long as this process knows of no change but responses. Another node's change is known a moment later; nothing is
//! stored by what is out of date, because the transaction that stores a response looks at the survey's version again.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::surveys::Survey;

/// So many surveys are kept; whoever needs more begins anew.
const MOST: usize = 64;

/// The kept surveys, by the last part of their address.
#[derive(Debug, Default)]
pub(crate) struct KeptSurveys(RwLock<HashMap<String, (u64, Arc<Survey>)>>);

impl KeptSurveys {
    /// The survey at this address, if it was read since the last change.
    pub fn get(&self, slug: &str, definitions: u64) -> Option<Arc<Survey>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(slug).filter(|(of, _)| *of == definitions).map(|(_, survey)| Arc::clone(survey))
    }

    /// Keeps one that was read after the number was.
    pub fn put(&self, slug: &str, definitions: u64, survey: &Survey) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(slug.to_owned(), (definitions, Arc::new(survey.clone())));
    }
}
