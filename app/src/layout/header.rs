//! The top of every page: whose platform it is, the way around it, search, language, account.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::context::{href, page};
use crate::pages::language_link;
use crate::t;

/// The header; `language_links` says whether it leads to the page in the other languages.
pub(super) fn header(language_links: bool) -> AnyView {
    let page = page();
    let demonstration = page.lab.demonstration.then(|| {
        view! { <p class="demonstration"><span class="wrap">{t!("layout-demonstration")}</span></p> }
    });
    view! {
        <header class="site-header">
            {demonstration}
            <div class="wrap masthead">
                {brand()}
                <form class="site-search" role="search" method="get" action=href("/search")>
                    <label class="visually-hidden" for="site-search">{t!("layout-search-label")}</label>
                    <input class="input" type="search" id="site-search" name="q" maxlength="200" autocomplete="off"/>
                    <button type="submit">{icon(Icon::Search)}<span class="visually-hidden">{t!("layout-search")}</span></button>
                </form>
                <ul class="tools">
                    <li class="tools-search"><a href=href("/search")>{icon(Icon::Search)}<span class="visually-hidden">{t!("layout-search")}</span></a></li>
                    {language_links.then(languages)}
                    {account()}
                </ul>
            </div>
            <nav class="site-nav" aria-label=t!("layout-nav")>
                <ul class="wrap">
                    {item(&page.path, "/projects", t!("layout-projects"))}
                    {item(&page.path, "/sessions", t!("layout-sessions"))}
                    {item(&page.path, "/surveys", t!("layout-surveys"))}
                    {item(&page.path, "/guides", t!("layout-guides"))}
                    {item(&page.path, "/training", t!("layout-training"))}
                    {item(&page.path, "/network", t!("layout-network"))}
                </ul>
            </nav>
        </header>
    }
    .into_any()
}

fn brand() -> AnyView {
    let lab = page().lab.clone();
    let sign = match lab.logo.clone() {
        // The name beside it says the same.
        Some(logo) => view! { <img class="brand-logo" src=logo alt="" height="40"/> }.into_any(),
        None => view! {
            <svg class="brand-sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
                <path class="brand-top" d="M1 8h30v5H1z"></path>
                <path d="M5 13v13M27 13v13M5 21h22" fill="none" stroke="currentColor" stroke-width="2.5"></path>
                <path class="brand-mark" d="M12 3h3v5h-3z"></path>
            </svg>
        }
        .into_any(),
    };
    view! { <a class="brand" href=href("/")>{sign} <span>{lab.name.clone()}</span></a> }.into_any()
}

fn languages() -> AnyView {
    let page = page();
    Lang::ALL
        .into_iter()
        .filter(|lang| *lang != page.lang)
        .map(|lang| {
            let href = language_link(lang, &page.path);
            view! { <li><a href=href lang=lang.tag() hreflang=lang.tag() rel="nofollow">{lang.own_name()}</a></li> }
        })
        .collect_view()
        .into_any()
}

fn account() -> AnyView {
    let page = page();
    let Some(name) = page.viewer.name.clone() else {
        return view! { <li><a href=href("/sign-in")>{t!("layout-sign-in")}</a></li> }.into_any();
    };
    let viewer = &page.viewer;
    view! {
        {viewer.directs.then(|| view! { <li><a href=href("/portfolio")>{t!("layout-portfolio")}</a></li> })}
        {viewer.administers.then(|| view! { <li><a href=href("/admin")>{t!("layout-admin")}</a></li> })}
        <li><a class="tools-name" href=href("/account")><span class="visually-hidden">{t!("layout-account")} " "</span>{name}</a></li>
        <li>
            <form method="post" action=href("/sign-out")>
                <button class="tools-button" type="submit">{t!("layout-sign-out")}</button>
            </form>
        </li>
    }
    .into_any()
}

fn item(here: &str, path: &'static str, label: String) -> AnyView {
    let current = current(here, path);
    view! { <li><a href=href(path) aria-current=current>{label}</a></li> }.into_any()
}

/// How a link to `path` stands to the page that is open: `page` when it is that page, `true` when the page lies under it.
fn current(here: &str, path: &str) -> Option<&'static str> {
    let here = here.split('?').next().unwrap_or_default();
    match here.strip_prefix(path) {
        Some("") => Some("page"),
        Some(rest) if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::current;

    #[test]
    fn the_way_around_shows_where_one_is() {
        assert_eq!(current("/projects?phase=research", "/projects"), Some("page"));
        assert_eq!(current("/projects/open-data", "/projects"), Some("true"));
        assert_eq!(current("/projectsx", "/projects"), None);
        assert_eq!(current("/", "/projects"), None);
    }
}
