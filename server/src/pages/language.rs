//! The language switch: remembers the language in a cookie and goes on to the page.
//!
//! Only the links in header and footer lead here, so that pages themselves set no cookie and can be kept for everybody. A
//! preference and nothing else is changed, which is why it may be a GET: a link works without JavaScript and in any browser.

use axum::extract::Query;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use crate::error::Result;
use crate::visit::{LANG_COOKIE, Visit, set_cookie};

/// The cookie lives a year.
const SECONDS: u32 = 365 * 24 * 3600;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    to: String,
}

pub(super) async fn remember(visit: Visit, Query(wanted): Query<Wanted>) -> Result {
    let path = inside(&wanted.to).unwrap_or("/");
    let mut response = Redirect::to(&visit.href(path)).into_response();
    set_cookie(&mut response, LANG_COOKIE, visit.lang.code(), SECONDS, visit.app.config.secure);
    Ok(response)
}

/// A path inside the site, without its language; nothing else is gone to.
fn inside(to: &str) -> Option<&str> {
    let good = to.starts_with('/')
        && !to.starts_with("//")
        && !to.starts_with("/language")
        && to.len() <= 2000
        && to.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    good.then_some(to)
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn nobody_is_led_off_the_site_or_in_a_circle() {
        assert_eq!(inside("/projects?phase=research"), Some("/projects?phase=research"));
        for bad in ["", "x", "//evil.example", "/\\evil", "https://evil.example", "/a\r\nb", "/language?to=/"]
        {
            assert_eq!(inside(bad), None, "{bad:?}");
        }
    }
}
