//! Tests of entities.
