//! Something to know before going on, and the messages after an action.

use leptos::prelude::*;

use super::heading::{heading, heading_level};
use super::icon::{Icon, icon};
use crate::context::{Flash, Tone};
use crate::t;

/// A note that stands out from the text around it.
#[component]
pub fn Notice(
    /// The colour and the sign.
    #[prop(optional)]
    tone: Tone,
    /// A heading.
    #[prop(optional_no_strip, into)]
    title: Option<String>,
    /// The text.
    children: Children,
) -> impl IntoView {
    let title = title.map(|title| heading(heading_level(), "notice-title", title.into_any()));
    view! {
        <div class=format!("notice tone-{}", tone.class())>
            {sign(tone)}
            <div class="notice-body">{title} {children()}</div>
        </div>
    }
    .into_any()
}

/// The messages of the action before, each shown once.
#[component]
pub fn FlashMessages(
    /// The messages.
    flash: Vec<Flash>,
) -> impl IntoView {
    if flash.is_empty() {
        return ().into_any();
    }
    let messages = flash
        .into_iter()
        .map(|flash| {
            view! {
                <div class=format!("notice tone-{}", flash.tone.class())>
                    {sign(flash.tone)}
                    <p class="notice-body">{flash.text}</p>
                </div>
            }
        })
        .collect_view();
    view! { <div class="flash" role="status">{messages}</div> }.into_any()
}

fn sign(tone: Tone) -> AnyView {
    let (picture, word) = match tone {
        Tone::Green => (Icon::Done, t!("components-sign-done")),
        Tone::Ochre => (Icon::Warning, t!("components-sign-warning")),
        Tone::Red => (Icon::Stop, t!("components-error")),
        Tone::Neutral | Tone::Azul | Tone::Violet => (Icon::Info, t!("components-sign-info")),
    };
    view! { <span class="notice-sign">{icon(picture)}<span class="visually-hidden">{word}</span></span> }
        .into_any()
}
