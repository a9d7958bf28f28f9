//! The tables: nothing but their columns.

pub mod session;
pub mod session_guide;
