//! `cargo xtask build`: the browser's files first, because the server embeds them, then the server.

use crate::{Failure, assets, paths, process, say};
use std::time::Instant;

/// Builds everything and says where the binary is.
pub fn run(release: bool) -> Result<(), Failure> {
    let begun = Instant::now();
    say::progress("[1/2] the browser's files");
    assets::build(release)?;
    say::progress(&format!("[2/2] the server, after {}", say::time(begun.elapsed())));
    server(release)?;
    say::progress(&format!("done in {}", say::time(begun.elapsed())));
    say::result(&paths::binary(release).display().to_string());
    Ok(())
}

/// Builds the server alone. In dev the whole workspace's features are used, as the tests use them, so that nothing
/// compiles twice; a release has only its own.
pub fn server(release: bool) -> Result<(), Failure> {
    let mut cargo = process::cargo();
    if release {
        cargo.args(["build", "--package", "server", "--bin", "bancada", "--release"]);
    } else {
        cargo.args(["build", "--workspace", "--bin", "bancada"]);
    }
    process::run(&mut cargo)
}
