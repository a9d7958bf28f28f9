//! The compiler for the browser: the toolchain in use if it has the WebAssembly target, else rustup's target, else
//! Debian's compiler. Server and islands are compiled by the same one, because the names that tie an island's HTML to
//! its code are hashed at compile time.

use super::wasm_std;
use crate::{Failure, process, say};
use std::path::Path;
use std::sync::OnceLock;

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

static CHOSEN: OnceLock<Option<&'static str>> = OnceLock::new();

/// The toolchain to name to Cargo; `None` is the person's own, also before [`ensure`] ran.
pub fn chosen_toolchain() -> Option<&'static str> {
    CHOSEN.get().copied().flatten()
}

/// Makes sure that a compiler for the browser is there, and chooses it for this run. `BANCADA_WASM=debian`
/// goes straight to Debian's compiler.
pub fn ensure() -> Result<(), Failure> {
    if CHOSEN.get().is_some() {
        return Ok(());
    }
    let chosen = choose()?;
    if let Some(toolchain) = chosen {
        say::detail(&format!("server and islands are compiled by the toolchain `{toolchain}`"));
    }
    CHOSEN.get_or_init(|| chosen);
    Ok(())
}

fn choose() -> Result<Option<&'static str>, Failure> {
    let debian_only = std::env::var_os("BANCADA_WASM").is_some_and(|way| way == "debian");
    if !debian_only && has_target(None) {
        return Ok(None);
    }
    if wasm_std::is_installed() {
        return Ok(Some(wasm_std::TOOLCHAIN));
    }
    let rustup = if debian_only { Err("left out on request".into()) } else { add_by_rustup() };
    let Err(rustup) = rustup else { return Ok(None) };
    say::detail(&format!("rustup cannot bring {TARGET}; trying Debian's compiler"));
    match wasm_std::install() {
        Ok(()) => Ok(Some(wasm_std::TOOLCHAIN)),
        Err(debian) => Err(format!(
            "no compiler for the browser.\n\
             By rustup: {rustup}\n\
             By Debian: {debian}\n\
             Needed is a Rust toolchain with the target {TARGET}, for instance by `rustup target add {TARGET}`."
        )
        .into()),
    }
}

fn add_by_rustup() -> Result<(), Failure> {
    if process::which("rustup").is_none() {
        return Err("rustup is not installed".into());
    }
    process::run(process::program("rustup").args(["target", "add", TARGET]))?;
    if has_target(None) {
        Ok(())
    } else {
        Err(format!("rustup added {TARGET}, but rustc does not find it").into())
    }
}

/// Whether `toolchain` has a standard library for the browser.
pub fn has_target(toolchain: Option<&str>) -> bool {
    let mut rustc = process::program("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    if let Some(toolchain) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    process::capture(&mut rustc).is_ok_and(|dir| holds_std(Path::new(dir.trim())))
}

fn holds_std(dir: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(dir) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}
