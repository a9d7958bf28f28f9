//! What one can take part in now, each with the time it takes and the day it happens or ends.

use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{EmptyState, Icon, Shown, icon};
use crate::context::{Tone, href, page};
use crate::format;
use crate::t;

/// Something one can take part in.
#[derive(Debug, Clone, PartialEq)]
pub enum Invitation {
    /// A survey that is open.
    Survey {
        /// Its address below `/surveys`.
        slug: String,
        /// Its title.
        title: Translated,
        /// How long it takes to answer.
        minutes: u32,
        /// Whether one must sign in to answer.
        signed_in: bool,
    },
    /// A session that people can register for.
    Session {
        /// Its address below `/sessions`.
        slug: String,
        /// Its title.
        title: Translated,
        /// When it begins.
        starts_at: Moment,
        /// How long it takes.
        minutes: u32,
        /// Whether it is held online only.
        online: bool,
        /// Free places; none means a waiting list.
        places: u32,
    },
    /// An edition of a course that people can enrol in.
    Edition {
        /// The course's address below `/training`.
        slug: String,
        /// The course's title.
        title: Translated,
        /// When it begins.
        starts_at: Moment,
        /// How long the course takes.
        hours: f64,
        /// Free places; none means a waiting list.
        places: u32,
    },
}

pub(super) fn section(invitations: Vec<Invitation>) -> AnyView {
    let list = if invitations.is_empty() {
        view! { <EmptyState text=t!("home-nothing-now") action=(href("/sessions"), t!("home-all-sessions"))/> }.into_any()
    } else {
        let items = invitations.iter().map(item).collect_view();
        view! { <ul class="home-list">{items}</ul> }.into_any()
    };
    view! {
        <section class="home-part" aria-labelledby="participar">
            <h2 id="participar">{t!("home-take-part")}</h2>
            {list}
            <p class="home-more">
                <a href=href("/surveys")>{t!("home-all-surveys")}</a>
                <a href=href("/sessions")>{t!("home-all-sessions")}</a>
                <a href=href("/training")>{t!("home-all-training")}</a>
            </p>
        </section>
    }
    .into_any()
}

fn item(invitation: &Invitation) -> AnyView {
    let (tone, kind, path, title) = match invitation {
        Invitation::Survey { slug, title, .. } => {
            (Tone::Azul, t!("home-survey"), format!("/surveys/{slug}"), title)
        }
        Invitation::Session { slug, title, .. } => {
            (Tone::Violet, t!("home-session"), format!("/sessions/{slug}"), title)
        }
        Invitation::Edition { slug, title, .. } => {
            (Tone::Ochre, t!("home-edition"), format!("/training/{slug}"), title)
        }
    };
    let title = Shown::from(title);
    let lang = title.lang_attribute();
    let needed = needed(invitation);
    view! {
        <li class=format!("home-item tone-{}", tone.class())>
            {leaf(invitation)}
            <div class="home-item-text">
                <p class="kicker"><span class="home-kind">{kind}</span> " · " {needed}</p>
                <h3><a href=href(&path) lang=lang>{title.text}</a></h3>
                <p class="meta">{meta(invitation)}</p>
            </div>
            <span class="home-go">{icon(Icon::Right)}</span>
        </li>
    }
    .into_any()
}

/// The day it begins, as on a wall calendar, or the minutes a survey takes. Screen readers get it in the words beside it.
fn leaf(invitation: &Invitation) -> AnyView {
    let page = page();
    let (large, small) = match invitation {
        Invitation::Survey { minutes, .. } => (minutes.to_string(), t!("home-min")),
        Invitation::Session { starts_at, .. } | Invitation::Edition { starts_at, .. } => {
            let local = starts_at.in_zone(&page.zone);
            let month = format::month_name(page.lang, local.month()).chars().take(3).collect();
            (local.day().to_string(), month)
        }
    };
    view! {
        <p class="home-leaf" aria-hidden="true">
            <span class="home-leaf-large">{large}</span>
            <span class="home-leaf-small">{small}</span>
        </p>
    }
    .into_any()
}

/// The time that taking part needs.
fn needed(invitation: &Invitation) -> String {
    match invitation {
        Invitation::Survey { minutes, .. } => t!("home-minutes", minutes = i64::from(*minutes)),
        Invitation::Session { minutes, .. } => duration(*minutes),
        Invitation::Edition { hours, .. } => {
            t!("home-hours", hours = format::decimal(page().lang, *hours, usize::from(hours.fract() != 0.0)))
        }
    }
}

fn duration(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => t!("home-minutes", minutes = i64::from(rest)),
        (hours, 0) => t!("home-hours", hours = i64::from(hours).to_string()),
        (hours, rest) => t!("home-hours-minutes", hours = i64::from(hours), minutes = i64::from(rest)),
    }
}

fn meta(invitation: &Invitation) -> String {
    match invitation {
        Invitation::Survey { signed_in: true, .. } => t!("home-who-account"),
        Invitation::Survey { .. } => t!("home-who-everybody"),
        Invitation::Session { starts_at, online, places: left, .. } => {
            let place = if *online { t!("home-online") } else { t!("home-in-person") };
            t!("home-session-when", date = format::at(*starts_at), place = place, places = places(*left))
        }
        Invitation::Edition { starts_at, places: left, .. } => {
            t!("home-edition-when", date = format::on(*starts_at), places = places(*left))
        }
    }
}

fn places(left: u32) -> String {
    match left {
        0 => t!("home-waiting-list"),
        left => t!("home-places", count = i64::from(left)),
    }
}
