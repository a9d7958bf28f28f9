//! The browser's files: the islands' script and WebAssembly, those of a survey's form, and the style sheet, with hashed names and compressed
//! siblings in `target/site/pkg/`, which the server embeds. A part whose inputs have not changed is left alone.

mod answering;
mod compress;
mod hash;
mod islands;
mod manifest;
mod style;

use crate::{Failure, paths, say, tools::wasm_target};
pub use answering::{Compared, for_node, is_light as answering_is_light, weight as answering_weight};
use compress::Effort;
use manifest::{Manifest, Part, Stamp};
use std::path::Path;

/// Builds what is out of date. `release` compresses as well as possible.
pub fn build(release: bool) -> Result<(), Failure> {
    wasm_target::ensure()?;
    std::fs::create_dir_all(paths::pkg())?;
    let effort = if release { Effort::Best } else { Effort::Quick };
    let stamp = Stamp::read();

    let inputs = style::inputs()?;
    let style = match stamp.style.filter(|part| part.serves(&inputs, release)) {
        Some(part) => part,
        None => Part {
            inputs,
            release,
            files: vec![publish("bancada.", ".css", style::bundle()?.as_bytes(), effort)?],
        },
    };

    let compiled = islands::compile(&islands::ISLANDS)?;
    let islands = match stamp.islands.filter(|part| part.serves(&compiled.inputs, release)) {
        Some(part) => part,
        None => {
            let bound = islands::bind(&islands::ISLANDS, &compiled)?;
            // The script names the WebAssembly it belongs to, so its own hash covers both.
            let wasm = publish("bancada.", "_bg.wasm", &bound.wasm, effort)?;
            let js = bound.js.replace("bancada_bg.wasm", &wasm);
            let mut files = vec![publish("bancada.", ".js", js.as_bytes(), effort)?, wasm];
            for (name, bytes) in &bound.snippets {
                write(&paths::pkg().join(name), bytes)?;
                compress::beside(&paths::pkg().join(name), bytes, effort)?;
                files.push(name.clone());
            }
            Part { inputs: compiled.inputs, release, files }
        }
    };

    let answering = answering::part(stamp.answering, release, effort)?;

    let manifest = Manifest::of(&style, &islands, &answering)?;
    write(&paths::pkg().join("manifest.toml"), manifest.to_toml()?.as_bytes())?;
    manifest::sweep(&[&style, &islands, &answering])?;
    say::detail(&manifest.names().join(" "));
    Stamp { style: Some(style), islands: Some(islands), answering: Some(answering) }.write()
}

/// Makes sure that the server compiles when nobody has built the browser's files yet: lint needs no more.
pub fn ensure_any() -> Result<(), Failure> {
    let manifest = paths::pkg().join("manifest.toml");
    if manifest.is_file() {
        return Ok(());
    }
    std::fs::create_dir_all(paths::pkg())?;
    let none = Manifest::none();
    write(&manifest, none.to_toml()?.as_bytes())
}

/// Writes `bytes` under a name with their hash in it, with their compressed siblings; returns the name.
fn publish(before: &str, after: &str, bytes: &[u8], effort: Effort) -> Result<String, Failure> {
    let name = format!("{before}{}{after}", hash::short(bytes));
    let file = paths::pkg().join(&name);
    write(&file, bytes)?;
    compress::beside(&file, bytes, effort)?;
    Ok(name)
}

/// Writes only what is new, so that the server is not compiled again for nothing.
fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if std::fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(dir) = file.parent() {
        std::fs::create_dir_all(dir)?;
    }
    std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()).into())
}
