//! Results as one types. Without it the form around the same field does the same, one page at a time.
//!
//! The server sends the results as the HTML the page itself would show, so that nothing is rendered twice in two ways and the
//! browser's side stays small.

#![expect(missing_docs, reason = "what the macros make of the functions here cannot be documented")]

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is looked for as one types.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What was typed.
    pub text: String,
    /// The filters of the page, by code; empty when there are none.
    pub filters: [String; 3],
    /// The page's language.
    pub lang: String,
}

/// What answers: `server` puts one into the context, because islands know no store.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct Finder(pub std::sync::Arc<dyn Fn(Asked) -> Answer + Send + Sync>);

/// How many there are, in words, and the results as HTML; nothing when the search is not to be used now.
#[cfg(feature = "ssr")]
pub type Answer = std::pin::Pin<Box<dyn Future<Output = Option<(String, String)>> + Send>>;

/// Between the sentence and the HTML; no text has it.
const BETWEEN: char = '\u{1f}';

/// Searches: how many there are, and the results as HTML.
///
/// # Errors
/// When the search is not to be used now.
#[server(prefix = "/api", endpoint = "search")]
pub async fn search_now(
    #[server(default)] q: String,
    #[server(default)] kind: String,
    #[server(default)] phase: String,
    #[server(default)] time: String,
    #[server(default)] lang: String,
) -> Result<String, ServerFnError> {
    let unavailable = || -> ServerFnError { ServerFnError::ServerError("unavailable".to_owned()) };
    let finder = use_context::<Finder>().ok_or_else(unavailable)?;
    let asked = Asked { text: q, filters: [kind, phase, time], lang };
    let (sentence, html) = (finder.0)(asked).await.ok_or_else(unavailable)?;
    Ok(format!("{sentence}{BETWEEN}{html}"))
}

/// Waits so long for the next letter, in milliseconds.
const PAUSE: u64 = 220;

/// The field, its button, and the results: first those of the page, then those of what is being typed.
#[island]
pub fn LiveSearch(
    /// The address of the results.
    action: String,
    /// What the field is called.
    label: String,
    /// What the button says.
    button: String,
    /// What is said when no answer comes.
    failed: String,
    /// The words searched for now.
    value: String,
    /// The filters of the page: kind, phase, time.
    filters: [String; 3],
    /// The page's language.
    lang: String,
    /// The results of the page.
    children: Children,
) -> impl IntoView {
    let live = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let latest = StoredValue::new(0_u32);
    let field = NodeRef::<leptos::html::Input>::new();
    let first = value.clone();
    let asked = filters.clone();

    let ask = move |text: String| {
        let number = latest.with_value(|n| n.wrapping_add(1));
        latest.set_value(number);
        if text.trim().is_empty() {
            live.set(Some(String::new()));
            said.set(String::new());
            return;
        }
        let [kind, phase, time] = asked.clone();
        let (lang, failed) = (lang.clone(), failed.clone());
        let send = move || {
            // Something more was typed meanwhile.
            if latest.get_value() != number {
                return;
            }
            spawn_local(async move {
                let answer = search_now(text, kind, phase, time, lang).await;
                if latest.get_value() != number {
                    return;
                }
                match answer.as_deref().ok().and_then(|answer| answer.split_once(BETWEEN)) {
                    Some((sentence, html)) => {
                        said.set(sentence.to_owned());
                        live.set(Some(html.to_owned()));
                    }
                    None => said.set(failed),
                }
            });
        };
        set_timeout(send, Duration::from_millis(PAUSE));
    };
    let typed = move |event| ask(event_target_value(&event));
    // Escape takes back what was typed: the page shows again what it came with.
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(field) = field.get()
        {
            event.prevent_default();
            field.set_value(&first);
            latest.update_value(|n| *n = n.wrapping_add(1));
            live.set(None);
            said.set(String::new());
        }
    };
    let [kind, phase, time] = filters;
    view! {
        <form class="search-box" role="search" method="get" action=action>
            <label class="label" for="q">{label}</label>
            <div class="search-box-line">
                <input
                    class="input" type="search" id="q" name="q" value=value autocomplete="off" maxlength="200"
                    node_ref=field on:input=typed on:keydown=pressed aria-controls="results"
                />
                <button class="button" type="submit"><span>{button}</span></button>
            </div>
            <input type="hidden" name="kind" value=kind/>
            <input type="hidden" name="phase" value=phase/>
            <input type="hidden" name="time" value=time/>
        </form>
        <p class="visually-hidden" role="status">{move || said.get()}</p>
        <div id="results" class="results-area">
            <div hidden=move || live.with(Option::is_some)>{children()}</div>
            <div inner_html=move || live.get().unwrap_or_default()></div>
        </div>
    }
}
