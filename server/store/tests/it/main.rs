//! The store on both databases; one binary, one module per feature.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod admin;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod check;
#[cfg(test)]
mod entities;
#[cfg(test)]
mod guides;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod network;
#[cfg(test)]
mod projects;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod search;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod support;
#[cfg(test)]
mod survey_arrange;
#[cfg(test)]
mod survey_files;
#[cfg(test)]
mod survey_library;
#[cfg(test)]
mod survey_links;
#[cfg(test)]
mod survey_members;
#[cfg(test)]
mod survey_origin;
#[cfg(test)]
mod survey_pictures;
#[cfg(test)]
mod survey_set_apart;
#[cfg(test)]
mod survey_versions;
#[cfg(test)]
mod surveys;
#[cfg(test)]
mod training;
#[cfg(test)]
mod write;
