//! What becomes of moves: one after the other they go to the server, and what it answers is what is so.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

use super::hands::{Hands, focus};
use super::spots::{Spot, all, counted, is_page, name, page_of};
use super::{Words, filled};
use crate::browser::{encoded, parsed, post, put_in};

/// How long it is shown that a move was stored.
const SHOWN: Duration = Duration::from_secs(5);
/// The part with every page.
const PAGES: &str = "#builder-pages";

/// A move that the server does not know of yet.
struct Move {
    item: Element,
    from: Spot,
    action: String,
    body: String,
}

/// The moves of one page.
pub(super) struct Moves {
    root: HtmlElement,
    base: String,
    waiting: RefCell<VecDeque<Move>>,
    sending: RefCell<bool>,
    /// What the server sent last, when it could not be shown because something was held.
    late: RefCell<Option<Element>>,
    said: RefCell<u32>,
}

impl Moves {
    pub fn new(root: HtmlElement, base: String) -> Self {
        Self {
            root,
            base,
            waiting: RefCell::default(),
            sending: RefCell::default(),
            late: RefCell::default(),
            said: RefCell::default(),
        }
    }

    /// Where something stands, in words.
    pub fn there(&self, item: &Element, words: &Words) -> String {
        let (place, count) = counted(item);
        let (place, count) = (place.to_string(), count.to_string());
        if is_page(item) {
            return filled(&words.page_there, &[("place", &place), ("count", &count)]);
        }
        let page = page_of(item).map(|page| name(&page)).unwrap_or_default();
        let group = item.parent_element().and_then(|list| list.closest("[data-section]").ok().flatten());
        let part = match group {
            Some(group) => filled(&words.within, &[("page", &page), ("group", &name(&group))]),
            None => page,
        };
        filled(&words.there, &[("part", &part), ("place", &place), ("count", &count)])
    }

    /// Says something to whoever does not see the page.
    pub fn say(&self, text: &str) {
        if let Ok(Some(status)) = self.root.query_selector(":scope > [role=status]") {
            status.set_text_content(Some(text));
        }
    }

    /// Says something and shows it; for a time only when all is well.
    fn tell(&self, hands: &Rc<Hands>, text: &str, well: bool) {
        self.say(text);
        let Some(says) = self.says() else { return };
        if let Ok(Some(words)) = says.query_selector("p") {
            words.set_text_content(Some(text));
        }
        drop(says.class_list().toggle_with_force("is-wrong", !well));
        says.set_hidden(false);
        let number = self.said.borrow().wrapping_add(1);
        *self.said.borrow_mut() = number;
        if well {
            let hands = Rc::clone(hands);
            let still = move || {
                if *hands.moves.said.borrow() == number {
                    hands.moves.hush();
                }
            };
            set_timeout(still, SHOWN);
        }
    }

    fn says(&self) -> Option<HtmlElement> {
        self.root.query_selector(":scope > .survey-arrange-says").ok().flatten()?.dyn_into().ok()
    }

    /// Takes away what is shown.
    pub fn hush(&self) {
        if let Some(says) = self.says() {
            says.set_hidden(true);
        }
    }

    /// Adds a move: something stands in another place than it did.
    pub fn add(&self, hands: &Rc<Hands>, item: Element, from: Spot) {
        let (action, body) = if is_page(&item) { self.of_page(&item, &from) } else { self.of_item(&item) };
        self.waiting.borrow_mut().push_back(Move { item, from, action, body });
        self.go_on(hands);
    }

    fn of_item(&self, item: &Element) -> (String, String) {
        let pages = all(&self.root, "[data-page]");
        let page = page_of(item).and_then(|page| pages.iter().position(|other| *other == page));
        let within = item.parent_element().and_then(|list| list.get_attribute("data-within"));
        let before = item.next_element_sibling().map(|next| next.id());
        let fields = [
            ("page", page.map_or(0, |page| page + 1).to_string()),
            ("section", within.unwrap_or_default()),
            ("before", before.unwrap_or_default()),
        ];
        (format!("{}/questions/{}/place", self.base, item.id()), encoded(&fields))
    }

    fn of_page(&self, item: &Element, from: &Spot) -> (String, String) {
        // Where it was among the pages without it, and where it is.
        let without: Vec<Element> =
            all(&self.root, "[data-page]").into_iter().filter(|page| page != item).collect();
        let was = from.before.as_ref().and_then(|before| without.iter().position(|page| page == before));
        let was = was.unwrap_or(without.len());
        let to = counted(item).0.to_string();
        (format!("{}/pages/{}/place", self.base, was + 1), encoded(&[("to", to)]))
    }

    /// Sends the next move, unless one is on its way; shows what came meanwhile when there is none.
    pub fn go_on(&self, hands: &Rc<Hands>) {
        if *self.sending.borrow() {
            return;
        }
        let Some(next) = self.waiting.borrow().front().map(|next| (next.action.clone(), next.body.clone()))
        else {
            if hands.holds() {
                return;
            }
            let late = self.late.borrow_mut().take();
            if let Some(late) = late {
                self.show(hands, &late);
            }
            return;
        };
        *self.sending.borrow_mut() = true;
        let (action, body) = next;
        let body = format!("{body}&{}", encoded(&[("version", self.version()), ("parts", "yes".to_owned())]));
        let hands = Rc::clone(hands);
        spawn_local(async move {
            let answer = post(&action, &body).await;
            *hands.moves.sending.borrow_mut() = false;
            hands.moves.answered(&hands, answer);
        });
    }

