//! `cargo xtask run`: from a fresh checkout to the running site with the demonstration lab in it.

use crate::{Failure, assets, build, paths, process, say};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Builds, fills the database when there is none, and becomes the server: Ctrl-C and SIGTERM reach it directly.
pub fn run(args: &[String]) -> Result<(), Failure> {
    let begun = Instant::now();
    let step = |name: &str| say::progress(&format!("[{name}] after {}", say::time(begun.elapsed())));
    step("1/4 the browser's files");
    assets::build(false)?;
    step("2/4 the server");
    build::server(false)?;

    let data = setting("BANCADA_DATA_DIR", "data");
    step("3/4 the demonstration lab");
    if std::env::var_os("BANCADA_DATABASE_URL").is_some() {
        say::detail("BANCADA_DATABASE_URL is set: what is in that database stays as it is");
    } else if is_empty(&paths::root().join(&data)) {
        process::run(server(&data).arg("demo"))?;
    } else {
        say::detail(&format!("`{data}` holds data already: it stays as it is"));
    }

    step("4/4 serving");
    say::progress(&format!(
        "Bancada is at http://{} (Ctrl-C ends it)",
        setting("BANCADA_ADDR", "127.0.0.1:3000")
    ));
    become_server(server(&data).arg("serve").args(args))
}

fn server(data: &str) -> Command {
    let mut command = process::program(paths::binary(false));
    command.env("BANCADA_DATA_DIR", PathBuf::from(data));
    command
}

fn setting(name: &str, default: &str) -> String {
    std::env::var_os(name).and_then(|value| value.into_string().ok()).unwrap_or_else(|| default.to_owned())
}

fn is_empty(dir: &Path) -> bool {
    std::fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none())
}

#[cfg(unix)]
fn become_server(command: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    Err(format!("could not start `{}`: {}", process::line(command), command.exec()).into())
}

#[cfg(not(unix))]
fn become_server(command: &mut Command) -> Result<(), Failure> {
    process::run(command)
}
