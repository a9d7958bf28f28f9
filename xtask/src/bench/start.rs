//! From a changed page to its new answer, as somebody who works on Bancada waits for it: a text in a page's function is changed,
//! everything is built as `cargo xtask run` builds it, the server starts again, and the page says the new text. In dev.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::{Bench, Needs};
use crate::demo_server::DemoServer;
use crate::{Failure, assets, build, http, paths, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "start",
    about: "from a changed page function to its new answer, in dev",
    needs: Needs::Dev,
    run,
};

const ROUNDS: usize = 3;
const PAGE: &str = "/en/_components";
/// A text of the page, in this file.
const FILE: &str = "app/src/showcase/mod.rs";
const TEXT: &str = "The texts are examples.";

fn run() -> Result<(), Failure> {
    let source = Source::read()?;
    let mut server = DemoServer::start(false)?;
    let mut times = Vec::new();
    for round in 1..=ROUNDS {
        let text = format!("The texts are examples, for the time number {round}.");
        source.say(&text)?;
        let begun = Instant::now();
        assets::build(false)?;
        build::server(false)?;
        let built = begun.elapsed();
        server.restart()?;
        let answer = http::get(server.port(), PAGE, "identity")?;
        let time = begun.elapsed();
        if answer.status != 200 || !String::from_utf8_lossy(&answer.body).contains(&text) {
            return Err(format!("{PAGE} does not say what was changed").into());
        }
        say::result(&format!(
            "from the change to its answer {:>8}, of which building {:>8}",
            say::time(time),
            say::time(built)
        ));
        times.push(time);
    }
    times.sort();
    let median = times.get(times.len() / 2).copied().unwrap_or(Duration::ZERO);
    say::result(&format!("median                       {:>8}", say::time(median)));
    server.stop()
}

/// The file that is changed. Dropping it puts back what was there.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    fn read() -> Result<Self, Failure> {
        let path = paths::root().join(FILE);
        let text = std::fs::read_to_string(&path)?;
        if text.contains(TEXT) {
            Ok(Self { path, text })
        } else {
            Err(format!("{FILE} does not say {TEXT:?}").into())
        }
    }

    fn say(&self, text: &str) -> Result<(), Failure> {
        Ok(std::fs::write(&self.path, self.text.replace(TEXT, text))?)
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        if let Err(error) = std::fs::write(&self.path, &self.text) {
            say::warning(&format!("{FILE} could not be put back: {error}"));
        }
    }
}
