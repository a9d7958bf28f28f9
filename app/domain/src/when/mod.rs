//! Dates with the precision they were given in.
