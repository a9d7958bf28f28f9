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

/// Nothing when the search is not to be used now.
#[cfg(feature = "ssr")]
pub type Answer = std::pin::Pin<Box<dyn Future<Output = Option<Told>> + Send>>;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The address of the page that shows the same.
    pub address: String,
    /// How many there are, in words; blank when nothing was asked.
    pub sentence: String,
    /// The results, as HTML.
    pub html: String,
}

impl Told {
    #[cfg(feature = "ssr")]
    fn written(&self) -> String {
        format!("{}{BETWEEN}{}{BETWEEN}{}", self.address, self.sentence, self.html)
    }

    fn read(text: &str) -> Option<Self> {
        let (address, rest) = text.split_once(BETWEEN)?;
        let (sentence, html) = rest.split_once(BETWEEN)?;
        let [address, sentence, html] = [address, sentence, html].map(str::to_owned);
        Some(Self { address, sentence, html })
    }
}

/// Why nothing was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// The search is not to be used now.
    Unavailable,
    /// The server was not reached.
    NoConnection,
}

/// What an answer tells, or why there is none.
fn read(answer: Result<String, ServerFnError>) -> Result<Told, Failure> {
    match answer {
        Ok(text) => Told::read(&text).ok_or(Failure::Unavailable),
        Err(ServerFnError::Request(_)) => Err(Failure::NoConnection),
        Err(_) => Err(Failure::Unavailable),
    }
}

/// Between the parts of an answer; no text has it.
const BETWEEN: char = '\u{1f}';

/// Searches: the parts of a [`Told`], one after the other.
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
    Ok((finder.0)(asked).await.ok_or_else(unavailable)?.written())
}

/// Waits so long for the next letter, in milliseconds.
const PAUSE: u64 = 220;

/// The page's address.
fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// Gives the page the address that shows the same again, so that whoever comes back from a result finds the results.
#[cfg(feature = "hydrate")]
fn move_to(address: &str) {
    use wasm_bindgen::prelude::*;
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = history, js_name = replaceState)]
        fn replace_state(state: &JsValue, unused: &str, address: &str);
    }
    replace_state(&JsValue::NULL, "", address);
}

#[cfg(not(feature = "hydrate"))]
fn move_to(_address: &str) {}

/// A filter that goes on holding for the next search.
fn kept(name: &'static str, code: String) -> Option<impl IntoView> {
    (!code.is_empty()).then(|| view! { <input type="hidden" name=name value=code/> })
}

/// The field, its button, and the results: first those of the page, then those of what is being typed.
#[island]
pub fn LiveSearch(
    /// The address of the results.
    action: String,
    /// What the field is called.
    label: String,
    /// What the button says.
    button: String,
    /// What is said when the search is not to be used now.
    unavailable: String,
    /// What is said when the server is not reached.
    unreached: String,
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
    let failed = RwSignal::new(false);
    let latest = StoredValue::new(0_u32);
    let field = NodeRef::<leptos::html::Input>::new();
    let first = value.clone();
    let came = StoredValue::new(None::<String>);
    let asked = filters.clone();

    let ask = move |text: String| {
        let number = latest.with_value(|n| n.wrapping_add(1));
        latest.set_value(number);
        let [kind, phase, time] = asked.clone();
        let lang = lang.clone();
        let (unavailable, unreached) = (unavailable.clone(), unreached.clone());
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
                match read(answer) {
                    Ok(told) => {
                        came.update_value(|came| {
                            came.get_or_insert_with(here);
                        });
                        move_to(&told.address);
                        said.set(told.sentence);
                        live.set(Some(told.html));
                        failed.set(false);
                    }
                    Err(failure) => {
                        said.set(match failure {
                            Failure::Unavailable => unavailable,
                            Failure::NoConnection => unreached,
                        });
                        // What was found for another word must not pass for what this one finds.
                        live.set(Some(String::new()));
                        failed.set(true);
                    }
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
            failed.set(false);
            if let Some(address) = came.get_value() {
                move_to(&address);
            }
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
            {kept("kind", kind)}
            {kept("phase", phase)}
            {kept("time", time)}
        </form>
        <p class="visually-hidden" role="status">{move || said.get()}</p>
        <div id="results" class="results-area">
            <div hidden=move || !failed.get()>
                <div class="notice tone-ochre">
                    <p class="notice-body">{move || failed.get().then(|| said.get())}</p>
                </div>
            </div>
            <div hidden=move || live.with(Option::is_some)>{children()}</div>
            <div inner_html=move || live.get().unwrap_or_default()></div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_not_reached_is_no_search_that_is_being_repaired() {
        let failed = |error| read(Err(error));
        assert_eq!(failed(ServerFnError::Request("Failed to fetch".to_owned())), Err(Failure::NoConnection));
        assert_eq!(failed(ServerFnError::ServerError("unavailable".to_owned())), Err(Failure::Unavailable));
        assert_eq!(read(Ok("<html>".to_owned())), Err(Failure::Unavailable));
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn what_is_told_is_read_back() {
        let told = Told { address: "/pt/search?q=a".into(), sentence: "1".into(), html: "<ol>".into() };
        assert_eq!(read(Ok(told.written())), Ok(told));
    }
}
