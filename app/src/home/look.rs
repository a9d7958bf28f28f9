//! Where to look: the search, and a door for each of three kinds of people.

use leptos::prelude::*;

use crate::components::SearchBox;
use crate::context::href;
use crate::t;

pub(super) fn section() -> AnyView {
    view! {
        <section class="home-part home-look" aria-labelledby="procurar">
            <div class="home-look-search">
                <h2 id="procurar">{t!("home-look")}</h2>
                <SearchBox action=href("/search") label=t!("home-search") id="home-search"/>
            </div>
            <ul class="home-doors">
                {door(
                    t!("home-door-citizens"),
                    t!("home-door-citizens-text"),
                    [("/surveys", t!("layout-surveys")), ("/sessions", t!("layout-sessions")), ("/projects", t!("layout-projects"))],
                )}
                {door(
                    t!("home-door-designers"),
                    t!("home-door-designers-text"),
                    [("/projects", t!("layout-projects")), ("/entities", t!("home-entities")), ("/guides", t!("layout-guides"))],
                )}
                {door(
                    t!("home-door-servants"),
                    t!("home-door-servants-text"),
                    [("/guides", t!("layout-guides")), ("/training", t!("layout-training")), ("/network", t!("layout-network"))],
                )}
            </ul>
        </section>
    }
    .into_any()
}

fn door(title: String, text: String, links: [(&'static str, String); 3]) -> AnyView {
    let links = links
        .into_iter()
        .map(|(path, label)| view! { <li><a href=href(path)>{label}</a></li> })
        .collect_view();
    view! {
        <li class="home-door">
            <h3>{title}</h3>
            <p>{text}</p>
            <ul class="home-door-links">{links}</ul>
        </li>
    }
    .into_any()
}
