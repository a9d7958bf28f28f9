//! The document around a page that stands in somebody else's page, or alone on a device for everybody: no header, no footer, no
//! way to anywhere but what the page itself offers.

use domain::tag::Writing;
use leptos::prelude::*;

use super::head::{Head, head};
use crate::context::page;
use crate::t;

/// What stands around such a page.
pub struct Bare {
    /// The class of the document: what kind of place it is.
    pub class: &'static str,
    /// Which way its texts are written.
    pub writing: Writing,
    /// Who asks, above the page.
    pub top: AnyView,
    /// What stands below it.
    pub bottom: AnyView,
    /// Whether the person has come to the end.
    pub finished: bool,
    /// When it goes back to its beginning by itself, and where that is.
    pub back: Option<Back>,
    /// The address of its script.
    pub script: Option<String>,
}

/// A page that does not stay. Its script counts anew whenever somebody does something; without scripts the browser counts from when it
/// was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// How long it stays, in seconds.
    pub seconds: u32,
    /// Where it goes.
    pub to: String,
}

/// The whole document.
pub(crate) fn bare_document(about: Head, bare: Bare, nonce: Option<String>, main: AnyView) -> AnyView {
    let page = page();
    let about = Head { alternates: false, back: bare.back.clone(), ..about };
    let demonstration = page.lab.demonstration.then(|| {
        view! { <p class="demonstration"><span class="wrap">{t!("layout-demonstration")}</span></p> }
    });
    let script = bare.script.map(|address| view! { <script src=address nonce=nonce defer=true></script> });
    let (patience, start) = match bare.back {
        Some(back) => (Some(back.seconds.to_string()), Some(back.to)),
        None => (None, None),
    };
    let dir = (bare.writing == Writing::RightToLeft).then_some("rtl");
    let finished = bare.finished.then_some("");
    view! {
        <!DOCTYPE html>
        <html lang=page.lang.tag() dir=dir class=bare.class data-patience=patience data-start=start data-finished=finished>
            {head(about)}
            <body>
                {demonstration}
                <header class="bare-top wrap">{bare.top}</header>
                <main id="conteudo" class="wrap" tabindex="-1">{main}</main>
                <footer class="bare-bottom wrap">{bare.bottom}</footer>
                {script}
            </body>
        </html>
    }
    .into_any()
}
