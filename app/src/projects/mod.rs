//! The pages of projects: the list, a project, its forms, the portfolio.

mod bench;
mod card;
mod counts;
mod form;
mod list;
mod phase;
mod plan;
mod portfolio;
mod post;
mod show;
#[cfg(test)]
mod tests;
mod when;

pub use bench::project_bench;
pub use card::project_card;
pub use counts::{count_text, total_text};
pub use form::{FormChoices, edit, new};
pub use list::{ListData, list};
pub use phase::move_phase;
pub use plan::plan;
pub use portfolio::portfolio;
pub use post::post;
pub use show::{Linked, LinkedItem, ShowData, Written, show};
pub use when::{period_text, when_text};
