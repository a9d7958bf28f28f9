//! The lab's figures: what the platform counted, each with what it counts; and apart from it what was published elsewhere.

use domain::text::Translated;
use leptos::prelude::*;

use crate::components::{Section, Shown};
use crate::context::href;
use crate::format::count;
use crate::t;

/// What the platform counted in its own records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Published projects.
    pub projects: i64,
    /// Different entities that lead a published project or are its partners.
    pub partnerships: i64,
    /// People that projects say took part, exactly counted.
    pub participants: i64,
    /// People that projects say took part, where the number is approximate; absent when none is.
    pub participants_about: Option<i64>,
    /// People who came to sessions; whoever came to two counts twice.
    pub attended: i64,
    /// Responses to surveys.
    pub responses: i64,
    /// Products of published projects.
    pub products: i64,
}

/// Figures that were published elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The year they are of.
    pub year: i16,
    /// The document they stand in.
    pub source: String,
    /// The figures.
    pub figures: Vec<PublishedFigure>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFigure {
    /// The number.
    pub value: i64,
    /// Whether the document says it is approximate.
    pub about: bool,
    /// What it counts.
    pub label: Translated,
}

pub(super) fn section(counted: Counted, published: Option<Published>) -> AnyView {
    let participants = match counted.participants_about {
        None => count(counted.participants),
        Some(about) if counted.participants == 0 => t!("home-about", count = count(about)),
        Some(about) => t!("home-and-about", count = count(counted.participants), about = count(about)),
    };
    view! {
        <Section title=t!("home-figures") id="numeros".to_owned()>
            <p class="home-figures-note">{t!("home-figures-note")}</p>
            <dl class="figures home-figures">
                {figure(count(counted.projects), t!("home-figure-projects", count = counted.projects), t!("home-figure-projects-base"), "/projects")}
                {figure(
                    count(counted.partnerships),
                    t!("home-figure-partnerships", count = counted.partnerships),
                    t!("home-figure-partnerships-base"),
                    "/entities",
                )}
                {figure(
                    participants,
                    t!("home-figure-participants", count = counted.participants),
                    t!("home-figure-participants-base", attended = count(counted.attended), responses = count(counted.responses)),
                    "/projects",
                )}
                {figure(count(counted.products), t!("home-figure-products", count = counted.products), t!("home-figure-products-base"), "/projects")}
            </dl>
            {published.map(quotation)}
        </Section>
    }
    .into_any()
}

fn figure(value: String, label: String, base: String, path: &'static str) -> AnyView {
    view! {
        <div class="figure">
            <dt><a href=href(path)>{label}</a></dt>
            <dd class="figure-value">{value}</dd>
            <dd class="figure-base">{base}</dd>
        </div>
    }
    .into_any()
}

fn quotation(published: Published) -> AnyView {
    let items = published
        .figures
        .iter()
        .map(|figure| {
            let value = if figure.about {
                t!("home-about", count = count(figure.value))
            } else {
                count(figure.value)
            };
            view! { <li><strong>{value}</strong> " " {Shown::from(&figure.label).inline()}</li> }
        })
        .collect_view();
    view! {
        <figure class="home-quotation">
            <figcaption>
                <strong>{t!("home-published", year = published.year.to_string())}</strong> " "
                {t!("home-published-note")}
            </figcaption>
            <ul>{items}</ul>
            <p class="meta">{t!("home-source")} " " <cite lang="en">{published.source}</cite></p>
        </figure>
    }
    .into_any()
}
