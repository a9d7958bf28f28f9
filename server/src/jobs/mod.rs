//! The worker: takes jobs as they come, one at a time, until the server stops.

use std::time::Duration;

use crate::serve::Stop;
use store::jobs::{self, Claimed, Job};

use crate::state::App;

/// Works until told to stop; finishes the job at hand.
pub async fn work(app: App, mut stop: Stop) {
    loop {
        let arrived = app.store.work_arrived();
        match jobs::claim(&app.store).await {
            Ok(Some(claimed)) => {
                run(&app, claimed).await;
                if stop.is_set() {
                    return;
                }
                continue;
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "jobs could not be read"),
        }
        // Jobs of other processes and jobs whose time has come do not wake anybody: look now and then.
        tokio::select! {
            () = arrived => {}
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
            () = stop.wait() => return,
        }
    }
}

/// Does every job that is due, and returns.
pub async fn work_off(app: &App) {
    while let Ok(Some(claimed)) = jobs::claim(&app.store).await {
        run(app, claimed).await;
    }
}

async fn run(app: &App, claimed: Claimed) {
    let outcome = match &claimed.job {
        Job::Mail(mail) => match crate::mail::compose(&app.config, claimed.id, mail) {
            Ok(message) => app.mailer.send(claimed.id, message).await.map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        },
    };
    let recorded = match &outcome {
        Ok(()) => jobs::finish(&app.store, claimed.id).await,
        Err(reason) => {
            tracing::warn!(job = %claimed.id, kind = claimed.job.kind(), reason, "job failed");
            jobs::fail(&app.store, claimed.id, reason).await
        }
    };
    if let Err(error) = recorded {
        tracing::error!(job = %claimed.id, %error, "a job's end could not be recorded; it will run again");
    }
}
