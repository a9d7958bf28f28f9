//! What the script of a form needs: the rules of the page, and a place where it says what has changed.

use domain::surveys::interview::Live;
use leptos::prelude::*;

use crate::t;

/// Where screen readers hear, when they are done with what they say, what has appeared and what is no longer asked. The sentences
/// hold `{}` where the questions are named.
pub(super) fn live_region(live: &Live) -> AnyView {
    let (appeared, gone) = (t!("survey-live-appeared", questions = "{}"), t!("survey-live-gone"));
    view! { <p class="visually-hidden" role="status" data-live=live.write() data-appeared=appeared data-gone=gone></p> }.into_any()
}
