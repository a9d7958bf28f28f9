//! The server over HTTP; one binary, one module per feature.

mod access;
mod accounts;
mod admin;
mod api;
mod entities;
mod guides;
mod home;
mod network;
mod operations;
mod projects;
mod search;
mod sessions;
#[path = "../../store/tests/it/support.rs"]
mod support;
mod surveys;
mod test_app;
mod training;
