//! SeaORM entities: one module per table, nothing but its columns.

pub mod account;
pub mod account_key;
pub mod account_pseudonym;
pub mod account_token;
pub mod audit_entry;
pub mod audit_head;
pub mod entity;
pub mod job;
pub mod membership;
pub mod role_grant;
pub mod search_change;
pub mod search_source;
pub mod sign_in;
pub mod submission;
pub mod throttle;
