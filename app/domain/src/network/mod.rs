//! The network: innovators and what they show of themselves, labs, requests to join.

mod audience;
mod join;
mod lab;
mod profile;
mod skill;
mod website;

pub use audience::{Audience, Audiences, Field, belongs};
pub use join::{Decline, JoinForm, JoinState, Step};
pub use lab::LabForm;
pub use profile::ProfileForm;
pub use skill::{MAX_SKILLS, Skill, read_skills};
