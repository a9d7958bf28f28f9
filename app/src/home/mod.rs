//! The home page: what one can take part in now, what came of it, where to look, and the lab's figures.
//!
//! The order is the order of a citizen's questions. Everything but the figures is meant to fit on one screen.

mod figures;
mod look;
mod outcome;
mod take_part;
#[cfg(test)]
mod tests;

use leptos::prelude::*;

pub use figures::{Counted, Published, PublishedFigure};
pub use outcome::{Outcome, OutcomeKind};
pub use take_part::Invitation;

use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What the home page shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Home {
    /// What one can take part in, at most four, in the order to show them.
    pub invitations: Vec<Invitation>,
    /// What came of earlier participation, the newest first, at most three.
    pub outcomes: Vec<Outcome>,
    /// What the platform counted.
    pub counted: Counted,
    /// Figures that somebody else published, quoted with their source.
    pub published: Option<Published>,
}

/// The home page.
pub fn page(home: Home) -> PageView {
    let head = Head::new(t!("home-title")).with_description(t!("home-lead"));
    let main = view! {
        <div class="home">
            <div class="home-hero">
                <h1>{t!("home-title")}</h1>
                <p class="lead">{t!("home-lead")}</p>
            </div>
            <div class="home-now">
                {take_part::section(home.invitations)}
                {outcome::section(home.outcomes)}
                {look::section()}
            </div>
            {figures::section(home.counted, home.published)}
        </div>
    };
    PageView::new(head, Vec::new(), main)
}
