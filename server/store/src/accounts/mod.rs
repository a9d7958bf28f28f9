//! Accounts: who a person is, what they were granted, and the sessions they are signed in with.

mod actor;
mod change;
mod change_email;
mod confirm;
mod create;
mod credentials;
mod empty;
mod erase;
pub mod export;
mod grants;
mod keys;
pub mod pseudonym;
mod reset;
mod sessions;
mod throttle;
mod token;

pub use actor::{Identity, identity};
pub use change::{change_details, change_password};
pub use change_email::{change_email, email_change_open, request_email_change};
pub use confirm::{Unconfirmed, confirm, unconfirmed};
pub use create::{NewAccount, create_confirmed, sign_up};
pub use credentials::{Credentials, credentials};
pub use empty::is_empty;
pub use erase::erase;
pub(crate) use erase::escape_like;
pub use export::export;
pub(crate) use grants::lock;
pub use grants::{grant, revoke};
pub use keys::{Made, create_key, key_holder, list_keys, revoke_key};
pub use reset::{request_reset, reset, reset_open};
pub use sessions::{
    StoredSession, create_session, delete_session, end_other_sessions, end_session, list_sessions,
    load_session, update_session,
};
pub use throttle::{MAIL_LIMIT, MAIL_WINDOW, clear_failures, count_failure, failures, sign_in_key};
pub use token::{Purpose, redeem};

use domain::access::{Actor, Reason};
use domain::id::AccountId;

use crate::error::Result;

/// The account of whoever asks.
///
/// # Errors
/// The policy's reason, when nobody is signed in.
pub(crate) fn own(actor: &Actor) -> Result<AccountId> {
    Ok(actor.account().ok_or(Reason::SignIn)?)
}
