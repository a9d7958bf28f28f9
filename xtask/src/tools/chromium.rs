//! The browser of the end-to-end tests: the system's Chromium, never one that Playwright downloads.

use super::apt;
use crate::{Failure, process, say};
use std::path::PathBuf;

/// The browser's path: `CHROMIUM_PATH`, else what is on `PATH`, else Debian's package, installed now.
pub fn ensure() -> Result<PathBuf, Failure> {
    if let Some(given) = std::env::var_os("CHROMIUM_PATH") {
        return Ok(given.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    say::detail("no Chromium on this machine");
    apt::install(&["chromium"])?;
    find().ok_or_else(|| "Chromium is missing: install it, or name its path in CHROMIUM_PATH".into())
}

fn find() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .iter()
        .find_map(|name| process::which(name))
}
