//! The pages of entities: the list, an entity, its form.

mod form;
mod list;
mod show;

pub use form::{edit, new};
pub use list::{ListData, list};
pub use show::{ShowData, show};
