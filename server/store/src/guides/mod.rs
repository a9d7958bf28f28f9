//! The library: guides and methods, in each language they are written in.
//!
//! A guide comes with the product (`shipped`), from a folder (`imported`) or from the lab itself (`written`). What came from
//! elsewhere is followed until the lab edits it; from then on the lab's text stays.

mod change;
mod document;
mod keep;
mod list;
mod record;
pub mod schema;
mod show;

pub use change::{create, edit, set_published};
pub use document::{document, ids, visible};
pub use keep::{Kept, Source, SourceFile, keep};
pub use list::{GuideCard, GuideFilter, TagCount, list, tags};
pub use record::{GuideRecord, Origin};
pub use show::{GuideLink, by_slugs, choices, show};
