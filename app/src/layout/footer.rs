//! The bottom of every page: what this is, who answers for it, what people have a right to know.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::context::{href, page};
use crate::pages::language_link;
use crate::t;

/// The footer; `language_links` says whether it leads to the page in the other languages.
pub(super) fn footer(language_links: bool) -> AnyView {
    let page = page();
    let contact = page.lab.contact.clone();
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| {
            let current = (lang == page.lang).then_some("true");
            let href = language_link(lang, &page.path);
            view! { <li><a href=href lang=lang.tag() hreflang=lang.tag() rel="nofollow" aria-current=current>{lang.own_name()}</a></li> }
        })
        .collect_view();
    view! {
        <footer class="site-footer">
            <div class="wrap site-footer-columns">
                <div class="site-footer-about">
                    <h2>{page.lab.name.clone()}</h2>
                    <p>{t!("layout-about")}</p>
                </div>
                <div>
                    <h2>{t!("layout-contact")}</h2>
                    <ul>
                        <li><a href=format!("mailto:{contact}")>{contact.clone()}</a></li>
                        <li><a href=href("/accessibility")>{t!("layout-accessibility")}</a></li>
                        <li><a href=href("/privacy")>{t!("layout-privacy")}</a></li>
                    </ul>
                </div>
                {language_links.then(|| view! {
                    <div>
                        <h2>{t!("layout-language")}</h2>
                        <ul>{languages}</ul>
                    </div>
                })}
            </div>
            <p class="wrap site-footer-licence">
                {t!("layout-licence")} " "
                <a href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12" rel="license">"EUPL-1.2"</a>
            </p>
        </footer>
    }
    .into_any()
}
