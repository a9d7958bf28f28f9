//! The network: innovators and what they show, labs, requests to join.
//!
//! A person's hidden fields never leave this module for viewers who may not see them: queries return a
//! [`PersonView`], in which such a field does not exist, and no filter finds anybody by it.

mod decide;
mod directory;
mod document;
mod join;
pub mod lab_index;
mod labs;
mod options;
mod own;
mod person;
mod personal;
mod requests;
mod save;
pub mod schema;
mod visible;
mod write_lab;

pub use decide::{accept, decline};
pub use directory::{DirectoryFilter, directory};
pub use document::{document, ids, visible};
pub use join::{OwnRequest, latest_request, submit_request, withdraw_request};
pub use labs::{EditableLab, LabView, editable_lab, lab, labs};
pub use options::{DirectoryOptions, EntityChoice, directory_options, entity_choices};
pub use own::{OwnProfile, own_profile};
pub use person::person;
pub use personal::PERSONAL;
pub use requests::{RequestView, request, requests};
pub use save::{delete_profile, save_profile};
pub use visible::{Organisation, PersonView};
pub use write_lab::{create_lab, update_lab};
