//! Maps and sets in order. On a server they are the standard library's trees. In the browser, where a tree for each pair of types
//! weighs more than all the rules of a survey, they are sorted lists that do the same; nobody but the person who answers waits
//! there for what they typed themselves.

#[cfg(any(target_arch = "wasm32", test))]
mod list;

#[cfg(target_arch = "wasm32")]
pub use list::{Map, Set};
#[cfg(not(target_arch = "wasm32"))]
pub use std::collections::{BTreeMap as Map, BTreeSet as Set};
