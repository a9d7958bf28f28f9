//! The tables: nothing but their columns.

pub mod registration;
pub mod registration_link;
pub mod seats;
