//! A date as it stands on a wall calendar, for sessions and editions.

use domain::time::Moment;
use jiff::civil::Weekday;
use leptos::prelude::*;

use crate::context::page;
use crate::format::{clock, date_time, month_name};
use crate::t;

/// The day and time of something; the year only when it is not this year.
#[component]
pub fn DateBlock(
    /// When it begins.
    at: Moment,
) -> impl IntoView {
    let page = page();
    let local = at.in_zone(&page.zone);
    let month: String = month_name(page.lang, local.month()).chars().take(3).collect();
    let year = (local.year() != page.now.in_zone(&page.zone).year()).then(|| format!(" {}", local.year()));
    view! {
        <time class="date-block" datetime=local.strftime("%Y-%m-%dT%H:%M").to_string()>
            <span class="visually-hidden">{date_time(page.lang, local)}</span>
            <span class="date-weekday" aria-hidden="true">{weekday(local.weekday())}</span>
            <span class="date-day" aria-hidden="true">{local.day().to_string()}</span>
            <span class="date-month" aria-hidden="true">{month} {year}</span>
            <span class="date-clock" aria-hidden="true">{clock(local)}</span>
        </time>
    }
    .into_any()
}

fn weekday(day: Weekday) -> String {
    match day {
        Weekday::Monday => t!("components-monday"),
        Weekday::Tuesday => t!("components-tuesday"),
        Weekday::Wednesday => t!("components-wednesday"),
        Weekday::Thursday => t!("components-thursday"),
        Weekday::Friday => t!("components-friday"),
        Weekday::Saturday => t!("components-saturday"),
        Weekday::Sunday => t!("components-sunday"),
    }
}
