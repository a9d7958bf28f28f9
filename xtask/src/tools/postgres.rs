//! A private PostgreSQL for the tests: a temporary cluster on a free port of this machine's loopback address, which
//! trusts everybody, keeps nothing and is stopped when dropped. PostgreSQL refuses to run as root, so root lends it
//! another user.

use super::apt;
use crate::{Failure, process, say};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Nothing outlives the tests, so nothing need reach the disk.
const FOR_TESTS: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

/// A running cluster.
pub struct Postgres {
    bin: PathBuf,
    dir: PathBuf,
    user: Option<&'static str>,
    port: u16,
}

impl Postgres {
    /// Finds or installs PostgreSQL, makes a cluster and starts it.
    pub fn start() -> Result<Self, Failure> {
        Self::start_with(FOR_TESTS)
    }

    /// The same, whose commits reach the disk, for measures.
    pub fn start_durable() -> Result<Self, Failure> {
        Self::start_with("-c fsync=on -c synchronous_commit=on")
    }

    fn start_with(settings: &str) -> Result<Self, Failure> {
        let bin = programs()?;
        let user = if apt::is_root() { Some(other_user()?) } else { None };
        let dir = std::env::temp_dir().join(format!("bancada-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&dir)?;
        let port = crate::http::free_port()?;
        let postgres = Self { bin, dir, user, port };
        postgres.prepare(settings)?;
        say::detail(&format!("PostgreSQL runs on 127.0.0.1:{port}"));
        Ok(postgres)
    }

    /// Its address; the user may create databases.
    pub fn url(&self) -> String {
        format!("postgres://bancada@127.0.0.1:{}/postgres", self.port)
    }

    /// Makes an empty database.
    pub fn make_database(&self, name: &str) -> Result<(), Failure> {
        let port = self.port.to_string();
        let mut command = self.program("createdb");
        process::capture(command.args(["-h", "127.0.0.1", "-p", &port, "-U", "bancada", name]))?;
        Ok(())
    }

    fn prepare(&self, settings: &str) -> Result<(), Failure> {
        if let Some(user) = self.user {
            process::capture(process::program("chown").arg(user).arg(&self.dir))?;
        }
        let data = self.dir.join("data");
        process::capture(
            self.program("initdb")
                .args([
                    "--username=bancada",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync",
                    "-D",
                ])
                .arg(&data),
        )?;
        let options = format!(
            "-p {} -k {} -c listen_addresses=127.0.0.1 -c max_connections=200 {settings}",
            self.port,
            self.dir.display()
        );
        let log = self.dir.join("log");
        process::run(
            self.program("pg_ctl")
                .args(["start", "--silent", "--wait", "-o", &options, "-l"])
                .arg(&log)
                .arg("-D")
                .arg(&data),
        )
        .map_err(|failure| format!("{failure}\n{}", std::fs::read_to_string(&log).unwrap_or_default()).into())
    }

    fn program(&self, name: &str) -> Command {
        let mut command = match self.user {
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--"]).arg(self.bin.join(name));
                command
            }
            None => Command::new(self.bin.join(name)),
        };
        command.current_dir(&self.dir);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.dir.join("data");
        let stopped = process::capture(
            self.program("pg_ctl").args(["stop", "--silent", "-m", "immediate", "-D"]).arg(data),
        );
        if let Err(failure) = stopped {
            say::warning(&failure.to_string());
        }
        drop(std::fs::remove_dir_all(&self.dir));
    }
}

/// The folder with `initdb` and `pg_ctl`.
fn programs() -> Result<PathBuf, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    say::detail("no PostgreSQL on this machine");
    apt::install(&["postgresql"])?;
    find().ok_or_else(|| "PostgreSQL is missing: install its server, with `initdb` and `pg_ctl`".into())
}

fn find() -> Option<PathBuf> {
    let complete = |dir: &Path| dir.join("initdb").is_file() && dir.join("pg_ctl").is_file();
    let on_path = process::which("pg_ctl").and_then(|file| file.parent().map(Path::to_path_buf));
    let mut packaged: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    packaged.sort();
    on_path.into_iter().chain(packaged.into_iter().rev()).find(|dir| complete(dir))
}

fn other_user() -> Result<&'static str, Failure> {
    ["postgres", "nobody"]
        .into_iter()
        .find(|user| process::capture(process::program("id").args(["-u", user])).is_ok())
        .ok_or_else(|| {
            "PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody`".into()
        })
}
