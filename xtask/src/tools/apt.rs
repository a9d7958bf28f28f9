//! Debian's package manager, as root or through a `sudo` that asks nothing.

use crate::{Failure, process, say};
use std::process::Command;
use std::sync::OnceLock;

/// Installs `packages`, refreshing the package lists once per run before the first installation.
pub fn install(packages: &[&str]) -> Result<(), Failure> {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    if process::which("apt-get").is_none() {
        return Err(format!("this is not a Debian system; install what `{by_hand}` would").into());
    }
    say::detail(&format!("installing Debian packages: {}", packages.join(" ")));
    refresh().map_err(|failure| format!("{failure}\nThen by hand: `{by_hand}`"))?;
    let mut command = as_root("apt-get")?;
    command.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    process::run(&mut command).map_err(|failure| format!("{failure}\nTry by hand: `{by_hand}`").into())
}

/// A program started with root's rights.
pub fn as_root(name: &str) -> Result<Command, Failure> {
    let mut command = if is_root() {
        process::program(name)
    } else if process::which("sudo").is_some()
        && process::capture(process::program("sudo").args(["-n", "true"])).is_ok()
    {
        let mut sudo = process::program("sudo");
        sudo.args(["-n", name]);
        sudo
    } else {
        return Err(format!(
            "`{name}` needs root's rights, and neither am I root nor does `sudo` work unasked"
        )
        .into());
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

/// Whether this process runs as root.
pub fn is_root() -> bool {
    process::capture(process::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn refresh() -> Result<(), Failure> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.get().is_none() {
        process::run(as_root("apt-get")?.args(["update", "-qq"]))?;
        DONE.get_or_init(|| ());
    }
    Ok(())
}
