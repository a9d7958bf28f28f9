//! The tables of surveys.

pub mod answer;
pub mod origin;
pub mod question;
pub mod quota;
pub mod response;
pub mod saved_form;
pub mod survey;
pub mod version;
