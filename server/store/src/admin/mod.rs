//! What administrators see and do: people, their memberships, and how the platform is doing.

mod account;
mod accounts;
mod memberships;
mod overview;

pub use account::{AccountDetail, EntityName, MembershipRow, account, entities};
pub use accounts::{AccountRow, AccountsFilter, accounts};
pub use memberships::{end_membership, set_membership};
pub use overview::{Overview, overview};
