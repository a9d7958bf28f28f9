//! Small forms, written as rows.
