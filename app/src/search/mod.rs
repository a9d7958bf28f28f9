//! Search over everything the reader may see.

mod page;
mod results;

pub use page::{SearchPage, page};
pub use results::{FacetGroup, FacetLink, ResultItem, Results, results, sentence};
