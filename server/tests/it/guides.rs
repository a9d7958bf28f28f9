//! Tests of guides.
