//! What moves on a survey's form: its rules, heard in the browser while somebody answers.
//!
//! The engine is the server's own; the script around it (`form.js`) reads the form and changes the page. What the two say to each
//! other is text with NUL characters between the parts, because anything more would weigh more than it does.

use std::cell::RefCell;

use domain::form::Typed;
use domain::surveys::interview::{Instrument, Live, Setting};
use wasm_bindgen::prelude::wasm_bindgen;

/// The page of the form.
struct Page {
    instrument: Instrument,
    setting: Setting,
    at: usize,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// Opens the page of an excerpt, as the server wrote it; false when it cannot be read.
#[wasm_bindgen]
pub fn open(excerpt: &str) -> bool {
    let page = Live::read(excerpt).and_then(|live| {
        let Live { page, definition, setting } = live;
        Some(Page { instrument: Instrument::known(definition)?, setting, at: page })
    });
    PAGE.with_borrow_mut(|open| {
        *open = page;
        open.is_some()
    })
}

/// What stands on the page when this is typed: `name NUL value NUL …`. Answers the names of what stands there with spaces between
/// them, then the name and the words of each text that answers stand in.
#[wasm_bindgen]
pub fn hear(typed: &str) -> String {
    let mut parts = typed.split('\0');
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        pairs.push((name.to_owned(), value.to_owned()));
    }
    let typed = Typed::new(pairs);
    PAGE.with_borrow(|page| page.as_ref().map_or_else(String::new, |page| page.hear(&typed)))
}

impl Page {
    fn hear(&self, typed: &Typed) -> String {
        let heard = self.instrument.hear(typed, &self.setting);
        let mut answer = heard.standing(self.at).join(" ");
        for (name, text) in heard.texts(self.at) {
            for part in [&name, &text] {
                answer.push('\0');
                answer.push_str(part);
            }
        }
        answer
    }
}
