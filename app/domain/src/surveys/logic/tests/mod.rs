//! Tests of the language as a whole.

mod cases;
mod parsing;
mod programs;
mod properties;
