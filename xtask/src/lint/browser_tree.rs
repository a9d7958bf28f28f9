//! No database and no server crate may be in the browser's dependency tree: it would be dead weight on old phones,
//! and a sign that the house's walls have a hole.

use crate::tools::wasm_target;
use crate::{Failure, process};

/// Crates, and families of crates by their beginning, that have no place in the browser. `mio` stands for tokio's network.
const BANNED: &[&str] =
    &["app", "libsqlite3-sys", "migrations", "mio", "report", "rusqlite", "server", "store"];
const BANNED_FAMILIES: &[&str] = &["argon2", "axum", "hyper", "lettre", "sea-", "sqlx", "tantivy"];

/// Asks Cargo for the tree and looks for what is banned.
pub fn check() -> Result<(), Failure> {
    let mut found = Vec::new();
    for (package, features) in [("islands", "hydrate"), ("answering", "")] {
        let tree = process::capture(
            process::cargo()
                .args(["tree", "--package", package, "--target", wasm_target::TARGET, "--edges", "normal"])
                .args(["--no-default-features", "--features", features, "--prefix", "none"]),
        )?;
        found.extend(banned(&tree));
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("in the browser's dependency tree, where they have no place: {}", found.join(", ")).into())
}

/// The banned crates among lines of `name version …`. A procedural macro runs in the compiler, not in the browser.
fn banned(tree: &str) -> Vec<String> {
    let mut found: Vec<String> = tree
        .lines()
        .filter(|line| !line.contains("(proc-macro)"))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| BANNED.contains(name) || BANNED_FAMILIES.iter().any(|family| name.starts_with(family)))
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn databases_and_servers_are_found() {
        let tree = "leptos v0.8.23\nsqlx-core v0.9.0\nstore v0.1.0 (/there)\nsqlx-core v0.9.0 (*)\nsea-x v1 (proc-macro)\n";
        assert_eq!(banned(tree), ["sqlx-core", "store"]);
    }

    #[test]
    fn names_that_only_look_alike_are_fine() {
        assert!(banned("reactive_stores v0.2.0\nserver_fn v0.8.0\n").is_empty());
    }
}
