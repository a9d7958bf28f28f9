//! The tables: nothing but their columns.

pub mod course;
pub mod edition;
