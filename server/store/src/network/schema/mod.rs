//! The tables of the network.

pub mod innovator;
pub mod innovator_skill;
pub mod join_request;
pub mod lab;
