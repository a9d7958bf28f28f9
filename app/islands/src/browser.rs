//! What islands ask of the browser beyond what Leptos does: events of a whole part of the page, forms that are sent without
//! leaving it, parts of it that the server sends anew.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{
    Element, Event, EventTarget, Headers, RequestInit, RequestRedirect, Response, UrlSearchParams,
};
use wasm_bindgen_futures::JsFuture;

/// Listens as long as the page is there.
pub fn listen(target: &EventTarget, name: &str, act: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(act);
    drop(target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref()));
    closure.forget();
}

/// Names and values as a form sends them.
pub fn encoded(fields: &[(&str, String)]) -> String {
    let Ok(all) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in fields {
        all.append(name, value);
    }
    String::from(all.to_string())
}

/// Sends a form and gives the status and the body of the answer; nothing when the server was not reached, or sent us elsewhere, as it does
/// when nobody is signed in any more.
pub async fn post(action: &str, body: &str) -> Option<(u16, String)> {
    let headers = Headers::new().ok()?;
    headers.set("content-type", "application/x-www-form-urlencoded").ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&JsValue::from_str(body));
    init.set_redirect(RequestRedirect::Manual);
    let answer = JsFuture::from(window().fetch_with_str_and_init(action, &init)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    Some((answer.status(), text.as_string()?))
}

/// HTML of the server's, not yet on the page.
pub fn parsed(html: &str) -> Option<Element> {
    let parts = document().create_element("div").ok()?;
    parts.set_inner_html(html);
    Some(parts)
}

/// Puts each part in the place of the one on the page that has its name.
pub fn put_in(parts: &Element) {
    while let Some(part) = parts.first_element_child() {
        part.remove();
        if let Some(old) = document().get_element_by_id(&part.id()) {
            drop(old.replace_with_with_node_1(&part));
        }
    }
}
