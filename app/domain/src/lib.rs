//! What things mean: types, rules, state machines, survey logic and statistics.
//!
//! Nothing here reads a file, a clock or a database, and nothing is async: the same code decides on the
//! server and in the browser.

pub mod access;
pub mod accounts;
pub mod digits;
pub mod entities;
pub mod exif;
pub mod form;
pub mod guides;
pub mod hex;
pub mod id;
pub mod lang;
pub mod link;
pub mod mercator;
pub mod network;
pub mod ordered;
pub mod projects;
pub mod seats;
pub mod sessions;
pub mod slug;
pub mod statistics;
pub mod surveys;
pub mod tag;
pub mod text;
pub mod time;
pub mod training;
pub mod when;
