//! How fast pages are, beside a bare axum handler that returns the same bytes, in the same run.
//!
//! A page is asked for uncompressed, over eight connections that stay open. *Kept* is what an anonymous visitor gets when nothing
//! has changed; *fresh* is the same page rendered anew with its queries, which a request with a message cookie makes the
//! server do. Each figure is the median of three rounds, and the three take turns.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::load::Load;
use super::size::pages;
use super::{Bench, Needs, median};
use crate::demo_server::DemoServer;
use crate::{Failure, http, paths, process, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "pages",
    about: "requests a second of three pages, kept and fresh, beside bare axum",
    needs: Needs::Release,
    run,
};

const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(4);
const FRESH: &str = "Cookie: bancada_flash=none";

fn run() -> Result<(), Failure> {
    process::run(Command::new("cargo").args(["build", "--release", "-p", "server", "--example", "bare"]))?;
    let server = DemoServer::start(true)?;
    say::result(&format!("memory at rest         {:>9}", say::kilobytes(server.resident()?)));
    for (what, path) in pages(&server)? {
        let bare = Bare::start(&http::get(server.port(), &path, "identity")?.body)?;
        let of = |port: u16, path: &str, header: &'static str| Load { port, path: path.to_owned(), header };
        let loads = [of(bare.port, "/", ""), of(server.port(), &path, ""), of(server.port(), &path, FRESH)];
        let mut rates: [Vec<f64>; 3] = Default::default();
        for _ in 0..ROUNDS {
            for (load, rates) in loads.iter().zip(&mut rates) {
                rates.push(load.per_second(ROUND)?);
            }
        }
        let [bare, kept, fresh] = rates.map(median);
        say::result(&format!(
            "{what:8}{path:40} bare {bare:>8.0}/s  kept {kept:>8.0}/s ({:.2})  fresh {fresh:>8.0}/s ({:.3})",
            kept / bare,
            fresh / bare
        ));
    }
    say::result(&format!("memory after the load  {:>9}", say::kilobytes(server.resident()?)));
    server.stop()
}

/// The reference, serving one page.
struct Bare {
    child: Child,
    port: u16,
}

impl Bare {
    fn start(page: &[u8]) -> Result<Self, Failure> {
        let file = paths::target().join("bench-page.html");
        std::fs::write(&file, page)?;
        let port = http::free_port()?;
        let binary = paths::target().join("release/examples/bare");
        let child = Command::new(binary).arg(port.to_string()).arg(&file).stdin(Stdio::null()).spawn()?;
        let bare = Self { child, port };
        for _ in 0..1000 {
            if http::get(port, "/", "identity").is_ok_and(|answer| answer.status == 200) {
                return Ok(bare);
            }
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
