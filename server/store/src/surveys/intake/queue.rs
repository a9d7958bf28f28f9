//! The way to the worker, and the worker.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use tokio::sync::{mpsc, oneshot};

use super::batch::take;
use super::{Outcome, Submitted};
use crate::Store;
use crate::database::{WeakStore, count_statements, counted};
use crate::error::{Result, StoreError};

/// So many responses make one commit at most.
const BATCH: usize = 64;
/// So many turns of others a batch waits for those that are being read: about as long as one of them takes.
const TURNS: u32 = 1000;
/// So many may wait; whoever comes then waits for a place.
const QUEUE: usize = 1024;

/// The way to a store's worker, which is begun with the first submission and ends with the store.
#[derive(Debug, Default)]
pub(crate) struct Intake {
    worker: OnceLock<mpsc::Sender<Waiting>>,
    coming: Arc<AtomicUsize>,
    batches: AtomicU64,
    submissions: AtomicU64,
}

/// A submission that is being read; dropped when it is handed over, or comes to nothing.
#[derive(Debug)]
pub struct Coming(Arc<AtomicUsize>);

impl Drop for Coming {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Says that a submission is being read, so that a batch that is about to begin takes it along.
pub fn coming(store: &Store) -> Coming {
    let coming = Arc::clone(&store.intake().coming);
    coming.fetch_add(1, Ordering::Relaxed);
    Coming(coming)
}

/// How many submissions were taken since the store was opened, and in how many batches, each of one commit at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The submissions.
    pub submissions: u64,
    /// The batches.
    pub batches: u64,
}

/// What the worker has done so far, for those who look after the server.
pub fn taken(store: &Store) -> Taken {
    let intake = store.intake();
    Taken {
        submissions: intake.submissions.load(Ordering::Relaxed),
        batches: intake.batches.load(Ordering::Relaxed),
    }
}

/// Somebody who waits.
#[derive(Debug)]
struct Waiting {
    submitted: Submitted,
    tell: oneshot::Sender<Told>,
}

/// What somebody is told, and how many statements it took.
type Told = (Result<Outcome>, u32);

/// Hands a submission over and waits for what comes of it.
pub(super) async fn hand_over(store: &Store, submitted: Submitted) -> Result<Outcome> {
    let worker = store.intake().worker.get_or_init(|| {
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(work(store.downgrade(), receiver));
        sender
    });
    let (tell, told) = oneshot::channel();
    // Both can fail only when the process ends.
    let stopped = || StoreError::Busy("responses are no longer taken".to_owned());
    worker.send(Waiting { submitted, tell }).await.map_err(|_| stopped())?;
    let (outcome, statements) = told.await.map_err(|_| stopped())?;
    counted(statements);
    outcome
}

/// Takes whatever waits, again and again.
async fn work(store: WeakStore, mut queue: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::new();
    while queue.recv_many(&mut waiting, BATCH).await > 0 {
        // Whoever waits holds the store; when it is gone, nobody does.
        let Some(store) = store.upgrade() else { return };
        gather(&store, &mut queue, &mut waiting).await;
        serve(&store, std::mem::take(&mut waiting)).await;
    }
}

/// Takes along what is being read at this moment. No time is waited: others are let go on so often, and not at all when nobody comes.
async fn gather(store: &Store, queue: &mut mpsc::Receiver<Waiting>, waiting: &mut Vec<Waiting>) {
    for _ in 0..TURNS {
        if waiting.len() >= BATCH || store.intake().coming.load(Ordering::Relaxed) == 0 {
            return;
        }
        tokio::task::yield_now().await;
        while waiting.len() < BATCH
            && let Ok(one) = queue.try_recv()
        {
            waiting.push(one);
        }
    }
}

async fn serve(store: &Store, waiting: Vec<Waiting>) {
    let intake = store.intake();
    intake.batches.fetch_add(1, Ordering::Relaxed);
    intake.submissions.fetch_add(u64::try_from(waiting.len()).unwrap_or_default(), Ordering::Relaxed);
    let (all, tell): (Vec<_>, Vec<_>) = waiting.into_iter().map(|one| (one.submitted, one.tell)).unzip();
    let (outcomes, statements) = count_statements(take(store, &all)).await;
    match outcomes {
        Ok(outcomes) => {
            for (tell, outcome) in tell.into_iter().zip(outcomes) {
                // Whoever is gone will send it again, and be told.
                let _ = tell.send((outcome, statements));
            }
        }
        // Nothing of it is stored. A full disk or a busy database is everybody's; anything else may be one response's own.
        Err(StoreError::Busy(text)) => {
            for tell in tell {
                let _ = tell.send((Err(StoreError::Busy(text.clone())), statements));
            }
        }
        Err(error) if all.len() == 1 => {
            if let Some(tell) = tell.into_iter().next() {
                let _ = tell.send((Err(error), statements));
            }
        }
        Err(_) => {
            for (one, tell) in all.into_iter().zip(tell) {
                intake.batches.fetch_add(1, Ordering::Relaxed);
                let (outcomes, statements) = count_statements(take(store, std::slice::from_ref(&one))).await;
                let outcome = match outcomes {
                    Ok(mut outcomes) => outcomes.pop().unwrap_or(Err(StoreError::NotFound)),
                    Err(error) => Err(error),
                };
                let _ = tell.send((outcome, statements));
            }
        }
    }
}
