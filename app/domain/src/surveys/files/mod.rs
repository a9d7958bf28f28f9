//! Files as answers: which are taken, how they are recognised, and what is taken out of them.
//!
//! What a file is, its content says, never its name or the browser ([`recognise`]). A picture keeps what draws it and nothing else
//! ([`clean`]): no place, no device, no date. Other formats keep who made them and when inside, so that surveys whose responses wait
//! sealed take pictures and plain text alone ([`Settings::is_sealed`](super::Settings::is_sealed)).

mod attached;
mod demands;
mod family;
mod format;
mod jpeg;
mod name;
mod png;
mod recognise;
mod riff;
mod zipped;

pub use attached::{Attached, FileToken};
pub use demands::MOST_SEALED_BYTES;
pub use family::Family;
pub use format::FileFormat;
pub use name::file_name;
pub use recognise::{Unfit, clean, recognise};

/// A million bytes are a megabyte, as file managers count them.
pub const MEGABYTE: u64 = 1_000_000;
/// No question takes larger files, in megabytes.
pub const MOST_MEGABYTES: u32 = 10;
/// What a question takes where its designer says nothing, in megabytes.
pub const USUAL_MEGABYTES: u32 = 5;
