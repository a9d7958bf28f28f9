//! Programs that come as crates, built once per version into the cache of tools, for a short build rather than a
//! fast program.

use crate::{Failure, paths, process, say};
use std::path::PathBuf;

/// The program `binary` of crate `name` at `version`, installed when it is not there yet.
pub fn ensure(name: &str, version: &str, binary: &str) -> Result<PathBuf, Failure> {
    let root = paths::tools().join(format!("{name}-{version}"));
    let program = root.join("bin").join(binary);
    if program.is_file() {
        return Ok(program);
    }
    say::detail(&format!("installing {name} {version}: some minutes, once"));
    let mut cargo = process::plain_cargo();
    cargo
        .args(["install", name, "--version", version, "--quiet", "--root"])
        .arg(&root)
        // Away from the workspace, whose flags are not meant for it.
        .current_dir(std::env::temp_dir())
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    process::run(&mut cargo)?;
    if program.is_file() {
        Ok(program)
    } else {
        Err(format!("{name} {version} has no program `{binary}`").into())
    }
}
