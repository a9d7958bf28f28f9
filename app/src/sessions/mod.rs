//! Co-creation sessions: the list, the page with its registration, the designers' pages.

mod agenda;
mod cancel;
mod edit;
mod list;
mod participants;
mod registered;
mod show;

pub use cancel::{cancel, cancelled};
pub use edit::{SessionChoices, edit, new};
pub use list::{SessionList, card, list};
pub use participants::{SessionParticipants, participants};
pub use registered::registered;
pub use show::{SessionPage, show};

use crate::components::Crumb;
use crate::context::href;
use crate::t;

/// The way to the list.
fn crumb() -> Crumb {
    Crumb::link(t!("sessions-title"), href("/sessions"))
}
