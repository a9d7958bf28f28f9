//! Whether pages stay as fast when many have answered: the same survey without a response and with 100 000, in the same run.
//!
//! Each page is asked for over one connection, and rendered anew each time; the two servers take turns, and a figure is the median of
//! all turns. What a table of responses takes as a file grows with them by its nature and is not measured.

use std::time::Instant;

use super::submissions::{ANSWER, Connection, Server, send_filled};
use super::{Bench, Needs, median};
use crate::{Failure, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "crowd",
    about: "a survey's pages with 100 000 responses beside the same with none",
    needs: Needs::Release,
    run,
};

const RESPONSES: usize = 100_000;
const SENDERS: usize = 32;
const TURNS: usize = 200;
/// A request with a message is answered with a page that was rendered for it alone.
const FRESH: &str = "bancada_flash=none";

/// The pages, and whether only who is signed in sees them.
const PAGES: [(&str, &str, bool); 5] = [
    ("survey's page", "/pt/surveys/medida", false),
    ("answering", ANSWER, false),
    ("builder", "/pt/surveys/medida/questions", true),
    ("results", "/pt/surveys/medida/results", true),
    ("responses", "/pt/surveys/medida/responses", true),
];

fn run() -> Result<(), Failure> {
    let empty = Server::start("crowd-none", true, None)?;
    let full = Server::start("crowd-all", true, None)?;
    let begun = Instant::now();
    send_filled(full.port, SENDERS, RESPONSES / SENDERS)?;
    say::result(&format!("{RESPONSES} responses sent in {}", say::time(begun.elapsed())));
    let servers = [(&empty, empty.sign_in()?), (&full, full.sign_in()?)];
    for (what, path, private) in PAGES {
        let mut times: [Vec<f64>; 2] = Default::default();
        for _ in 0..TURNS {
            for ((server, session), times) in servers.iter().zip(&mut times) {
                let cookie = if private { format!("{session}; {FRESH}") } else { FRESH.to_owned() };
                times.push(time(server.port, path, &cookie)?);
            }
        }
        let [none, all] = times.map(median);
        say::result(&format!(
            "{what:15} {none:8.3} ms with none, {all:8.3} ms with all: {:.2} times",
            all / none
        ));
    }
    Ok(())
}

/// How long a page takes, in milliseconds.
fn time(port: u16, path: &str, cookie: &str) -> Result<f64, Failure> {
    let mut connection = Connection::open(port)?;
    let begun = Instant::now();
    let answer = connection.get(path, cookie)?;
    let taken = begun.elapsed().as_secs_f64() * 1000.0;
    if answer.status == 200 { Ok(taken) } else { Err(format!("{path}: {}", answer.status).into()) }
}
