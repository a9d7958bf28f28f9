//! The group whose members may answer, in words.

use domain::surveys::Group;
use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{Choice, Shown};
use crate::context::href;
use crate::format::on;
use crate::t;

/// A group and what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupName {
    /// The group.
    pub group: Group,
    /// The name or title of what it is of; blank for the network.
    pub name: Translated,
    /// The page of what it is of, without the language.
    pub path: String,
    /// When a session or an edition begins.
    pub at: Option<Moment>,
}

impl GroupName {
    /// Who they are: “Members of …”.
    pub(super) fn who(&self) -> String {
        let name = Shown::from(&self.name).text;
        let date = self.at.map(on).unwrap_or_default();
        match self.group {
            Group::Network => t!("survey-group-network"),
            Group::Entity(_) => t!("survey-group-entity", name = name),
            Group::Project(_) => t!("survey-group-project", name = name),
            Group::Session(_) => t!("survey-group-session", name = name, date = date),
            Group::Edition(_) => t!("survey-group-edition", name = name, date = date),
        }
    }

    /// The group in a list to choose from.
    pub(super) fn choice(&self) -> Choice {
        Choice::new(self.group.code(), self.who())
    }

    /// The same as a link to what the group is of.
    pub(super) fn link(&self) -> AnyView {
        view! { <a href=href(&self.path)>{self.who()}</a> }.into_any()
    }
}
