//! Experimentation projects.
