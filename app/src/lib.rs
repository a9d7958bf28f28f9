//! What people see: the layout, the components and the pages.
//!
//! A page is a pure function from data to HTML. It cannot fetch: the handler in `server` loads what it needs
//! and passes it in, so a page can be tested with sample data and never hides a query. What every page
//! shares (language, viewer, lab, messages) comes from [`context::PageContext`].

#![recursion_limit = "512"]

pub mod components;
pub mod accounts;
pub mod context;
pub mod format;
pub mod home;
pub mod i18n;
pub mod layout;
pub mod view;
pub mod problem;
pub mod showcase;
