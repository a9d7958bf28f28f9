//! The messages: both languages have the same ones with the same arguments, every message is used, and every message
//! that the code names exists.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::lang::Lang;

/// The ids of one language with the arguments each mentions.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&root().join("app/messages").join(language), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let mut current = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (id, _) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line}", file.display()));
                let id = id.trim().to_owned();
                assert!(
                    found.insert(id.clone(), BTreeSet::new()).is_none(),
                    "{id} stands twice, the second time in {}",
                    file.display()
                );
                current = Some(id);
            }
            if let Some(arguments) = current.as_ref().and_then(|id| found.get_mut(id)) {
                for rest in line.split('$').skip(1) {
                    arguments.insert(
                        rest.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect(),
                    );
                }
            }
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found
}

/// The house's own sources, with where each is.
fn sources() -> Vec<(PathBuf, String)> {
    ["app", "server", "migrations", "xtask"]
        .into_iter()
        .flat_map(|crate_folder| files(&root().join(crate_folder), "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path, text)
        })
        .collect()
}

/// Every text between straight quotes that has the form of a message id.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').filter(|text| {
        text.contains('-')
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let portuguese = messages("pt-PT");
    let english = messages("en");
    assert!(portuguese.len() > 50, "the message files were found");
    let ids =
        |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let missing = ids(&portuguese).symmetric_difference(&ids(&english)).cloned().collect::<Vec<_>>();
    assert_eq!(missing, Vec::<String>::new(), "in one language only");
    for (id, arguments) in &portuguese {
        assert_eq!(Some(arguments), english.get(id), "the arguments of {id}");
    }
}

#[test]
fn every_message_can_be_said_in_both_languages() {
    for (id, arguments) in messages("pt-PT") {
        for lang in Lang::ALL {
            let values =
                arguments.iter().map(|name| (name.clone(), app::i18n::argument(2_i64))).collect::<Vec<_>>();
            let said = app::i18n::message_with(lang, &id, values);
            assert!(
                said != id && !said.is_empty() && !said.contains("{$"),
                "{id} in {lang:?} is said as “{said}”"
            );
        }
    }
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let used = sources.iter().flat_map(|(_, source)| literals(source)).collect::<BTreeSet<_>>();
    let unused = messages("pt-PT").into_keys().filter(|id| !used.contains(id.as_str())).collect::<Vec<_>>();
    assert_eq!(unused, Vec::<String>::new(), "no source names these");
}

#[test]
fn every_message_that_the_code_names_exists() {
    let known = messages("pt-PT");
    let mut missing = Vec::new();
    for (path, source) in sources() {
        // What `t!` is given, and what the readers of forms say is wrong.
        let said = source
            .split("t!(")
            .zip(source.split("t!(").skip(1))
            // Not `format!(`, and not an example in a comment.
            .filter(|(before, _)| !before.ends_with(|c: char| c.is_alphanumeric() || "_`".contains(c)))
            .filter_map(|(_, rest)| rest.trim_start().strip_prefix('"')?.split('"').next());
        let mistakes = literals(&source)
            .filter(|text| text.starts_with("error-") && path.starts_with(root().join("app/domain")));
        for id in said.chain(mistakes) {
            if !known.contains_key(id) && !path.ends_with("tests/messages.rs") {
                missing.push(format!("{id} in {}", path.display()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "no message file has these");
}
