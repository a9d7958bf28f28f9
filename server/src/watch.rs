//! Notices what other processes wrote (a command line beside the server, another node) and forgets what is stale.

use std::time::Duration;

use crate::serve::Stop;
use crate::state::App;

/// Watches until the server stops.
pub async fn work(app: App, mut stop: Stop) {
    let mut known = app.store.foreign_version().await.ok();
    let mut ticks: u32 = 0;
    loop {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(500)) => {}
            () = stop.wait() => return,
        }
        if let Ok(version) = app.store.foreign_version().await
            && known.replace(version) != Some(version)
        {
            app.store.changed();
            app.store.wake_workers();
        }
        ticks = ticks.wrapping_add(1);
        if ticks.is_multiple_of(600) {
            app.limits.sweep();
        }
    }
}
