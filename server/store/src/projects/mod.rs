//! Projects: what they say, where they stand, what belongs to them, and the figures over all of them.

mod create;
mod figures;
mod find;
mod latest;
mod list;
mod parts;
mod phase;
mod plan;
mod portfolio;
mod post;
mod publish;
pub mod schema;
mod search;
mod show;
mod update;

pub use create::{Created, create};
pub use figures::figures;
pub use latest::{LatestUpdate, latest_updates};
pub use list::{ProjectList, entities_with_projects, latest, list, of_entity, targets_in_use};
pub use phase::{PhaseMove, forget_history, set_phase};
pub use plan::{create_with_plan, plan, plan_size};
pub use portfolio::portfolio;
pub use post::{add_update, remove_update};
pub use publish::{publish, unpublish};
pub use search::{document, ids, visible};
pub use show::{id_of, show, show_for_edit, using_guide};
pub use update::update;
