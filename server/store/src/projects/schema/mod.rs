//! SeaORM entities of the projects' tables, nothing but their columns.

pub mod project;
pub mod project_activity;
pub mod project_entity;
pub mod project_figure;
pub mod project_guide;
pub mod project_product;
pub mod project_update;
pub mod project_workstream;
