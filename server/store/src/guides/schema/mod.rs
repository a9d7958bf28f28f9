//! SeaORM entities of the library.

pub mod guide;
pub mod guide_tag;
pub mod guide_text;
