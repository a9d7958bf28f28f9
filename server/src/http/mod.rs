//! The layers every request passes, from the outside in.

pub mod address;
pub mod body;
pub mod compress;
pub mod form;
pub mod headers;
pub mod key;
pub mod page_cache;
pub mod problem;
pub mod request_id;
pub mod sessions;
pub mod table;
pub mod theme;
pub mod upload;
