//! The tables of surveys.

pub mod answer;
pub mod invitation;
pub mod invitation_batch;
pub mod question;
pub mod response;
pub mod saved_form;
pub mod survey;
pub mod version;
