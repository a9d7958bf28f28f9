//! The shape of every page: the document, the header, the footer.
//!
//! A handler in `server` makes a [`Head`], the crumbs and the page's own view, and [`document`] puts the house around it.

mod answering;
mod bare;
mod document;
mod footer;
mod head;
mod header;
#[cfg(test)]
mod tests;

pub(crate) use answering::answering;
pub(crate) use bare::bare_document;
pub use bare::{Back, Bare};
pub use document::document;

pub use crate::components::Crumb;
pub use head::Head;
