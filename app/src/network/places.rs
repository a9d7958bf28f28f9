//! The three lists of the network, beside each other.

use leptos::prelude::*;

use crate::components::{Tab, Tabs};
use crate::context::href;
use crate::t;

/// Which list is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// People.
    People,
    /// Entities.
    Entities,
    /// Labs.
    Labs,
}

/// Links to people, entities and labs.
pub fn places(here: Place) -> AnyView {
    let tabs = vec![
        Tab::new(t!("network-people"), href("/network"), here == Place::People),
        Tab::new(t!("network-entities"), href("/entities"), here == Place::Entities),
        Tab::new(t!("network-labs"), href("/network/labs"), here == Place::Labs),
    ];
    view! { <Tabs label=t!("network-lists") tabs=tabs/> }.into_any()
}
