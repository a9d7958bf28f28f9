//! The tables of surveys.

pub mod answer;
pub mod file;
pub mod form_key;
pub mod invitation;
pub mod invitation_batch;
pub mod library_question;
pub mod lost;
pub mod origin;
pub mod participation;
pub mod picture;
pub mod question;
pub mod quota;
pub mod response;
pub mod saved_form;
pub mod sealed;
pub mod sealed_files;
pub mod set_apart;
pub mod survey;
pub mod upload;
pub mod version;
