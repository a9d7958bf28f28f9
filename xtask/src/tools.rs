//! What the commands need from outside: each file finds one tool, installs it where it can, and otherwise says what
//! is missing and how to get it.

pub mod apt;
pub mod cargo_install;
pub mod chromium;
pub mod deny;
pub mod font;
pub mod npm;
pub mod postgres;
pub mod wasm_bindgen;
pub mod wasm_opt;
pub mod wasm_std;
pub mod wasm_target;
