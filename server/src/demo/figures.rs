//! The figures that LabX published for 2019: quoted on the home page of the demonstration, and never computed with.

use app::home::{Published, PublishedFigure};
use domain::text::Translated;
use serde::Deserialize;

use super::files::{FileError, read};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    year: i16,
    source: String,
    figures: Vec<Figure>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figure {
    value: i64,
    #[serde(default)]
    about: bool,
    label: Translated,
}

/// The published figures with their source.
///
/// # Errors
/// When the file is wrong, which a test finds first.
pub fn published() -> Result<Published, FileError> {
    let file: File = read("figures.toml")?;
    let figures = file
        .figures
        .into_iter()
        .map(|figure| PublishedFigure { value: figure.value, about: figure.about, label: figure.label })
        .collect();
    Ok(Published { year: file.year, source: file.source, figures })
}
