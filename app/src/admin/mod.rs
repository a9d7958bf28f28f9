//! Administration: people and what they were granted, the audit log, jobs that gave up.

mod account;
mod accounts;
mod audit;
mod audit_words;
mod jobs;
mod overview;

pub use account::{Membership, Person, account};
pub use accounts::{AccountItem, accounts};
pub use audit::{AuditItem, Doer, audit};
pub use jobs::{JobItem, jobs};
pub use overview::{Counts, overview};

use crate::context::href;
use crate::layout::Crumb;
use crate::t;

/// The way back from a page under the administration's overview.
fn crumbs(here: &str) -> Vec<Crumb> {
    vec![Crumb::link(t!("admin-title"), href("/admin")), Crumb::here(here)]
}
