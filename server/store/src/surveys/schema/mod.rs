//! The tables of surveys.

pub mod answer;
pub mod question;
pub mod response;
pub mod saved_form;
pub mod survey;
pub mod version;
