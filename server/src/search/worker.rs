//! Keeps the index beside the database: applies what was committed, makes it again when it is found damaged, and looks after it.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crate::serve::Stop;
use crate::state::App;

/// Changes of other processes wake nobody: look this often.
const LOOK: Duration = Duration::from_millis(500);
/// After a failure of the disk or the database.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the files are compared with their checksums.
const CHECK: Duration = Duration::from_secs(60);
/// The writer's memory is given back after this.
const IDLE: Duration = Duration::from_secs(20);
/// Changes are kept this long, for nodes that are behind.
const KEEP: Duration = Duration::from_secs(7 * 24 * 3600);
/// How often it is noted how far the changes have come.
const NOTE: Duration = Duration::from_secs(3600);

/// Works until told to stop.
pub async fn work(app: App, mut stop: Stop) {
    let (mut checked, mut busy) = (Instant::now(), Instant::now());
    let mut notes: VecDeque<(Instant, i64)> = VecDeque::new();
    let mut generation = 0;
    loop {
        let arrived = app.store.work_arrived();
        let now = app.store.generation();
        let wait = match app.search.follow(&app.store).await {
            Ok(()) => LOOK,
            Err(error) => {
                tracing::error!(%error, "the search index could not be brought up to date; it is tried again");
                PATIENCE
            }
        };
        if now != generation {
            (generation, busy) = (now, Instant::now());
        } else if busy.elapsed() > IDLE {
            app.search.rest().await;
        }
        if checked.elapsed() > CHECK {
            checked = Instant::now();
            if let Err(error) = app.search.check().await {
                tracing::warn!(%error, "the search index could not be checked");
            }
            forget(&app, &mut notes).await;
        }
        tokio::select! {
            () = arrived => {}
            () = app.search.trouble() => tokio::time::sleep(Duration::from_millis(50)).await,
            () = tokio::time::sleep(wait) => {}
            () = stop.wait() => break,
        }
    }
    app.search.rest().await;
}

/// Forgets changes of more than a week ago.
async fn forget(app: &App, notes: &mut VecDeque<(Instant, i64)>) {
    if notes.back().is_none_or(|(at, _)| at.elapsed() > NOTE)
        && let Ok(last) = app.search.last_change(&app.store).await
    {
        notes.push_back((Instant::now(), last));
    }
    while let Some((at, seq)) = notes.front().copied()
        && at.elapsed() > KEEP
    {
        notes.pop_front();
        if let Err(error) = app.search.forget_before(&app.store, seq).await {
            tracing::warn!(%error, "old changes could not be forgotten");
        }
    }
}
