//! Surveys: kept with their questions, answered once, counted in the database.
//!
//! What anonymous means here: a response has a random id and a day, and nothing else. No account, no moment, no audit entry, no
//! row number; it waits sealed until there are enough to be shuffled (`sealing`). A digest of the form's own id, kept for a day or two
//! against double clicks, and who has taken part stand in tables of their own and lead to no response (`intake`). PostgreSQL keeps
//! the order of transactions in its files and logs, which the documentation tells.

mod copy;
mod count;
mod create;
mod delete;
mod edit;
mod files;
mod find;
pub(crate) mod form_token;
mod groups;
pub(crate) mod intake;
mod invitations;
mod library;
mod list;
mod load;
mod numbers;
mod origin;
mod personal;
mod pictures;
mod quota;
mod read;
mod respondent;
mod responses;
mod rows;
mod saved_form;
pub mod schema;
pub(crate) mod sealing;
mod search;
mod set_apart;
mod share;
mod step;
mod upload;
mod version;
pub mod waiting_files;

pub use copy::add_copies;
pub use count::{responses_total, tally};
pub use create::create;
pub use delete::{delete_draft, delete_response};
pub use edit::{edit_definition, edit_definition_once, edit_settings, has_responses};
pub use files::{FileAnswer, OwnFile, ResponseFile, own_files, response_file};
pub use find::questions_with;
pub use form_token::{FormTokens, Shown};
pub use groups::{NamedGroup, choices as group_choices, named as group_named};
pub use intake::{
    Coming, Outcome, Sent, Taken, coming, has_answered, is_invitation_used, is_stored, respond, taken,
};
pub(crate) use invitations::forget_invited;
pub use invitations::{
    Due, Invitation, InvitationBatch, InvitationCounts, InvitationLine, Made, NewInvitation, batch, batches,
    counts, find_invitation, invited_to, kept_codes, lines, make_batch, remind, revoke,
};
pub use library::{
    delete_question, keep_question, library, library_question, library_questions, rename_question,
};
pub use list::{latest_results, list, of_project, open_now};
pub use load::load_responses;
pub use origin::{import, origin};
pub use personal::PERSONAL;
pub(crate) use pictures::damaged as damaged_pictures;
pub use pictures::{NewPicture, Shown as ShownPicture, set_picture, shown as shown_picture};
pub use quota::quota_counts;
pub use read::{by_slug, for_answering, for_designers, results_allowed};
pub use respondent::{Respondent, respondent};
pub use responses::{Response, TextAnswer, instances, response, responses, texts};
pub use saved_form::{save_form, saved_form};
pub use sealing::{Lost, Standing, Unsealed, count_lost, forget_lost, read_sealed, release_closed, standing};
pub use search::{document, ids, visible};
pub use set_apart::{Asked, Day, Moved, Of, day_of, days, history, move_responses};
pub use share::share;
pub use step::{close_due, step};
pub use upload::{keep_upload, upload};
pub use version::{Version, changed_since, definition_at, versions};
