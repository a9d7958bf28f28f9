//! Tests of network.
