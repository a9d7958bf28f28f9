//! Accounts: who a person is, what they were granted, and the sessions they are signed in with.

mod actor;
mod confirm;
mod create;
mod credentials;
mod empty;
mod grants;
pub mod pseudonym;
mod sessions;
mod throttle;
mod token;

pub use actor::{Identity, identity};
pub use confirm::confirm;
pub use create::{NewAccount, create_confirmed, sign_up};
pub use credentials::{Credentials, credentials};
pub use empty::is_empty;
pub use grants::{grant, revoke};
pub use sessions::{StoredSession, delete_session, load_session, save_session};
pub use throttle::{clear_failures, count_failure, failures};
pub use token::{Purpose, redeem};
