//! The group whose members may answer, in words.

use domain::surveys::Group;
use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{Choice, InLanguage, Shown};
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

    /// A link to what the group is of.
    pub(super) fn link(&self) -> AnyView {
        let to = href(&self.path);
        if self.name.is_empty() {
            return view! { <a href=to>{self.who()}</a> }.into_any();
        }
        view! { <a href=to><InLanguage text=&self.name/></a> }.into_any()
    }
}
