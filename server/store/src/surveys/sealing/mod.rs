//! Anonymous responses, sealed until there are enough of them.
//!
//! A response that comes alone could be told from a copy of the database taken just before it and one taken just after. So it waits
//! as a row that only a key opens which is never in the database, nor in a backup, nor in the log: [`Keys`], files in a folder of
//! their own. When [`LEAST_RESPONSES`] wait, or the survey closes, [`release`] opens them, shuffles them, gives them new ids, one day
//! and one version, and stores them as plain responses in the same transaction that deletes the sealed rows; then the key is
//! overwritten and unlinked, and no copy of the sealed rows can be opened any more.
//!
//! Its files, where the survey asks for any, wait beside it in a row of their own, which every response has (`files`).
//!
//! Every sealed row of a survey has the same length, made from the longest answers its questions take, and nothing in it says when it
//! came. Each node has its own keys, and so releases what came to it.
//!
//! What this cannot do: whoever holds a copy of the database *and* of the key folder of the same moment reads what waited at that
//! moment; what waited is lost when a backup is restored without the keys; and a disk may keep what was overwritten on it. PostgreSQL
//! numbers transactions and archives them: who took part and which batch came after it can be told from there, and within a batch
//! nothing can.

mod files;
mod folder;
mod keys;
mod lost;
mod padded;
mod release;
mod seal;
mod shuffle;
mod standing;
mod written;

pub(super) use files::{insert_sealed, open_files, seal_files};
pub(crate) use keys::KeyRing;
pub(super) use keys::Keys;
pub use lost::{Lost, count_lost, forget_lost};
pub use release::release_closed;
pub(super) use release::{Released, release_waiting, together, unseal};
pub use seal::read_sealed;
pub(super) use seal::seal;
pub use standing::{Standing, standing};
pub use written::Response as Unsealed;
pub(super) use written::Response;

use domain::surveys::LEAST_RESPONSES;

/// So many that wait are released.
pub(super) fn enough(waiting: usize) -> bool {
    u64::try_from(waiting).is_ok_and(|waiting| waiting >= LEAST_RESPONSES)
}
