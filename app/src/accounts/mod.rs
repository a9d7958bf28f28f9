//! Signing up and in, and a person's own pages.

mod details;
mod email;
mod erase;
mod export;
mod keys;
mod outcome;
mod overview;
mod password;
mod reset;
mod sessions;
mod sign_in;
mod sign_up;

pub use details::details;
pub use email::{change_email, confirm_email, email_changed};
pub use erase::{erase, erased};
pub use export::export;
pub use keys::{key_made, keys};
pub use outcome::{check_mailbox, confirm, confirmed};
pub use overview::{Own, overview};
pub use password::change_password;
pub use reset::{reset, set_password};
pub use sessions::{SessionItem, sessions};
pub use sign_in::sign_in;
pub use sign_up::sign_up;

use crate::context::href;
use crate::layout::Crumb;
use crate::t;

/// The way back from a page under the account's overview.
fn crumbs(here: &str) -> Vec<Crumb> {
    vec![Crumb::link(t!("account-title"), href("/account")), Crumb::here(here)]
}
