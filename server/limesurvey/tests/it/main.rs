//! Files as LimeSurvey writes them, and files that are meant to break whoever reads them.

mod hostile;
mod whole;

/// As LimeSurvey 2 exports it: each thing once per language.
const OLD: &str = include_str!("../../fixtures/service-limesurvey-2.lss");
/// The same survey as LimeSurvey 6 exports it: words in tables of their own.
const NEW: &str = include_str!("../../fixtures/service-limesurvey-6.lss");
