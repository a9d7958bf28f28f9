//! The network: the directory of people, their profiles, labs, and requests to join.

mod directory;
mod join;
mod lab;
mod lab_form;
mod labs;
mod person;
mod places;
mod profile;
mod requests;
mod words;

pub use directory::{Directory, Found, directory};
pub use join::{JoinStanding, join};
pub use lab::{LabPage, lab};
pub use lab_form::{LabFormPage, lab_form};
pub use labs::{LabItem, labs};
pub use person::{PersonPage, person};
pub use places::{Place, places};
pub use profile::{ProfilePage, profile};
pub use requests::{RequestItem, request, requests};
pub use words::Organisation;
