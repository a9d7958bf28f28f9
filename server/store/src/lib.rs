//! What is kept: SeaORM entities, queries that know their viewer, commands in one transaction.
//!
//! A query takes a [`Store`] and an [`Actor`](domain::access::Actor) and returns only what that actor may see. A
//! command opens a [`Write`], which is one transaction: what it changes, the audit entry, the jobs it causes
//! and the index's note of it are all committed, or none is.

pub mod accounts;
pub mod admin;
pub mod audit;
pub mod backup;
pub mod check;
pub mod cipher;
pub mod columns;
pub mod database;
pub mod demonstration;
mod disk;
pub mod entities;
pub mod error;
pub mod guides;
pub mod jobs;
pub mod kept;
pub mod markdown;
pub mod network;
pub mod page;
pub mod projects;
pub mod reader;
pub mod schema;
pub mod search;
pub mod seats;
pub mod sessions;
pub mod submission;
pub mod surveys;
pub mod sweep;
pub mod training;
pub mod write;

pub use database::{Store, StoreOptions};
pub use error::{Result, StoreError};
pub use kept::Kept;
pub use page::{Page, PageRequest};
pub use write::Write;
