//! Co-creation sessions and registration for them.

mod call_off;
mod cancel;
mod create;
mod document;
mod edit;
mod expire;
mod list;
mod participants;
mod project;
mod publish;
mod read;
mod record;
mod register;
pub mod schema;
mod totals;

pub use call_off::call_off;
pub use cancel::{by_secret, cancel_by_secret, cancel_own};
pub use create::create;
pub use document::{document, ids, visible};
pub use edit::edit;
pub use expire::{KEEP_DAYS, expire};
pub use list::{Filter, When, coming, list, of_project, using_guide};
pub use participants::{everybody, mark, participants};
pub use project::{ProjectChoice, project_choices, project_page, projects_with_sessions};
pub use publish::publish;
pub use read::{own, read};
pub(crate) use record::by_id;
pub use register::{register, register_once};
pub use totals::{Totals, participants_total};
