//! The store on both databases; one binary, one module per feature.

mod accounts;
mod admin;
mod audit;
mod entities;
mod guides;
mod jobs;
mod network;
mod projects;
mod schema;
mod search;
mod sessions;
mod support;
mod surveys;
mod training;
