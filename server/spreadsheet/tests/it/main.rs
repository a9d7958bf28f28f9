//! Workbooks as people make them, and as nobody should.

#[cfg(test)]
mod workbooks;
