//! The files in `content/demo`, carried inside the binary and read into types. `content/demo/README.md` says what each holds.

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/demo");

/// A file that cannot be read, and why; TOML says the line.
#[derive(Debug, thiserror::Error)]
#[error("content/demo/{file}: {problem}")]
pub struct FileError {
    file: String,
    problem: String,
}

impl FileError {
    pub(super) fn new(file: impl Into<String>, problem: impl ToString) -> Self {
        Self { file: file.into(), problem: problem.to_string() }
    }
}

/// Whoever says something true names its source; whoever invents says so.
pub(super) fn sourced(
    file: &str,
    what: &impl ToString,
    source: &str,
    invented: bool,
) -> Result<(), FileError> {
    if source.is_empty() == invented {
        return Ok(());
    }
    let problem = format!("{} either has a source or is invented = true", what.to_string());
    Err(FileError::new(file, problem))
}

/// One file.
pub(super) fn read<T: DeserializeOwned>(file: &str) -> Result<T, FileError> {
    let text = FILES
        .get_file(file)
        .and_then(|found| found.contents_utf8())
        .ok_or_else(|| FileError::new(file, "it is not there"))?;
    toml::from_str(text).map_err(|error| FileError::new(file, error))
}

/// Every TOML file of a folder, in the order of their names.
pub(super) fn read_folder<T: DeserializeOwned>(folder: &str) -> Result<Vec<T>, FileError> {
    let found = FILES.get_dir(folder).ok_or_else(|| FileError::new(folder, "it is not there"))?;
    let mut names: Vec<String> = found
        .files()
        .filter_map(|file| file.path().to_str().map(str::to_owned))
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    names.iter().map(|name| read(name)).collect()
}
