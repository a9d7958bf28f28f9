//! Notices what other processes wrote (a command line beside the server, another node) and forgets what is stale.

use std::time::Duration;

use crate::serve::Stop;
use crate::state::App;

/// Between two looks at the database.
const TICK: Duration = Duration::from_millis(500);
/// After so many ticks, what was measured of requests is summed up, so that it does not pile up where nobody asks for it: five seconds.
const METRICS_TICKS: u32 = 10;
/// After so many ticks, addresses that have been quiet are forgotten: five minutes.
const LIMITS_TICKS: u32 = 600;
/// A day, in milliseconds.
const DAY: i64 = 24 * 3_600_000;
/// After so many ticks, what waits for a survey that another node closed is released: five seconds.
const RELEASE_TICKS: u32 = 10;
/// What nobody could release for so long after a survey closed is lost: a week, in milliseconds.
const LOST_AFTER: i64 = 7 * DAY;
/// After so many ticks, the database is swept: an hour.
const SWEEP_TICKS: u32 = 7200;

/// Watches until the server stops.
pub async fn work(app: App, mut stop: Stop) {
    let mut known = app.store.foreign_version().await.ok();
    let mut ticks: u32 = 0;
    let mut day = app.store.now().0 / DAY;
    loop {
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            () = stop.wait() => return,
        }
        if let Ok(version) = app.store.foreign_version().await
            && known.replace(version) != Some(version)
        {
            app.store.changed();
            app.store.wake_workers();
        }
        if app.store.now().0 / DAY != day {
            day = app.store.now().0 / DAY;
            crate::surveys::failing::tell();
        }
        if ticks.is_multiple_of(METRICS_TICKS) {
            app.metrics.run_upkeep();
        }
        if ticks.is_multiple_of(RELEASE_TICKS)
            && let Err(error) = store::surveys::close_due(&app.store).await
        {
            tracing::error!(%error, "a survey whose time is over could not be closed; it is tried again");
        }
        if ticks.is_multiple_of(RELEASE_TICKS)
            && let Err(error) = store::surveys::release_closed(&app.store).await
        {
            tracing::error!(%error, "responses to a closed survey could not be released; it is tried again");
        }
        if ticks.is_multiple_of(SWEEP_TICKS)
            && let Err(error) =
                store::surveys::forget_lost(&app.store, Some(app.store.now().0 - LOST_AFTER)).await
        {
            tracing::error!(%error, "lost responses could not be counted; it is tried again in an hour");
        }
        if ticks.is_multiple_of(LIMITS_TICKS) {
            app.limits.sweep();
        }
        // Also soon after each start, so that a server that is stopped every evening forgets too.
        if ticks.is_multiple_of(SWEEP_TICKS)
            && let Err(error) = store::sweep::sweep(&app.store).await
        {
            tracing::error!(%error, "what has run out could not be deleted; it is tried again in an hour");
        }
        if ticks.is_multiple_of(SWEEP_TICKS)
            && let Err(error) = store::sessions::expire(&app.store).await
        {
            tracing::error!(%error, "participants could not be forgotten; it is tried again in an hour");
        }
        if ticks.is_multiple_of(SWEEP_TICKS)
            && let Err(error) = app.mailer.sweep().await
        {
            tracing::error!(%error, "old mails could not be deleted; it is tried again in an hour");
        }
        ticks = ticks.wrapping_add(1);
    }
}
