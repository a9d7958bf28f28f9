//! The browser's side of the comparison with the server: what WebAssembly comes to in many cases. Never part of what people load.

use domain::surveys::agreement::fingerprint;
use domain::surveys::logic::described;
use wasm_bindgen::prelude::wasm_bindgen;

/// The fingerprint of each seed from `first` on, in hexadecimal, one to a line.
#[wasm_bindgen]
pub fn fingerprints(first: u32, count: u32) -> String {
    (first..first.saturating_add(count)).map(|seed| format!("{:016x}\n", fingerprint(seed.into()))).collect()
}

/// How many cases were made by hand, and below it those that do not agree with their description.
#[wasm_bindgen]
pub fn by_hand() -> String {
    let (count, wrong) = described::check();
    format!("{count}\n{}", wrong.join("\n"))
}
