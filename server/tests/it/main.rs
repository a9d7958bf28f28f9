//! The server over HTTP; one binary, one module per feature.

#[cfg(test)]
mod access;
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod admin;
#[cfg(test)]
mod api;
#[cfg(test)]
mod backup;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod entities;
#[cfg(test)]
mod guides;
#[cfg(test)]
mod home;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod network;
#[cfg(test)]
mod operations;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod projects;
#[cfg(test)]
mod search;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod statements;
#[cfg(test)]
#[path = "../../store/tests/it/support.rs"]
mod support;
#[cfg(test)]
mod survey_anonymity;
#[cfg(test)]
mod survey_answering;
#[cfg(test)]
mod survey_arrange;
#[cfg(test)]
mod survey_check;
#[cfg(test)]
mod survey_closing;
#[cfg(test)]
mod survey_embedding;
#[cfg(test)]
mod survey_evaluate;
#[cfg(test)]
mod survey_files;
#[cfg(test)]
mod survey_guard;
#[cfg(test)]
mod survey_import;
#[cfg(test)]
mod survey_imported;
#[cfg(test)]
mod survey_killed;
#[cfg(test)]
mod survey_kiosk;
#[cfg(test)]
mod survey_library;
#[cfg(test)]
mod survey_links;
#[cfg(test)]
mod survey_live;
#[cfg(test)]
mod survey_members;
#[cfg(test)]
mod survey_place;
#[cfg(test)]
mod survey_questions;
#[cfg(test)]
mod survey_saving;
#[cfg(test)]
mod survey_sections;
#[cfg(test)]
mod survey_set_apart;
#[cfg(test)]
mod survey_wrong_input;
#[cfg(test)]
mod surveys;
#[cfg(test)]
mod test_app;
#[cfg(test)]
mod training;
#[cfg(test)]
mod work_plan;
