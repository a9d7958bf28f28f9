//! What people see: the layout, the components and the pages.
//!
//! A page is a pure function from data to HTML. It cannot fetch: the handler in `server` loads what it needs
//! and passes it in, so a page can be tested with sample data and never hides a query. What every page
//! shares (language, viewer, lab, messages) comes from [`context::PageContext`].

#![recursion_limit = "512"]

pub mod accounts;
pub mod admin;
pub mod components;
pub mod context;
pub mod entities;
pub mod format;
pub mod guides;
pub mod home;
pub mod i18n;
pub mod layout;
pub mod network;
pub mod pages;
pub mod problem;
pub mod projects;
pub mod search;
pub mod seats;
pub mod sessions;
pub mod showcase;
pub mod surveys;
pub mod training;
pub mod view;
