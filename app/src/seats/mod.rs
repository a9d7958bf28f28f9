//! What sessions and editions share on screen: seats left, where one stands, who takes part.

mod own;
mod participants;
mod places;

pub use own::own_registrations;
pub use participants::{Attendance, attendance_form, participants_table, state_tabs};
pub use places::{changed_notice, duration, opening_tag, opening_text, own_notice, when};
