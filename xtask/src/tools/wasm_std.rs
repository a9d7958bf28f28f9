//! Debian's compiler with a standard library for the browser: the packages of `rustc-web`, for which Debian ships no
//! such library, and that library built here from the sources it does ship. About a minute, once.

use super::{apt, wasm_target};
use crate::{Failure, paths, process, say};
use std::path::{Path, PathBuf};

/// The name under which rustup knows Debian's compiler.
pub const TOOLCHAIN: &str = "bancada-web";

const PACKAGES: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "lld-22"];

/// Where those packages put the toolchain.
const PREFIX: &str = "/usr";

/// Installs the packages, builds the library, puts it in its place and names the toolchain to rustup.
pub fn install() -> Result<(), Failure> {
    apt::install(PACKAGES)?;
    if process::which("rustup").is_some() {
        process::run(process::program("rustup").args(["toolchain", "link", TOOLCHAIN, PREFIX]))?;
    }
    place(&build()?)?;
    if wasm_target::has_target(Some(TOOLCHAIN)) {
        Ok(std::fs::write(stamp(), compiler()?)?)
    } else {
        Err("the standard library was built, but Debian's rustc does not find it".into())
    }
}

/// Whether the library is there and made by the compiler that is there now: Debian may have replaced it since.
pub fn is_installed() -> bool {
    wasm_target::has_target(Some(TOOLCHAIN))
        && compiler().is_ok_and(|now| std::fs::read_to_string(stamp()).is_ok_and(|then| then == now))
}

fn compiler() -> Result<String, Failure> {
    process::capture(process::program("rustc").arg("-vV").env("RUSTUP_TOOLCHAIN", TOOLCHAIN))
}

fn stamp() -> PathBuf {
    paths::tools().join("wasm-std/compiler")
}

/// Builds the standard library and returns the folder with its parts.
fn build() -> Result<PathBuf, Failure> {
    say::detail("building the standard library for the browser");
    let dir = paths::tools().join("wasm-std");
    std::fs::create_dir_all(dir.join("src"))?;
    let manifest = "[package]\nname = \"wasm-std\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    std::fs::write(dir.join("Cargo.toml"), manifest)?;
    std::fs::write(dir.join("src/lib.rs"), "")?;
    let target = dir.join("target");
    // Parts that an earlier compiler made must not be mixed in.
    drop(std::fs::remove_dir_all(&target));
    let mut cargo = process::program("cargo");
    cargo
        .args([
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort,proc_macro",
            "--target",
            wasm_target::TARGET,
        ])
        .current_dir(&dir)
        .env("RUSTUP_TOOLCHAIN", TOOLCHAIN)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", &target)
        // The islands are linked with lto = "fat", which needs the library's bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    process::run(&mut cargo)?;
    Ok(target.join(wasm_target::TARGET).join("release/deps"))
}

fn place(parts: &Path) -> Result<(), Failure> {
    let lib = Path::new(PREFIX).join("lib/rustlib").join(wasm_target::TARGET).join("lib");
    process::run(apt::as_root("rm")?.arg("-rf").arg(&lib))?;
    process::run(apt::as_root("mkdir")?.arg("-p").arg(&lib))?;
    let mut copy = apt::as_root("cp")?;
    for part in std::fs::read_dir(parts)?.flatten() {
        let name = part.file_name().to_string_lossy().into_owned();
        if (name.ends_with(".rlib") || name.ends_with(".rmeta")) && !name.starts_with("libwasm_std") {
            copy.arg(part.path());
        }
    }
    say::detail(&format!("placing it in {}", lib.display()));
    process::capture(copy.arg("--target-directory").arg(&lib)).map(drop)
}
