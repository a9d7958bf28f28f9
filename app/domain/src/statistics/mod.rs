//! Honest numbers: shares with their base, means, intervals.
