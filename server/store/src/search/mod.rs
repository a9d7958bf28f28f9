//! One search over everything a viewer may see.

mod document;

pub use document::{Audience, Document, DocumentText, Kind};
