//! Other programs: finding them, running them with their output passed through, and reading what they say.

use crate::{Failure, paths, say};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Where `program` is on `PATH`, if it is.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(program)).find(|file| file.is_file())
}

/// A program to be started at the repository's root.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths::root());
    command
}

/// Cargo, under the toolchain that compiles both the server and the islands. `RUSTFLAGS` stays untouched, since
/// it would replace the flags of `.cargo/config.toml`.
pub fn cargo() -> Command {
    let mut command = plain_cargo();
    if let Some(toolchain) = crate::tools::wasm_target::chosen_toolchain() {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    command
}

/// Cargo as the person's own settings choose it.
pub fn plain_cargo() -> Command {
    let mut command = program("cargo");
    command.env("BANCADA_SITE", paths::site());
    command
}

/// Runs to the end with the output passed through.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    say::detail(&format!("$ {}", line(command)));
    let status = command.status().map_err(|error| missing(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", line(command)).into()) }
}

/// Runs to the end in silence and returns the standard output; on failure, what was said on standard error.
pub fn capture(command: &mut Command) -> Result<String, Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| missing(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{}` ended with {}\n{}", line(command), output.status, said.trim()).into())
}

/// Runs to the end with both outputs passed through, and returns them too, whether it succeeded or not.
pub fn watch(command: &mut Command) -> Result<(bool, String), Failure> {
    say::detail(&format!("$ {}", line(command)));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| missing(command, &error))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let both = std::thread::scope(|scope| {
        let err = scope.spawn(|| echo(err));
        let mut both = echo(out);
        both.push_str(&err.join().unwrap_or_default());
        both
    });
    Ok((child.wait()?.success(), both))
}

/// The command as a person would type it, for messages.
pub fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

fn echo(stream: Option<impl Read>) -> String {
    let mut said = String::new();
    let Some(stream) = stream else { return said };
    let mut reader = BufReader::new(stream);
    let mut bytes = Vec::new();
    while matches!(reader.read_until(b'\n', &mut bytes), Ok(read) if read > 0) {
        let text = String::from_utf8_lossy(&bytes);
        say::progress(text.trim_end());
        said.push_str(&text);
        bytes.clear();
    }
    said
}

fn missing(command: &Command, error: &std::io::Error) -> Failure {
    format!("could not start `{}`: {error}", line(command)).into()
}
