//! SeaORM entities of the library.

pub mod guide;
pub mod guide_tag;
pub mod guide_text;
pub mod guide_use;
