//! Honest numbers: shares with their base, means, intervals, and cells too small to be shown.

mod centre;
mod interval;
mod share;
mod small_cells;
mod top_box;

pub use centre::{mean_of_counts, median_of_counts};
pub use interval::{Interval, wilson_95};
pub use share::Share;
pub use small_cells::{Cell, SMALL, hide_small, is_small};
pub use top_box::{TopBox, top_box_points};
