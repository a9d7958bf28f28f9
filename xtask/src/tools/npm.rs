//! The npm packages of `end2end/`: Playwright, axe and binaryen, exactly as its lock file says. Playwright is kept
//! from downloading browsers of its own.

use crate::{Failure, paths, process, say};
use std::path::PathBuf;
use std::process::Command;

/// Installs the packages unless the installed ones already match the lock file.
pub fn ensure() -> Result<(), Failure> {
    let lock = std::fs::read(paths::end2end().join("package-lock.json"))?;
    let stamp = paths::end2end().join("node_modules/.installed-from-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if process::which("npm").is_none() {
        return Err(
            "npm is missing: install Node 20 or later (on Debian: `apt-get install nodejs npm`)".into()
        );
    }
    say::detail("installing the npm packages of end2end/");
    process::run(node("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    Ok(std::fs::write(stamp, lock)?)
}

/// The program that an installed package brings, if it is there.
pub fn binary(name: &str) -> Option<PathBuf> {
    Some(paths::end2end().join("node_modules/.bin").join(name)).filter(|file| file.exists())
}

/// A program started in `end2end/`.
pub fn node(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = process::program(program);
    command.current_dir(paths::end2end()).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}
