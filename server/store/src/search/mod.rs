//! One search over everything a viewer may see.
//!
//! The index lies beside the database and follows it: every change of a thing that can be found is a row in `search_change`,
//! written in the same transaction, and each commit of the index says up to which row it has read. A process that is
//! killed at any moment therefore loses nothing and counts nothing twice. What is missing or damaged is made again from the
//! database, beside what is there, while searches go on.
//!
//! A thing is one document, whatever languages it is written in; each language has fields of its own with the analysis that
//! fits it. Who may find it is part of every query, and is asked of the database again for the hits that are shown.

pub mod analysis;
mod ask;
mod collect;
mod directory;
mod document;
mod feed;
mod fields;
mod find;
mod ids;
mod index;
mod kinds;
mod query;
mod snippet;
mod source;

pub use ask::{PAGE_SIZE, Question};
pub use document::{Audience, Document, DocumentText, Kind};
pub use find::{Facets, Found, Hit};
pub(crate) use ids::{ids_after, ids_among};
pub use index::Search;
