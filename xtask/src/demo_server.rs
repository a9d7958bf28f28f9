//! A built server with the demonstration lab, in a temporary folder and on a free port, for tests and measures.

use crate::{Failure, http, paths, process, say};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

const READY_WITHIN: Duration = Duration::from_secs(60);
const STOPPED_WITHIN: Duration = Duration::from_secs(10);

/// A running server. Dropping it ends it without ceremony; [`DemoServer::stop`] checks how it ends.
pub struct DemoServer {
    child: Child,
    release: bool,
    dir: PathBuf,
    port: u16,
}

impl DemoServer {
    /// Fills a new folder with the demonstration lab and serves it.
    pub fn start(release: bool) -> Result<Self, Failure> {
        let dir = std::env::temp_dir().join(format!("bancada-demo-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&dir));
        std::fs::create_dir_all(&dir)?;
        let port = http::free_port()?;
        let run = |verb: &str| command(&paths::binary(release), &dir, port, verb);
        process::run(&mut run("demo"))?;
        let child = serve(&mut run("serve"))?;
        let mut server = Self { child, release, dir, port };
        server.wait_until_ready()?;
        say::detail(&format!("the demonstration lab is served at {}", server.url()));
        Ok(server)
    }

    /// Ends it and starts the binary there is now, on the same data and port.
    pub fn restart(&mut self) -> Result<(), Failure> {
        self.end()?;
        self.child = serve(&mut command(&paths::binary(self.release), &self.dir, self.port, "serve"))?;
        self.wait_until_ready()
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder in which it leaves its mails.
    pub fn outbox(&self) -> PathBuf {
        self.dir.join("data").join("outbox")
    }

    /// Its port on the loopback address.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The memory it holds, in bytes, as Linux counts it.
    pub fn resident(&self) -> Result<usize, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kilobytes: usize = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes * 1024)
    }

    /// Ends it with SIGTERM, which must lead to exit code 0 within ten seconds.
    pub fn stop(mut self) -> Result<(), Failure> {
        self.end()
    }

    fn end(&mut self) -> Result<(), Failure> {
        let pid = self.child.id().to_string();
        process::capture(process::program("sh").args(["-c", "kill -TERM \"$1\"", "sh", &pid]))?;
        let begun = Instant::now();
        while begun.elapsed() < STOPPED_WITHIN {
            if let Some(status) = self.child.try_wait()? {
                say::detail(&format!("SIGTERM ended the server in {}", say::time(begun.elapsed())));
                return self.judge(status);
            }
            pause();
        }
        Err(self.complaint("the server was still there 10 seconds after SIGTERM"))
    }

    fn judge(&self, status: ExitStatus) -> Result<(), Failure> {
        if status.success() {
            Ok(())
        } else {
            Err(self.complaint(&format!("after SIGTERM the server ended with {status}")))
        }
    }

    fn wait_until_ready(&mut self) -> Result<(), Failure> {
        let begun = Instant::now();
        while begun.elapsed() < READY_WITHIN {
            if let Some(status) = self.child.try_wait()? {
                return Err(self.complaint(&format!("the server ended at start with {status}")));
            }
            if http::get(self.port, "/readyz", "identity").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            pause();
        }
        Err(self.complaint("/readyz did not answer 200 within a minute"))
    }

    /// The problem, and the end of the server's log.
    fn complaint(&self, problem: &str) -> Failure {
        let said = std::fs::read_to_string(log()).unwrap_or_default();
        let lines: Vec<&str> = said.lines().collect();
        let end = lines.get(lines.len().saturating_sub(30)..).unwrap_or_default().join("\n");
        format!("{problem}; the end of {}:\n{end}", log().display()).into()
    }
}

impl Drop for DemoServer {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(std::fs::remove_dir_all(&self.dir));
    }
}

fn command(binary: &Path, dir: &Path, port: u16, verb: &str) -> Command {
    let mut command = Command::new(binary);
    command
        .arg(verb)
        .current_dir(dir)
        .env("BANCADA_DATA_DIR", dir.join("data"))
        .env("BANCADA_ADDR", format!("127.0.0.1:{port}"))
        .env("BANCADA_BASE_URL", format!("http://127.0.0.1:{port}"))
        // A journey that spends what one address may ask for says another address.
        .env("BANCADA_TRUSTED_PROXIES", "127.0.0.1")
        // Maps without a map: nobody is found under this name, and journeys answer in its place.
        .env("BANCADA_MAP_TILES", "https://tiles.invalid/{z}/{x}/{y}.png")
        .env("BANCADA_MAP_CREDIT", "© tiles.invalid")
        .env_remove("BANCADA_DATABASE_URL")
        .env_remove("BANCADA_SMTP_URL");
    command
}

fn serve(command: &mut Command) -> Result<Child, Failure> {
    let log = File::create(log())?;
    Ok(command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn()?)
}

/// What the server said; it stays there after the run.
fn log() -> PathBuf {
    paths::target().join("demo-server.log")
}

#[expect(clippy::disallowed_methods, reason = "another process is waited for, and it cannot call back")]
fn pause() {
    std::thread::sleep(Duration::from_millis(50));
}
