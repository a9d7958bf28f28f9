//! The islands, and the script of a survey's form: compiled for the browser with their own size profile, bound to JavaScript by wasm-bindgen, shrunk by
//! wasm-opt where there is one.

use super::hash;
use crate::tools::{wasm_bindgen, wasm_opt, wasm_target};
use crate::{Failure, paths, process};
use std::path::{Path, PathBuf};

/// What Cargo made, and the tools that will work on it.
pub struct Compiled {
    /// Changes when the result would.
    pub inputs: String,
    wasm: PathBuf,
    wasm_opt: Option<PathBuf>,
}

/// What the browser loads.
pub struct Bound {
    /// The script: an ES module whose default export starts the WebAssembly it is given the address of.
    pub js: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// Further modules that the script imports, by their path beside it.
    pub snippets: Vec<(String, Vec<u8>)>,
}

/// A crate that becomes WebAssembly.
pub struct Module {
    /// The crate.
    pub package: &'static str,
    /// Its features.
    pub features: &'static str,
    /// What its files are called.
    pub name: &'static str,
    /// Whether wasm-opt makes what is sent smaller. It always makes the file smaller, not always what is left after compression.
    pub shrinks: bool,
}

/// The widgets made with Leptos.
pub const ISLANDS: Module =
    Module { package: "islands", features: "hydrate", name: "bancada", shrinks: true };

/// Compiles one; Cargo knows what is fresh.
pub fn compile(module: &Module) -> Result<Compiled, Failure> {
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--package",
        module.package,
        "--lib",
        "--profile",
        "islands",
        "--target",
        wasm_target::TARGET,
    ]);
    cargo.args(["--no-default-features", "--features", module.features]);
    process::run(&mut cargo)?;
    let wasm =
        paths::target().join(wasm_target::TARGET).join("islands").join(format!("{}.wasm", module.package));
    let bytes = std::fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let wasm_opt = wasm_opt::find();
    let lock = std::fs::read(paths::end2end().join("package-lock.json")).unwrap_or_default();
    let shrinker = if wasm_opt.is_some() { lock.as_slice() } else { b"none" };
    let inputs = hash::long([bytes.as_slice(), wasm_bindgen::version()?.as_bytes(), shrinker]);
    Ok(Compiled { inputs, wasm, wasm_opt })
}

/// Binds and shrinks what was compiled.
pub fn bind(module: &Module, compiled: &Compiled) -> Result<Bound, Failure> {
    let program = wasm_bindgen::ensure()?;
    let out = paths::site().join("bound").join(module.name);
    drop(std::fs::remove_dir_all(&out));
    let mut command = process::program(program);
    command.args(["--target", "web", "--out-name", module.name, "--no-typescript"]);
    command
        .args(["--remove-name-section", "--remove-producers-section", "--out-dir"])
        .arg(&out)
        .arg(&compiled.wasm);
    process::run(&mut command)?;
    let wasm = out.join(format!("{}_bg.wasm", module.name));
    if let Some(program) = compiled.wasm_opt.as_ref().filter(|_| module.shrinks) {
        wasm_opt::shrink(program, &wasm)?;
    }
    let mut snippets = Vec::new();
    collect(&out, &out.join("snippets"), &mut snippets)?;
    let js = out.join(format!("{}.js", module.name));
    Ok(Bound { js: std::fs::read_to_string(js)?, wasm: std::fs::read(wasm)?, snippets })
}

fn collect(base: &Path, dir: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    if !dir.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(base, &path, files)?;
        } else {
            let name = path.strip_prefix(base)?.to_string_lossy().into_owned();
            files.push((name, std::fs::read(&path)?));
        }
    }
    Ok(())
}
