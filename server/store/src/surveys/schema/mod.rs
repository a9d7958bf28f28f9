//! The tables of surveys.

pub mod answer;
pub mod library_question;
pub mod question;
pub mod response;
pub mod saved_form;
pub mod survey;
pub mod version;
