//! Asking the server for the question as it is typed: when somebody pauses, once at a time, and the last word counts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FormData, HtmlElement, HtmlFormElement, UrlSearchParams};

use crate::browser::{listen, parsed, post, put_in};

/// Waits so long for the next letter.
const PAUSE: Duration = Duration::from_millis(350);

struct Looking {
    root: HtmlElement,
    action: String,
    question: String,
    shown_in: RefCell<String>,
    typed: Cell<u32>,
    sending: Cell<bool>,
    again: Cell<bool>,
}

/// Wakes the island.
pub(super) fn wake(root: &HtmlElement, action: String, question: String) {
    let first = root.query_selector("[data-shown-in][aria-pressed=true]").ok().flatten();
    let shown_in = first.and_then(|button| button.get_attribute("data-shown-in")).unwrap_or_default();
    let looking = Rc::new(Looking {
        root: root.clone(),
        action,
        question,
        shown_in: RefCell::new(shown_in),
        typed: Cell::new(0),
        sending: Cell::new(false),
        again: Cell::new(false),
    });
    for name in ["input", "change"] {
        let looking = Rc::clone(&looking);
        listen(root, name, move |_| looking.soon());
    }
    let clicked = Rc::clone(&looking);
    listen(root, "click", move |event| {
        if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            clicked.click(&target);
        }
    });
    drop(root.class_list().add_1("is-awake"));
}

impl Looking {
    fn soon(self: &Rc<Self>) {
        let number = self.typed.get().wrapping_add(1);
        self.typed.set(number);
        let looking = Rc::clone(self);
        let still = move || {
            if looking.typed.get() == number {
                looking.look();
            }
        };
        set_timeout(still, PAUSE);
    }

    fn click(self: &Rc<Self>, target: &Element) {
        if let Ok(Some(button)) = target.closest("[data-shown-in]") {
            let all = self.root.query_selector_all("[data-shown-in]").ok();
            let all = all.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.item(at)));
            for other in all.filter_map(|other| other.dyn_into::<Element>().ok()) {
                drop(other.set_attribute("aria-pressed", if other == button { "true" } else { "false" }));
            }
            *self.shown_in.borrow_mut() = button.get_attribute("data-shown-in").unwrap_or_default();
            self.look();
        } else if let Ok(Some(more)) = target.closest("[aria-controls=preview]") {
            let open = self.root.class_list().toggle("is-open").unwrap_or(true);
            drop(more.set_attribute("aria-expanded", if open { "true" } else { "false" }));
        }
    }

    fn look(self: &Rc<Self>) {
        if self.sending.get() {
            self.again.set(true);
            return;
        }
        let Some(body) = self.body() else { return };
        self.sending.set(true);
        let looking = Rc::clone(self);
        spawn_local(async move {
            let answer = post(&looking.action, &body).await;
            looking.sending.set(false);
            // What is out of date by now is not shown.
            if looking.again.replace(false) {
                looking.look();
            } else {
                looking.show(answer);
            }
        });
    }

    fn body(&self) -> Option<String> {
        let form: HtmlFormElement = self.root.query_selector("form").ok().flatten()?.dyn_into().ok()?;
        let data = FormData::new_with_form(&form).ok()?;
        let all = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
        all.append("question", &self.question);
        all.append("shown_in", &self.shown_in.borrow());
        Some(String::from(all.to_string()))
    }

    fn show(&self, answer: Option<(u16, String)>) {
        let parts = answer.filter(|(status, _)| *status == 200).and_then(|(_, html)| parsed(&html));
        if let Ok(Some(unreached)) = self.root.query_selector("[data-unreached]")
            && let Some(unreached) = unreached.dyn_ref::<HtmlElement>()
        {
            unreached.set_hidden(parts.is_some());
        }
        if let Some(parts) = parts {
            put_in(&parts);
        }
    }
}