    /// What the survey was when this was shown, or when the last move was stored.
    fn version(&self) -> String {
        if let Some(late) = self.late.borrow().as_ref()
            && let Some(version) = version_in(late)
        {
            return version;
        }
        version_in(&self.root).unwrap_or_default()
    }

    fn answered(&self, hands: &Rc<Hands>, answer: Option<(u16, String)>) {
        match answer {
            Some((200, html)) => {
                let done = self.waiting.borrow_mut().pop_front();
                *self.late.borrow_mut() = parsed(&html);
                if let Some(done) = done
                    && self.waiting.borrow().is_empty()
                    && !hands.holds()
                {
                    let values =
                        [("what", name(&done.item)), ("there", self.there(&done.item, &hands.words))];
                    let values = values.each_ref().map(|(mark, value)| (*mark, value.as_str()));
                    self.tell(hands, &filled(&hands.words.saved, &values), true);
                }
                self.go_on(hands);
            }
            Some((409 | 422, html)) => {
                self.undo(hands);
                let parts = parsed(&html);
                let why =
                    parts.as_ref().and_then(|parts| parts.query_selector("#arrange-why").ok().flatten());
                let why = why.and_then(|why| why.text_content()).unwrap_or_default();
                *self.late.borrow_mut() = parts;
                self.tell(hands, &why, false);
                self.go_on(hands);
            }
            _ => {
                self.undo(hands);
                self.tell(hands, &hands.words.unreached, false);
                self.go_on(hands);
            }
        }
    }

    /// Puts everything back that the server does not know of.
    fn undo(&self, hands: &Rc<Hands>) {
        drop(hands.let_be());
        let focused = document().active_element();
        let moves: Vec<Move> = self.waiting.borrow_mut().drain(..).rev().collect();
        hands.quietly(|| {
            for moved in &moves {
                moved.from.put(&moved.item);
            }
            // What stands elsewhere now has lost the focus on the way.
            if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
                drop(focused.focus());
            }
        });
    }

    /// Shows the parts as the server sent them. What is written in the forms of pages stays, and so does the focus.
    fn show(&self, hands: &Rc<Hands>, parts: &Element) {
        let focused = Focused::now(&self.root);
        if let (Ok(Some(old)), Ok(Some(new))) = (self.root.query_selector(PAGES), parts.query_selector(PAGES))
        {
            keep_typed(&old, &new);
        }
        hands.quietly(|| {
            put_in(parts);
            focused.again(&self.root);
        });
    }
}

fn version_in(within: &Element) -> Option<String> {
    within.query_selector("[data-version]").ok().flatten()?.get_attribute("data-version")
}

/// What has the focus, so that it can be found again among new parts.
enum Focused {
    Elsewhere,
    /// The handle of a page, counted from 0.
    Page(usize),
    /// Something of a question or group: which of the things there that take the focus.
    Item(String, usize),
    /// Something with a name of its own.
    Named(String),
}

/// What takes the focus.
const TAKES: &str = "a[href], button, summary, input, select, textarea";

impl Focused {
    fn now(root: &Element) -> Focused {
        let Some(focused) = document().active_element().filter(|focused| root.contains(Some(focused))) else {
            return Focused::Elsewhere;
        };
        if let Ok(Some(item)) = focused.closest("[data-item]") {
            let at = all(&item, TAKES).iter().position(|other| *other == focused);
            return Focused::Item(item.id(), at.unwrap_or(0));
        }
        if let Some(page) = focused.parent_element().filter(is_page) {
            let at = all(root, "[data-page]").iter().position(|other| *other == page);
            return Focused::Page(at.unwrap_or(0));
        }
        Focused::Named(focused.id())
    }

    fn again(&self, root: &Element) {
        let element = match self {
            Focused::Elsewhere => return,
            Focused::Page(at) => {
                if let Some(page) = all(root, "[data-page]").get(*at) {
                    focus(page);
                }
                return;
            }
            Focused::Item(id, at) => {
                let item = document().get_element_by_id(id);
                item.and_then(|item| all(&item, TAKES).get(*at).cloned())
            }
            Focused::Named(id) => document().get_element_by_id(id),
        };
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            && document().active_element().as_ref() != Some(element.as_ref())
        {
            drop(element.focus());
        }
    }
}

/// Carries over what somebody wrote in the forms of pages and has not sent, and which of them are open.
fn keep_typed(old: &Element, new: &Element) {
    let forms = |within: &Element| {
        all(within, "[data-page]").into_iter().map(|page| all(&page, "details.survey-page-form"))
    };
    if forms(old).count() != forms(new).count() {
        return;
    }
    for (old, new) in forms(old).zip(forms(new)) {
        let (Some(old), Some(new)) = (old.first(), new.first()) else { continue };
        if old.has_attribute("open") {
            drop(new.set_attribute("open", ""));
        }
        for typed in all(old, "input[name]:not([type=hidden])")
            .iter()
            .filter_map(|field| field.dyn_ref::<HtmlInputElement>())
        {
            let selector = format!("input[name=\"{}\"]", typed.name());
            let Ok(Some(field)) = new.query_selector(&selector) else { continue };
            let Some(field) = field.dyn_ref::<HtmlInputElement>() else { continue };
            if typed.value() != typed.default_value() {
                field.set_value(&typed.value());
            }
            if typed.checked() != typed.default_checked() {
                field.set_checked(typed.checked());
            }
        }
    }
}
