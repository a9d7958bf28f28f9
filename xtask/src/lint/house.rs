//! House rules that no compiler knows: a tag that is not escaped, attributes that the content security policy forbids,
//! files that have grown too long, lints silenced without a reason.

use crate::{Failure, paths};
use std::path::{Path, PathBuf};

/// The longest a Rust file may be.
const LONGEST: usize = 800;

/// Folders that hold no source of ours.
const SKIPPED: &[&str] = &["target", "node_modules", ".git", "data"];

/// Reads every Rust file and reports every breach at once.
pub fn check() -> Result<(), Failure> {
    let root = paths::root();
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let mut breaches = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().into_owned();
        breaches.extend(breaches_in(&name, &text));
    }
    if breaches.is_empty() { Ok(()) } else { Err(breaches.join("\n").into()) }
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let path = entry.path();
        let skipped = SKIPPED.iter().any(|&name| entry.file_name() == name);
        if path.is_dir() && !skipped {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn breaches_in(file: &str, text: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    let length = text.lines().count();
    if length > LONGEST {
        breaches.push(format!("{file}: {length} lines, and {LONGEST} are the most: split it by concern"));
    }
    // A test may name what it looks for.
    let is_test = file.contains("/tests/") || file.ends_with("/tests.rs");
    let is_view = file.starts_with("app/") && !is_test;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let mut breach = |rule: &str| breaches.push(format!("{file}:{}: {rule}", index + 1));
        if line.contains(concat!("#[", "allow(")) || line.contains(concat!("#![", "allow(")) {
            breach("silence a lint with `#[expect(…, reason = \"…\")]`");
        }
        if is_view && line.contains("<textarea") && !file.starts_with("app/src/components/") {
            breach("a raw <textarea> is not escaped on the server: use the TextArea component");
        }
        if is_view && has_style_attribute(line) {
            breach("style attributes are forbidden by the content security policy: use a class");
        }
    }
    breaches
}

/// `style="…"`, `style=value` and Leptos's `style:property=value`. Ordinary Rust has spaces around `=` and after `:`.
fn has_style_attribute(line: &str) -> bool {
    line.match_indices("style").any(|(at, word)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + word.len()..).unwrap_or_default();
        let starts_a_word = before.is_none_or(char::is_whitespace);
        let directive =
            after.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        starts_a_word && (after.starts_with('=') && !after.starts_with("==") || directive)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_finds_its_breach_and_names_the_line() {
        let breach = |file: &str, text: &str| breaches_in(file, text).join("\n");
        assert!(breach("app/src/a.rs", "\n<textarea name=\"x\">").starts_with("app/src/a.rs:2: a raw"));
        assert!(breach("app/src/a.rs", "<p style=\"color:red\">").contains("content security policy"));
        assert!(breach("app/src/a.rs", "<p style:color=red>").contains("content security policy"));
        assert!(breach("app/src/a.rs", concat!("#[", "allow(dead_code)]")).contains("expect"));
        assert!(breach("app/src/a.rs", &"x\n".repeat(801)).contains("801 lines"));
    }

    #[test]
    fn what_is_in_order_is_left_in_peace() {
        let text = "// never a raw <textarea>\nlet style = 1;\nstyle: Style,\nstyle::bundle();\n\"style-src\"\nif style == 1 {}";
        assert!(breaches_in("app/src/a.rs", text).is_empty());
        assert!(breaches_in("app/src/components/text_area.rs", "<textarea>").is_empty());
        assert!(breaches_in("app/src/a.rs", &"x\n".repeat(800)).is_empty());
    }
}
