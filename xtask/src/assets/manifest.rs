//! Two small files: `pkg/manifest.toml`, which tells the server the hashed names, and `stamp.toml` beside `pkg/`, which
//! tells xtask what they were made from.

use crate::{Failure, paths};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::path::Path;

/// What the server reads: file names under `/pkg/`.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Manifest {
    /// The style sheet.
    pub css: String,
    /// The islands' script.
    pub js: String,
    /// The islands' WebAssembly.
    pub wasm: String,
    /// The script of a survey's form.
    pub answering_js: String,
    /// Its WebAssembly.
    pub answering_wasm: String,
}

/// One part of the browser's files.
#[derive(Debug, Serialize, Deserialize)]
pub struct Part {
    /// A hash over what it was made from.
    pub inputs: String,
    /// Whether it is compressed as well as possible.
    pub release: bool,
    /// Its files under `pkg/`, without their compressed siblings.
    pub files: Vec<String>,
}

/// What is there already.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Stamp {
    /// The style sheet.
    pub style: Option<Part>,
    /// Script and WebAssembly.
    pub islands: Option<Part>,
    /// Those of a survey's form.
    pub answering: Option<Part>,
}

impl Manifest {
    /// The names of the parts' files.
    pub fn of(style: &Part, islands: &Part, answering: &Part) -> Result<Self, Failure> {
        let named = |part: &Part, ending: &str| {
            let found = part.files.iter().find(|file| file.ends_with(ending) && !file.contains('/'));
            found.cloned().ok_or_else(|| format!("no file ends in {ending}"))
        };
        Ok(Self {
            css: named(style, ".css")?,
            js: named(islands, ".js")?,
            wasm: named(islands, ".wasm")?,
            answering_js: named(answering, ".js")?,
            answering_wasm: named(answering, ".wasm")?,
        })
    }

    /// The names before anything was built.
    pub fn none() -> Self {
        let none = |ending: &str| format!("none.{ending}");
        Self {
            css: none("css"),
            js: none("js"),
            wasm: none("wasm"),
            answering_js: none("js"),
            answering_wasm: none("wasm"),
        }
    }

    /// All of them.
    pub fn names(&self) -> [&str; 5] {
        [&self.css, &self.js, &self.wasm, &self.answering_js, &self.answering_wasm]
    }

    /// As the server reads it.
    pub fn to_toml(&self) -> Result<String, Failure> {
        Ok(toml::to_string(self)?)
    }
}

impl Part {
    /// Whether it can stay: made from the same, compressed well enough, and complete.
    pub fn serves(&self, inputs: &str, release: bool) -> bool {
        self.inputs == inputs
            && (self.release || !release)
            && self.files.iter().all(|file| paths::pkg().join(file).is_file())
    }
}

impl Stamp {
    /// What an earlier run wrote, or nothing.
    pub fn read() -> Self {
        let text = std::fs::read_to_string(paths::site().join("stamp.toml")).unwrap_or_default();
        toml::from_str(&text).unwrap_or_default()
    }

    /// For the next run.
    pub fn write(&self) -> Result<(), Failure> {
        Ok(std::fs::write(paths::site().join("stamp.toml"), toml::to_string(self)?)?)
    }
}

/// Removes what belongs to no part: earlier versions, which the server would otherwise embed too.
pub fn sweep(parts: &[&Part]) -> Result<(), Failure> {
    let mut kept = HashSet::from([paths::pkg().join("manifest.toml")]);
    for file in parts.iter().flat_map(|part| &part.files) {
        for sibling in ["", ".br", ".gz"] {
            kept.insert(paths::pkg().join(format!("{file}{sibling}")));
        }
    }
    sweep_dir(&paths::pkg(), &kept)
}

fn sweep_dir(dir: &Path, kept: &HashSet<std::path::PathBuf>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            sweep_dir(&path, kept)?;
            // Fails, as it should, while the folder still holds something.
            drop(std::fs::remove_dir(&path));
        } else if !kept.contains(&path) {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(files: &[&str]) -> Part {
        Part {
            inputs: String::new(),
            release: false,
            files: files.iter().map(|&file| file.to_owned()).collect(),
        }
    }

    #[test]
    fn the_manifest_names_the_modules_own_files_not_its_snippets() {
        let islands = part(&["snippets/a/inline.js", "bancada.1.js", "bancada.2_bg.wasm"]);
        let answering = part(&["answering.4.js", "answering.5_bg.wasm"]);
        let manifest = Manifest::of(&part(&["bancada.3.css"]), &islands, &answering).unwrap();
        assert_eq!(
            manifest.to_toml().unwrap(),
            "css = \"bancada.3.css\"\njs = \"bancada.1.js\"\nwasm = \"bancada.2_bg.wasm\"\n\
             answering_js = \"answering.4.js\"\nanswering_wasm = \"answering.5_bg.wasm\"\n"
        );
    }

    #[test]
    fn a_part_without_its_files_is_made_again() {
        assert!(!part(&["not-there.css"]).serves("", false));
        assert!(part(&[]).serves("", false));
        assert!(!part(&[]).serves("", true), "quick compression is not good enough for a release");
        assert!(!part(&[]).serves("other", false));
    }
}
