//! How it runs: router, form actions, JSON API, jobs, mail, command line and settings.
//!
//! A request meets the layers in `http`, then a handler in the folder of its feature. A handler reads with a
//! query or writes with a command of `store`, and answers with a page of `app`.

#![recursion_limit = "512"]

pub mod accounts;
pub mod admin;
pub mod api;
pub mod assets;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod demo;
pub mod entities;
pub mod error;
pub mod guides;
pub mod health;
pub mod home;
pub mod http;
pub mod jobs;
pub mod mail;
pub mod network;
pub mod pages;
pub mod passwords;
pub mod projects;
pub mod render;
pub mod router;
pub mod search;
pub mod seats;
pub mod serve;
pub mod sessions;
pub mod settings;
pub mod start;
pub mod state;
pub mod surveys;
pub mod training;
pub mod visit;
pub mod watch;
