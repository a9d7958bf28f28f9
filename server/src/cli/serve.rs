//! `bancada serve`.

use std::time::Duration;

use store::demonstration::Loaded;
use tokio::net::TcpListener;

use super::{Failed, open::open};
use crate::demo::DemoError;
use crate::serve::{Limits, Stop, serve};
use crate::settings::Config;
use crate::start::assemble;

/// What is left of the ten seconds after requests in flight had theirs.
const LAST_SECOND: Duration = Duration::from_secs(1);

pub(super) async fn run(config: Config) -> Result<(), Failed> {
    let store = open(&config).await?;
    let addr = config.addr;
    let holds = Failed::while_doing("the database could not be read");
    let loaded = store::demonstration::state(&store).await.map_err(|error| holds(&error))?;
    if loaded == Loaded::Half {
        return Err(Failed(DemoError::HalfLoaded.to_string()));
    }
    // Before the first response comes, and so that what a crash left is destroyed at once.
    let keys = Failed::while_doing("the key folder could not be used (BANCADA_KEYS_DIR)");
    store.prepare_keys().await.map_err(|error| keys(&error))?;
    warn_of_lost(&store).await.map_err(|error| holds(&error))?;
    let app = assemble(config, store).map_err(|error| Failed(error.to_string()))?;
    let app = if loaded == Loaded::Whole { app.with_demonstration() } else { app };
    let listening = Failed::while_doing("the address could not be listened on (BANCADA_ADDR)");
    let listener = TcpListener::bind(addr).await.map_err(|error| listening(&error))?;
    let (word, stop) = Stop::new();
    let worker = tokio::spawn(crate::jobs::work(app.clone(), stop.clone()));
    let indexer = tokio::spawn(crate::search::worker::work(app.clone(), stop.clone()));
    let watcher = tokio::spawn(crate::watch::work(app.clone(), stop.clone()));
    tokio::spawn(async move {
        stop_signal().await;
        tracing::info!("stopping");
        let _ = word.send(true);
    });
    tracing::info!("Bancada is at {}", app.base_url);
    serve(listener, app.clone(), crate::router::service(app.clone()), Limits::default(), stop).await;
    // A job that hangs, say at a mail server, is run again after the next start: it does not hold up the end.
    let ended = async {
        let _ = worker.await;
        let _ = watcher.await;
        let _ = indexer.await;
        app.store.clone().close().await;
    };
    if tokio::time::timeout(LAST_SECOND, ended).await.is_err() {
        tracing::warn!("a job under way was cut; it will run again");
    }
    Ok(())
}

/// Says which responses wait under keys that are not here. They stay: perhaps the folder is the wrong one, or they are another node's.
async fn warn_of_lost(store: &store::Store) -> store::Result<()> {
    for lost in store::surveys::count_lost(store).await? {
        tracing::warn!(
            survey = lost.slug,
            responses = lost.responses,
            "anonymous responses wait under keys that are not in this key folder: another node's, or lost"
        );
    }
    Ok(())
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupt = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt => {}
        },
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
