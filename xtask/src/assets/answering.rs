//! The script of a survey's form: the binding of its WebAssembly and, behind it in the same file, what reads the form and changes
//! the page. One file is one request less on a slow line.

use super::compress::{Effort, brotli};
use super::islands::{Module, bind, compile};
use super::manifest::Part;
use super::{hash, publish};
use crate::tools::{wasm_bindgen, wasm_target};
use crate::{Failure, paths, process};
use std::path::PathBuf;

/// The rules of a survey's form.
pub const ANSWERING: Module =
    Module { package: "answering", features: "", name: "answering", shrinks: false };

/// Builds it where it is out of date.
pub fn part(before: Option<Part>, release: bool, effort: Effort) -> Result<Part, Failure> {
    let compiled = compile(&ANSWERING)?;
    let form = std::fs::read_to_string(paths::root().join("app/answering/src/form.js"))?;
    let inputs = hash::long([compiled.inputs.as_bytes(), form.as_bytes()]);
    if let Some(part) = before.filter(|part| part.serves(&inputs, release)) {
        return Ok(part);
    }
    let bound = bind(&ANSWERING, &compiled)?;
    let wasm = publish("answering.", "_bg.wasm", &bound.wasm, effort)?;
    let js = format!("{}\n{}", bound.js.replace("answering_bg.wasm", &wasm), form);
    let js = without_comments(&js);
    Ok(Part { inputs, release, files: vec![publish("answering.", ".js", js.as_bytes(), effort)?, wasm] })
}

/// The script and its WebAssembly may have so many bytes as sent.
const LIMIT: usize = 100_000;

/// The weight of the script with its WebAssembly, compressed as a release compresses them.
pub fn weight() -> Result<usize, Failure> {
    let mut weight = 0;
    for entry in std::fs::read_dir(paths::pkg())? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("answering.") && (name.ends_with(".js") || name.ends_with(".wasm")) {
            weight += brotli(&std::fs::read(&path)?, Effort::Best)?.len();
        }
    }
    if weight == 0 { Err("the script of a survey's form was not built".into()) } else { Ok(weight) }
}

/// Whether it is light enough for an old telephone.
pub fn is_light() -> Result<(), Failure> {
    let weight = weight()?;
    if weight <= LIMIT {
        return Ok(());
    }
    Err(format!("the script of a survey's form has {weight} bytes, and may have {LIMIT}").into())
}

/// What is compared with the server.
pub struct Compared {
    /// The script that Node loads.
    pub script: PathBuf,
}

/// Builds the browser's side of the comparison with the server, for Node.
pub fn for_node() -> Result<Compared, Failure> {
    wasm_target::ensure()?;
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--package",
        "answering",
        "--example",
        "agreement_browser",
        "--features",
        "patterns",
    ]);
    process::run(cargo.args(["--profile", "islands", "--target", wasm_target::TARGET]))?;
    let built = paths::target().join(wasm_target::TARGET).join("islands/examples/agreement_browser.wasm");
    let out = paths::target().join("agreement");
    let mut command = process::program(wasm_bindgen::ensure()?);
    command.args(["--target", "nodejs", "--out-name", "agreement", "--no-typescript", "--out-dir"]);
    process::run(command.arg(&out).arg(built))?;
    Ok(Compared { script: out.join("agreement.js") })
}

/// The script without the lines that only tell people something.
fn without_comments(js: &str) -> String {
    let told = |line: &&str| !["//", "/*", "* ", "*/"].iter().any(|mark| line.trim_start().starts_with(mark));
    let lines = js.lines().filter(told).map(str::trim_start).filter(|line| !line.is_empty() && *line != "*");
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_is_sent() {
        let js = "/**\n * What it does.\n *\n */\nfunction a() {\n  // Why.\n  return 2 * 3; // so\n}\n";
        assert_eq!(without_comments(js), "function a() {\nreturn 2 * 3; // so\n}");
    }
}
