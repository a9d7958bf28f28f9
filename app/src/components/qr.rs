//! A QR code as a picture, drawn with the page, for what is printed.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// So many modules of white stand around the code, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// A QR code of a text, with a description; nothing when the text is too long for one (some 2 300 characters).
#[component]
pub fn QrCode(
    /// What it holds.
    #[prop(into)]
    text: String,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    // Paper gets creased: a quarter of the code may be lost.
    let Ok(code) = QRBuilder::new(text).ecl(ECL::Q).build() else { return ().into_any() };
    let dark = |row: usize, column: usize| {
        code.data.get(row * code.size + column).is_some_and(|module| module.value())
    };
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let long = (column..code.size).take_while(|at| dark(row, *at)).count();
            if long > 0 {
                path.push_str(&format!("M{} {}h{long}v1h-{long}z", column + QUIET, row + QUIET));
            }
            column += long.max(1);
        }
    }
    let side = code.size + 2 * QUIET;
    view! {
        <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <path d=path/>
        </svg>
    }
    .into_any()
}
