//! Seats left, in words; lengths and times.

use domain::seats::{Opening, SeatState, Standing};
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{Notice, Tag};
use crate::context::{Tone, page};
use crate::format::{clock, date, date_time};
use crate::t;

/// Whether one can register, in a few words: `3 lugares`, `lista de espera`.
pub fn opening_text(opening: Opening) -> String {
    match opening {
        Opening::Draft => t!("seats-opening-draft"),
        Opening::Seats(left) => t!("seats-left", count = left),
        Opening::WaitingList(_) => t!("seats-waiting-list"),
        Opening::Closed => t!("seats-opening-closed"),
        Opening::Over => t!("seats-opening-over"),
        Opening::CalledOff => t!("seats-opening-called-off"),
    }
}

/// The same as a tag.
pub fn opening_tag(opening: Opening) -> AnyView {
    let tone = match opening {
        Opening::Seats(_) => Tone::Green,
        Opening::WaitingList(_) | Opening::Draft => Tone::Ochre,
        Opening::Closed | Opening::Over => Tone::Neutral,
        Opening::CalledOff => Tone::Red,
    };
    view! { <Tag text=opening_text(opening) tone=tone/> }.into_any()
}

/// Where the reader's own registration stands; nothing once it was cancelled.
pub fn own_notice(standing: Option<Standing>) -> Option<AnyView> {
    let standing = standing?;
    let (tone, text) = match standing.state {
        SeatState::Confirmed => (Tone::Green, t!("seats-own-confirmed")),
        SeatState::Waiting => {
            (Tone::Ochre, t!("seats-own-waiting", position = standing.position.unwrap_or(1)))
        }
        SeatState::Cancelled => return None,
    };
    Some(view! { <Notice tone=tone><p>{text}</p></Notice> }.into_any())
}

/// Above a form that came back because somebody else was faster; the person's text stands in it.
pub fn changed_notice(address: &str) -> AnyView {
    let address = address.to_owned();
    view! {
        <Notice tone=Tone::Ochre title=t!("session-changed-title")>
            <p>{t!("session-changed-text")} " " <a href=address>{t!("session-changed-link")}</a></p>
        </Notice>
    }
    .into_any()
}

/// A length: `2 h 30 min`, `45 min`.
pub fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h {minutes}\u{a0}min"),
    }
}

/// From when to when, in the page's language and zone: `3 de maio de 2026, 14:30–16:30`.
pub fn when(starts_at: Moment, minutes: u32) -> String {
    between(starts_at, starts_at.plus_seconds(i64::from(minutes) * 60))
}

/// The same from two moments.
pub(super) fn between(starts_at: Moment, ends_at: Moment) -> String {
    let page = page();
    let (from, to) = (starts_at.in_zone(&page.zone), ends_at.in_zone(&page.zone));
    if from.date() == to.date() {
        format!("{}, {}–{}", date(page.lang, from.date()), clock(from), clock(to))
    } else {
        format!("{} – {}", date_time(page.lang, from), date_time(page.lang, to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_leave_out_what_is_nothing() {
        assert_eq!(duration(45), "45\u{a0}min");
        assert_eq!(duration(120), "2\u{a0}h");
        assert_eq!(duration(150), "2\u{a0}h 30\u{a0}min");
    }
}
