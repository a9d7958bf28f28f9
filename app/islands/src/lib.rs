//! What moves in the browser: the few interactive widgets, and the server functions they call.

#![recursion_limit = "512"]

pub mod arrange;
#[cfg(feature = "hydrate")]
mod browser;
pub mod preview;
pub mod search;

/// Called by the page's script once the WebAssembly is there; the islands are then woken one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
