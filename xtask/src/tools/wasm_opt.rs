//! binaryen's `wasm-opt`, from the npm packages. Without it the islands still work; they are only larger.

use super::npm;
use crate::{Failure, process, say};
use std::path::{Path, PathBuf};

/// What rustc's WebAssembly uses beyond the first version of the language; all browsers of the last four years have it.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The program, if npm could bring it.
pub fn find() -> Option<PathBuf> {
    if let Err(failure) = npm::ensure() {
        say::warning(&format!("the islands stay larger, without wasm-opt: {failure}"));
        return None;
    }
    npm::binary("wasm-opt")
}

/// Shrinks `wasm` in place.
pub fn shrink(program: &Path, wasm: &Path) -> Result<(), Failure> {
    let smaller = wasm.with_extension("opt.wasm");
    process::run(npm::node(program).arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(&smaller))?;
    Ok(std::fs::rename(smaller, wasm)?)
}
