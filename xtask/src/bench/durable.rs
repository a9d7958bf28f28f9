//! How fast responses are taken, each on disk before it is acknowledged, beside a bare axum handler that parses the same form and
//! commits the same rows through one connection, in the same run.
//!
//! Eight questions on one page. With one client: time per submission, and the same for the reference. With 32: commits to an
//! acknowledged submission, and submissions a second beside the reference's, which parses alone or parses and commits. Each
//! figure is the median of three rounds, and all take turns.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::submissions::{ANSWER, Connection, Server, filled, made_up};
use super::{Bench, Needs, median};
use crate::tools::postgres::Postgres;
use crate::{Failure, http, paths, process, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "durable",
    about: "submissions on disk, beside bare axum and a raw commit, with 1 and 32 clients",
    needs: Needs::Release,
    run,
};

const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(4);
const MANY: usize = 32;
/// So many forms are filled in for a round: more than are sent in it, or a shorter round.
const FORMS: usize = 32_000;

fn run() -> Result<(), Failure> {
    let example = ["build", "--release", "-p", "server", "--example", "bare_submit"];
    process::run(process::cargo().args(example))?;
    let folder = std::env::temp_dir().join(format!("bancada-bare-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("bare.sqlite");
    measure("SQLite", Server::start("durable", true, None)?, &file.display().to_string())?;
    drop(std::fs::remove_dir_all(&folder));
    let postgres = Postgres::start_durable()?;
    let url = |name: &str| -> Result<String, Failure> {
        let base = postgres.url();
        let (base, _) = base.rsplit_once('/').ok_or("an address without a database")?;
        postgres.make_database(name)?;
        Ok(format!("{base}/{name}"))
    };
    let server = Server::start("durable", true, Some(url("bancada")?))?;
    measure("PostgreSQL", server, &url("bare")?)
}

fn measure(database: &str, server: Server, bare: &str) -> Result<(), Failure> {
    let commits = Bare::start(bare)?;
    let parses = Bare::start("none")?;
    let ours = (server.port, ANSWER);
    let (theirs, nothing) = ((commits.port, "/"), (parses.port, "/"));
    let mut one: [Vec<f64>; 2] = Default::default();
    let mut many: [Vec<f64>; 3] = Default::default();
    let mut shares = Vec::new();
    for _ in 0..ROUNDS {
        for (target, rates) in [ours, theirs].into_iter().zip(&mut one) {
            rates.push(per_second(target, 1)?);
        }
        let (submissions, batches) = counted(&server)?;
        for (target, rates) in [ours, theirs, nothing].into_iter().zip(&mut many) {
            rates.push(per_second(target, MANY)?);
        }
        let (more, commits) = counted(&server)?;
        shares.push((commits - batches) as f64 / (more - submissions).max(1) as f64);
    }
    let [ours, theirs] = one.map(|rates| 1000.0 / median(rates));
    say::result(&format!(
        "{database:11} 1 client    {ours:.3} ms a submission, bare {theirs:.3} ms: {:.2} times",
        ours / theirs
    ));
    let [ours, theirs, nothing] = many.map(median);
    say::result(&format!("{database:11} {MANY} clients  {:.3} commits to a submission", median(shares)));
    say::result(&format!(
        "{database:11} {MANY} clients  {ours:.0} submissions/s, bare {theirs:.0}/s ({:.2}), bare without a database {nothing:.0}/s ({:.2})",
        ours / theirs,
        ours / nothing
    ));
    Ok(())
}

fn counted(server: &Server) -> Result<(u64, u64), Failure> {
    Ok((server.metric("survey_submissions_total")?, server.metric("survey_commits_total")?))
}

/// Forms that were acknowledged in a second, sent by so many, each one after the other. They are filled in before it begins.
fn per_second((port, path): (u16, &'static str), clients: usize) -> Result<f64, Failure> {
    let forms: Vec<Vec<String>> =
        (0..clients).map(|_| fill(port, path, FORMS / clients)).collect::<Result<_, _>>()?;
    let begun = Instant::now();
    let threads: Vec<_> = forms
        .into_iter()
        .map(|forms| {
            std::thread::spawn(move || {
                send_until(port, path, &forms, begun + ROUND).map_err(|error| error.to_string())
            })
        })
        .collect();
    let mut sent = 0;
    for thread in threads {
        sent += thread.join().map_err(|_| "a client's thread ended badly")??;
    }
    Ok(f64::from(sent) / begun.elapsed().as_secs_f64())
}

/// So many forms, each with a token of its own.
fn fill(port: u16, path: &str, count: usize) -> Result<Vec<String>, Failure> {
    let mut connection = Connection::open(port)?;
    let mut form = || if path == ANSWER { filled(&mut connection) } else { Ok(made_up()) };
    (0..count).map(|_| Ok(form()?.0)).collect()
}

fn send_until(port: u16, path: &str, forms: &[String], end: Instant) -> Result<u32, Failure> {
    let mut connection = Connection::open(port)?;
    let mut sent = 0;
    for form in forms {
        if Instant::now() >= end {
            break;
        }
        let answer = connection.post(path, "", form)?;
        if answer.status != 303 {
            return Err(format!("a submission was answered with {}: {}", answer.status, answer.body).into());
        }
        sent += 1;
    }
    Ok(sent)
}

/// The reference.
struct Bare {
    child: Child,
    port: u16,
}

impl Bare {
    fn start(database: &str) -> Result<Self, Failure> {
        let port = http::free_port()?;
        let binary = paths::target().join("release/examples/bare_submit");
        let child = Command::new(binary).arg(port.to_string()).arg(database).stdin(Stdio::null()).spawn()?;
        let bare = Self { child, port };
        for _ in 0..100_000 {
            if Connection::open(port).is_ok() {
                return Ok(bare);
            }
            std::thread::yield_now();
        }
        Err("the bare server did not answer".into())
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
