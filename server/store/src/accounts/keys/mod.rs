//! Keys to the JSON interface. The database keeps a digest of each secret, so that its copy opens nothing.

mod create;
mod holder;
mod list;
mod revoke;

pub use create::{Made, create_key};
pub use holder::key_holder;
pub use list::list_keys;
pub(super) use revoke::revoke_all;
pub use revoke::revoke_key;

use domain::accounts::{Key, Secret};
use domain::hex::hex;
use domain::time::Moment;
use sha2::{Digest, Sha256};

use crate::schema::account_key::Model;

/// Under what a secret is kept.
fn digest(secret: &Secret) -> String {
    hex(&Sha256::digest(secret.as_str().as_bytes()))
}

/// The row as its owner sees it.
fn shown(row: Model) -> Key {
    Key {
        id: row.id.to_string(),
        name: row.name,
        created_at: Moment(row.created_at),
        used_on: row.used_on.parse().ok(),
        expires_at: Moment(row.expires_at),
    }
}
