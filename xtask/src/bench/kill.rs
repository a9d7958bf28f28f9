//! A server killed with SIGKILL while people send their answers, fifty times at random moments: what was acknowledged is stored, and
//! stored once, although everybody whose answer was lost sends the same form again. Then, because SIGKILL leaves what the system
//! has not written yet, a trace of its system calls shows that each answer is sent after the disk has what it acknowledges.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::submissions::{ANSWER, Connection, Server, filled};
use super::{Bench, Needs, trace};
use crate::{Failure, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "kill",
    about: "kill -9 during submissions, 50 times, and the order of fsync and answer",
    // What is counted is the same in any build.
    needs: Needs::Dev,
    run,
};

const KILLS: u32 = 50;
const CLIENTS: usize = 8;
/// The latest moment of a kill after the server is ready, in milliseconds.
const LATEST: u64 = 400;

/// What became of the forms of all rounds: by the word in each, whether it was acknowledged, and the form to send again.
type Forms = Arc<Mutex<BTreeMap<String, (bool, String)>>>;

fn run() -> Result<(), Failure> {
    let mut server = Server::start("kill", false, None)?;
    let forms: Forms = Arc::default();
    for round in 0..KILLS {
        let stop = Arc::new(AtomicBool::new(false));
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (port, forms, stop) = (server.port, Arc::clone(&forms), Arc::clone(&stop));
                std::thread::spawn(move || send(port, &forms, &stop))
            })
            .collect();
        wait(Duration::from_millis(RandomState::new().hash_one(round) % LATEST));
        server.kill()?;
        stop.store(true, Ordering::Relaxed);
        for client in clients {
            client.join().map_err(|_| "a client's thread ended badly")?;
        }
        server.start_again()?;
        again(server.port, &forms)?;
    }
    let forms = forms.lock().unwrap_or_else(PoisonError::into_inner);
    let mut stored: BTreeMap<String, u32> = BTreeMap::new();
    for word in server.close_and_read()? {
        *stored.entry(word).or_default() += 1;
    }
    let lost = forms.keys().filter(|word| !stored.contains_key(*word)).count();
    let twice = stored.values().filter(|times| **times > 1).count();
    say::result(&format!(
        "{KILLS} kills, {} forms acknowledged: {lost} lost, {twice} stored twice",
        forms.len()
    ));
    if lost + twice > 0 || stored.len() != forms.len() {
        return Err(format!("{} responses for {} forms", stored.len(), forms.len()).into());
    }
    trace::run()
}

/// Sends forms until the server is gone.
fn send(port: u16, forms: &Forms, stop: &AtomicBool) {
    let Ok(mut connection) = Connection::open(port) else { return };
    while !stop.load(Ordering::Relaxed) {
        let Ok((form, word)) = filled(&mut connection) else { return };
        note(forms, &word, false, &form);
        match connection.post(ANSWER, "", &form) {
            Ok(answer) if answer.status == 303 => note(forms, &word, true, &form),
            _ => return,
        }
    }
}

fn note(forms: &Forms, word: &str, acknowledged: bool, form: &str) {
    let mut forms = forms.lock().unwrap_or_else(PoisonError::into_inner);
    forms.insert(word.to_owned(), (acknowledged, form.to_owned()));
}

/// Sends again what was not acknowledged, as everybody does whose answer was lost.
fn again(port: u16, forms: &Forms) -> Result<(), Failure> {
    let mut connection = Connection::open(port)?;
    let mut forms = forms.lock().unwrap_or_else(PoisonError::into_inner);
    for (acknowledged, form) in forms.values_mut().filter(|(acknowledged, _)| !acknowledged) {
        let answer = connection.post(ANSWER, "", form)?;
        if answer.status != 303 {
            return Err(format!("a form sent again was answered with {}", answer.status).into());
        }
        *acknowledged = true;
    }
    Ok(())
}

/// The random moment itself: nothing happens that could be waited for.
fn wait(time: Duration) {
    let begun = Instant::now();
    while begun.elapsed() < time {
        std::thread::yield_now();
    }
}
