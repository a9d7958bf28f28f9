//! The places there are for something, as the page shows them; the same ones that `domain::surveys::Spot` knows.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// A place: in a list, before something in it or at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The list of a page or a group, or the pages.
    pub list: Element,
    /// What it is before.
    pub before: Option<Element>,
}

/// What is marked as the place where something would be dropped.
const BEFORE: &str = "is-drop-before";
const END: &str = "is-drop-end";

impl Spot {
    /// Puts something there.
    pub fn put(&self, item: &Element) {
        let before = self.before.as_ref().map(AsRef::as_ref);
        drop(self.list.insert_before(item, before));
    }

    /// Draws or takes away the line that shows it.
    pub fn mark(&self, on: bool) {
        let (of, class) = match &self.before {
            Some(before) => (before, BEFORE),
            None => (&self.list, END),
        };
        let classes = of.class_list();
        drop(if on { classes.add_1(class) } else { classes.remove_1(class) });
    }

    /// How far a height on the screen is from it.
    fn distance(&self, y: f64) -> f64 {
        if let Some(before) = &self.before {
            return (before.get_bounding_client_rect().top() - y).abs();
        }
        if let Some(last) = self.list.last_element_child() {
            return (last.get_bounding_client_rect().bottom() - y).abs();
        }
        // In an empty list everything around it is near.
        let around =
            self.list.parent_element().unwrap_or_else(|| self.list.clone()).get_bounding_client_rect();
        (around.top() - y).max(y - around.bottom()).max(0.0)
    }
}

/// Whether something is a page.
pub fn is_page(item: &Element) -> bool {
    item.has_attribute("data-page")
}

/// What stands in a list but for what is moved.
fn others(list: &Element, item: &Element) -> Vec<Element> {
    let children = list.children();
    let all = (0..children.length()).filter_map(|at| children.item(at));
    all.filter(|other| other != item && (other.has_attribute("data-item") || is_page(other))).collect()
}

/// Whether something is a question or holds one that is not moved.
fn holds(of: &Element, item: &Element) -> bool {
    if is_page(of) || !of.has_attribute("data-section") {
        return true;
    }
    let inside = all(of, "[data-item]:not([data-section])");
    inside.iter().any(|question| question != item && !item.contains(Some(question)))
}

/// Every element that a selector finds.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Where something stands.
pub fn here(item: &Element) -> Option<Spot> {
    let list = item.parent_element()?;
    let mut next = item.next_element_sibling();
    while let Some(other) = next.take_if(|other| !holds(other, item)) {
        next = other.next_element_sibling();
    }
    let before = next.or_else(|| first_empty(&others(&list, item), item));
    Some(Spot { list, before })
}

/// Groups without questions stand at the end, so the end is before the first of them.
fn first_empty(others: &[Element], item: &Element) -> Option<Element> {
    others.iter().find(|other| !holds(other, item)).cloned()
}

/// Every place there is for something, in order.
pub fn spots(root: &Element, item: &Element) -> Vec<Spot> {
    let mut spots = Vec::new();
    if is_page(item) {
        if let Some(pages) = item.parent_element() {
            walk(&pages, item, &mut spots);
        }
    } else {
        for list in all(root, "ol[data-within='']") {
            walk(&list, item, &mut spots);
        }
    }
    spots
}

fn walk(list: &Element, item: &Element, spots: &mut Vec<Spot>) {
    let others = others(list, item);
    let inside = |of: &Element, spots: &mut Vec<Spot>| {
        if !is_page(of)
            && let Ok(Some(inner)) = of.query_selector(":scope > ol")
        {
            walk(&inner, item, spots);
        }
    };
    for other in others.iter().filter(|other| holds(other, item)) {
        spots.push(Spot { list: list.clone(), before: Some(other.clone()) });
        inside(other, spots);
    }
    spots.push(Spot { list: list.clone(), before: first_empty(&others, item) });
    for other in others.iter().filter(|other| !holds(other, item)) {
        inside(other, spots);
    }
}

/// The place nearest to a height on the screen.
pub fn nearest(spots: &[Spot], y: f64) -> Option<&Spot> {
    spots.iter().min_by(|one, other| one.distance(y).total_cmp(&other.distance(y)))
}

/// How many things stand in something's list, and as which of them it does, counted from 1.
pub fn counted(item: &Element) -> (usize, usize) {
    let Some(list) = item.parent_element() else { return (1, 1) };
    let count = others(&list, item).len() + 1;
    let mut place = 1;
    let mut before = item.previous_element_sibling();
    while let Some(other) = before {
        place += usize::from(other.has_attribute("data-item") || is_page(&other));
        before = other.previous_element_sibling();
    }
    (place, count)
}

/// The page something stands on.
pub fn page_of(item: &Element) -> Option<Element> {
    item.closest("[data-page]").ok().flatten()
}

/// What something is called.
pub fn name(of: &Element) -> String {
    of.get_attribute("data-name").unwrap_or_default()
}

/// Something's handle.
pub fn grip(of: &Element) -> Option<HtmlElement> {
    of.query_selector(":scope > .survey-grip").ok().flatten()?.dyn_into().ok()
}
