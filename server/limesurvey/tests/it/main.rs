//! Files as LimeSurvey writes them, and files that are meant to break whoever reads them.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod whole;

/// As LimeSurvey 2 exports it: each thing once per language.
#[cfg(test)]
const OLD: &str = include_str!("../../fixtures/service-limesurvey-2.lss");
/// The same survey as LimeSurvey 6 exports it: words in tables of their own.
#[cfg(test)]
const NEW: &str = include_str!("../../fixtures/service-limesurvey-6.lss");
