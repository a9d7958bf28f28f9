//! What a survey has and XLSForm has no column for: the columns `bancada::kind` and `bancada::also`, which other programs ignore.

use serde::{Deserialize, Serialize};

use crate::surveys::xlsform::table::Row;
use crate::text::Translated;

/// Beside a row: what its cells cannot say. Written as JSON, without what is as usual.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::surveys::xlsform) struct Also {
    /// Whether what is in it stands in an order of chance.
    #[serde(skip_serializing_if = "is_usual")]
    pub shuffled: bool,
    /// The rule under which a page is the last.
    #[serde(skip_serializing_if = "is_usual")]
    pub ends: String,
    /// The least number of times of a repeat.
    #[serde(skip_serializing_if = "is_usual")]
    pub least: u32,
    /// The greatest.
    #[serde(skip_serializing_if = "is_usual")]
    pub most: Option<u32>,
    /// The lower bound, which is also in the constraint.
    #[serde(skip_serializing_if = "is_usual")]
    pub min: Option<String>,
    /// The upper bound, which is also in the constraint.
    #[serde(skip_serializing_if = "is_usual")]
    pub max: Option<String>,
    /// The steps of a slider that is not written as a range.
    #[serde(skip_serializing_if = "is_usual")]
    pub step: Option<f64>,
    /// Whether a slider's numbers are whole, where its steps do not say so.
    #[serde(skip_serializing_if = "is_usual")]
    pub whole: Option<bool>,
    /// What a number is counted in.
    #[serde(skip_serializing_if = "is_usual")]
    pub unit: Translated,
    /// How a scale is shown.
    #[serde(skip_serializing_if = "is_usual")]
    pub look: String,
    /// How many places a ranking gives.
    #[serde(skip_serializing_if = "is_usual")]
    pub places: Option<u32>,
    /// The option that opens a line of text.
    #[serde(skip_serializing_if = "is_usual")]
    pub other: String,
    /// The filter of a matrix.
    #[serde(skip_serializing_if = "is_usual")]
    pub filter: String,
    /// Whether its words or its formula stand there only because XLSForm wants some.
    #[serde(skip_serializing_if = "is_usual")]
    pub blank: bool,
}

fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Also {
    /// What stands beside a row; as usual where nobody can read it.
    pub(super) fn of(row: Row<'_>) -> Also {
        row.get(&["bancada", "also"]).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// The cell; none when everything is as usual.
    pub(in crate::surveys::xlsform) fn cell(&self) -> Option<String> {
        if is_usual(self) { None } else { serde_json::to_string(self).ok() }
    }
}
