//! Co-creation sessions and registration for them.
