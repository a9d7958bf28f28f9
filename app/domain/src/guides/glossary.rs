//! The glossary: the lab's words and what they mean.

use serde::Deserialize;

/// One word of the lab.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means.
    pub definition: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    terms: Vec<Term>,
}

/// Reads a glossary's file.
///
/// # Errors
/// What is wrong, with its line.
pub fn read(text: &str) -> Result<Vec<Term>, toml::de::Error> {
    Ok(toml::from_str::<File>(text)?.terms)
}
