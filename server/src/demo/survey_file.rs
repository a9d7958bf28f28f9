//! A survey as a file of the demonstration writes it, with how its answers are constructed.

use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{Definition, Overall, PageFile, Quota, definition_of};
use domain::tag::Tag;
use domain::text::Translated;
use serde::Deserialize;

use super::files::FileError;

/// One file of `surveys/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurveyFile {
    pub slug: Slug,
    pub project: Option<Slug>,
    pub state: String,
    pub mode: String,
    pub results: String,
    #[serde(default)]
    pub opened_days_ago: i64,
    #[serde(default)]
    pub closed_days_ago: i64,
    /// The month it was really fielded in, for a survey that was: its days are then in that month.
    pub fielded: Option<String>,
    pub responses: usize,
    #[serde(default = "site")]
    pub languages: Vec<Tag>,
    #[serde(default)]
    pub source: Translated,
    pub title: Translated,
    pub introduction: Translated,
    #[serde(default)]
    pub thanks: Translated,
    #[serde(default)]
    pub overall: Vec<Overall>,
    pub pages: Vec<PageFile>,
    #[serde(default)]
    quotas: Vec<Quota>,
}

fn site() -> Vec<Tag> {
    Lang::ALL.map(Tag::from).to_vec()
}

/// The pages and questions, as the platform keeps them.
pub(super) fn definition(file: &SurveyFile, name: &str) -> Result<Definition, FileError> {
    let definition = definition_of(&file.pages).map_err(|problem| FileError::new(name, problem))?;
    Ok(definition.with_quotas(file.quotas.clone()))
}
