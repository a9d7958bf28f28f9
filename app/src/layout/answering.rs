//! The script of a survey's form, on pages that can change while they are answered.

use leptos::prelude::*;

use crate::context::page;

/// The script with the nonce. What it needs of the survey stands in the form.
pub(crate) fn answering(nonce: Option<String>) -> AnyView {
    let assets = page().assets.clone();
    view! {
        <link rel="preload" href=assets.answering_wasm.clone() r#as="fetch" type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=nonce src=assets.answering_js.clone()></script>
    }
    .into_any()
}
