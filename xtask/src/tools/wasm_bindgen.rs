//! The `wasm-bindgen` program, at exactly the version of the crate in `Cargo.lock`: the two must agree.

use super::cargo_install;
use crate::{Failure, paths};
use serde::Deserialize;
use std::path::PathBuf;

/// The program's path.
pub fn ensure() -> Result<PathBuf, Failure> {
    cargo_install::ensure("wasm-bindgen-cli", &version()?, "wasm-bindgen")
}

/// The version pinned in `Cargo.lock`.
pub fn version() -> Result<String, Failure> {
    pinned(&std::fs::read_to_string(paths::root().join("Cargo.lock"))?)
}

fn pinned(lock: &str) -> Result<String, Failure> {
    let lock: Lock = toml::from_str(lock)?;
    let found = lock.package.into_iter().find(|package| package.name == "wasm-bindgen");
    Ok(found.ok_or("Cargo.lock does not name wasm-bindgen")?.version)
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_comes_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(pinned(lock).unwrap(), "0.2.130");
        assert!(pinned("[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\n").is_err());
    }
}
