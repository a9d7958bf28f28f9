//! Surveys: kept with their questions, answered once, counted in the database.
//!
//! What anonymous means here: a response has a random id and a day, and nothing else. No account, no moment, no audit entry, no
//! row number; the form's own id, kept for a day against double clicks, stands in a table of its own and names neither the survey
//! nor the response. PostgreSQL keeps the order of arrival in its files and logs, which the documentation tells.

mod count;
mod create;
mod delete;
mod edit;
mod list;
mod load;
mod origin;
mod personal;
mod quota;
mod read;
mod respond;
mod responses;
mod saved_form;
pub mod schema;
mod search;
mod step;
mod version;

pub use count::{responses_total, tally};
pub use create::create;
pub use delete::{delete_draft, delete_response};
pub use edit::{edit_definition, edit_definition_once, edit_settings, has_responses};
pub use list::{latest_results, list, of_project, open_now};
pub use load::load_responses;
pub use origin::{import, origin};
pub use personal::PERSONAL;
pub use quota::taken;
pub use read::{by_slug, for_answering, for_designers, results_allowed};
pub use respond::{Outcome, Sent, has_answered, respond};
pub use responses::{Response, TextAnswer, instances, response, responses, texts};
pub use saved_form::{save_form, saved_form};
pub use search::{document, ids, visible};
pub use step::step;
pub use version::{Version, changed_since, definition_at, versions};
