//! A clock that the loader sets: what the demonstration tells of the past is written as of then.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::time::{Clock, Moment};

/// The time of the demonstration's story. Clones are one clock.
#[derive(Debug, Clone)]
pub struct DemoClock(Arc<AtomicI64>);

impl DemoClock {
    /// A clock that stands at this moment.
    pub fn at(now: Moment) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    /// Sets it.
    pub fn set(&self, now: Moment) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}
