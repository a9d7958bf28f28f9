//! The whole document around a page.

use leptos::prelude::*;

use super::footer::footer;
use super::head::{Head, head};
use super::header::header;
use crate::components::{Breadcrumb, Crumb, FlashMessages};
use crate::context::page;
use crate::t;

/// The document: head, header, the page in `main`, footer. `crumbs` is the way here after the home page, empty on the home
/// page itself. A page with islands says so and gets their script with the nonce; any other page has no script at all.
pub fn document(
    about: Head,
    crumbs: Vec<Crumb>,
    islands: bool,
    nonce: Option<String>,
    main: AnyView,
) -> AnyView {
    let page = page();
    let languages = about.language_links;
    view! {
        <!DOCTYPE html>
        <html lang=page.lang.tag()>
            {head(about)}
            <body>
                <a class="skip" href="#conteudo">{t!("layout-skip")}</a>
                {header(languages)}
                <div class="wrap"><Breadcrumb crumbs=crumbs/></div>
                <main id="conteudo" class="wrap" tabindex="-1">
                    <FlashMessages flash=page.flash.clone()/>
                    {main}
                </main>
                {footer(languages)}
                {islands.then(|| script(nonce))}
            </body>
        </html>
    }
    .into_any()
}

/// The start of the islands, as Leptos' own hydration script does it for the islands mode, with our hashed names: load the
/// module, then walk the page and hand each `<leptos-island>` to the function of its name.
fn script(nonce: Option<String>) -> AnyView {
    let page = page();
    let js = page.assets.js.clone();
    let wasm = page.assets.wasm.clone();
    let code = START.replace("{js}", &js).replace("{wasm}", &wasm);
    view! {
        <link rel="preload" href=wasm r#as="fetch" type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=nonce inner_html=code></script>
    }
    .into_any()
}

const START: &str = r#"import * as islands from "{js}";
const inside = [];
async function walk(node) {
  const name = node.localName;
  if (name === "leptos-island") {
    inside.at(-1)?.();
    await islands[node.dataset.component]?.(node);
  }
  if (name === "leptos-children") inside.push(node.$$on_hydrate);
  for (const child of node.children) await walk(child);
  if (name === "leptos-children") inside.pop();
}
await islands.default({ module_or_path: "{wasm}" });
islands.hydrate();
await walk(document.body);
"#;
