//! What hands do: picking up, carrying, dropping, letting be.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{IntervalHandle, document, set_interval_with_handle, window};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::moves::Moves;
use super::spots::{Spot, grip, here, name, nearest, spots};
use super::{Words, filled};
use crate::browser::listen;

/// A mouse that is not quite still does not drag yet: so many pixels.
const STILL: f64 = 5.0;
/// So near to the edge of the window it scrolls, by so many pixels each time.
const EDGE: f64 = 72.0;
const SCROLL: f64 = 14.0;
const EACH: Duration = Duration::from_millis(30);

/// Something in somebody's hands.
pub(super) struct Held {
    pub item: Element,
    from: Option<Spot>,
    carried: Option<Carried>,
}

/// How a pointer carries it.
struct Carried {
    pointer: i32,
    from: f64,
    now: f64,
    /// Where it would be dropped, once it is really dragged.
    over: Option<Spot>,
    dragged: bool,
    scrolling: Option<IntervalHandle>,
}

/// The island once it is awake.
pub(super) struct Hands {
    root: HtmlElement,
    held: RefCell<Option<Held>>,
    pub moves: Moves,
    pub words: Words,
    /// Whether the page is being rearranged by us, so that focus that goes astray means nothing.
    busy: RefCell<bool>,
}

/// Wakes the island.
pub(super) fn wake(root: &HtmlElement, base: String, words: Words) {
    let moves = Moves::new(root.clone(), base);
    let hands = Rc::new(Hands {
        root: root.clone(),
        held: RefCell::default(),
        moves,
        words,
        busy: RefCell::default(),
    });
    let on = |name, act: fn(&Rc<Hands>, &leptos::web_sys::Event)| {
        let hands = Rc::clone(&hands);
        listen(root, name, move |event| act(&hands, &event));
    };
    on("keydown", |hands, event| hands.key(event.unchecked_ref()));
    on("keyup", |_, event| {
        // Some browsers press a button when the space bar comes up again.
        if grip_under(event).is_some() && event.unchecked_ref::<KeyboardEvent>().key() == " " {
            event.prevent_default();
        }
    });
    on("click", |hands, event| hands.click(event.unchecked_ref()));
    on("focusout", |hands, _| hands.left());
    on("pointerdown", |hands, event| Hands::down(hands, event.unchecked_ref()));
    on("pointermove", |hands, event| hands.to(event.unchecked_ref()));
    on("pointerup", |hands, event| hands.up(event.unchecked_ref()));
    on("pointercancel", |hands, _| hands.put_back());
    drop(root.class_list().add_1("is-awake"));
}

fn grip_under(event: &leptos::web_sys::Event) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".survey-grip").ok().flatten()?.dyn_into().ok()
}

impl Hands {
    fn key(self: &Rc<Self>, event: &KeyboardEvent) {
        if event.key() == "Escape" {
            if self.holds() {
                event.prevent_default();
                self.put_back();
            } else {
                self.moves.hush();
            }
            return;
        }
        let Some(grip) = grip_under(event) else { return };
        let carried = self.held.borrow().as_ref().is_some_and(|held| held.carried.is_some());
        match event.key().as_str() {
            " " | "Enter" => {
                event.prevent_default();
                if !event.repeat() && !carried {
                    self.toggle(&grip);
                }
            }
            "ArrowUp" | "ArrowLeft" if self.holds() => {
                event.prevent_default();
                self.step(-1);
            }
            "ArrowDown" | "ArrowRight" if self.holds() => {
                event.prevent_default();
                self.step(1);
            }
            _ => {}
        }
    }

    /// A screen reader presses without a key and without a pointer.
    fn click(self: &Rc<Self>, event: &MouseEvent) {
        if let Some(grip) = grip_under(event) {
            if event.detail() == 0 {
                self.toggle(&grip);
            }
        } else if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
            && target.closest(".survey-arrange-says button").ok().flatten().is_some()
        {
            self.moves.hush();
        }
    }

    /// Whether something is held.
    pub fn holds(&self) -> bool {
        self.held.borrow().is_some()
    }

    fn toggle(self: &Rc<Self>, grip: &HtmlElement) {
        if self.holds() {
            return self.drop_it();
        }
        let Some(item) = grip.parent_element() else { return };
        self.take(item, None);
        if let Some(held) = self.held.borrow().as_ref() {
            let there = self.moves.there(&held.item, &self.words);
            let values = [("what", name(&held.item)), ("there", there)];
            self.moves.say(&filled(
                &self.words.taken,
                &values.each_ref().map(|(mark, value)| (*mark, value.as_str())),
            ));
        }
    }

    fn take(&self, item: Element, carried: Option<Carried>) {
        self.moves.hush();
        if carried.is_none() {
            shown_as_held(&item, true);
        }
        *self.held.borrow_mut() = Some(Held { from: here(&item), item, carried });
    }

    /// Lets go of what is held, as it stands.
    fn let_go(&self) -> Option<Held> {
        let mut held = self.held.borrow_mut().take()?;
        shown_as_held(&held.item, false);
        if let Some(carried) = &mut held.carried {
            if let Some(over) = &carried.over {
                over.mark(false);
            }
            if let Some(scrolling) = carried.scrolling.take() {
                scrolling.clear();
            }
            drop(self.root.class_list().remove_1("is-dragging"));
        }
        Some(held)
    }

    fn step(&self, by: isize) {
        let held = self.held.borrow();
        let Some(held) = held.as_ref().filter(|held| held.carried.is_none()) else { return };
        let all = spots(&self.root, &held.item);
        let now = here(&held.item);
        let at = all.iter().position(|spot| Some(spot) == now.as_ref());
        if let Some(spot) = at.and_then(|at| at.checked_add_signed(by)).and_then(|to| all.get(to)) {
            self.quietly(|| {
                spot.put(&held.item);
                focus(&held.item);
            });
        }
        self.moves.say(&self.moves.there(&held.item, &self.words));
    }

    /// Changes the page without taking the focus that is lost on the way for somebody who leaves.
    pub fn quietly(&self, change: impl FnOnce()) {
        *self.busy.borrow_mut() = true;
        change();
        *self.busy.borrow_mut() = false;
    }

    fn left(self: &Rc<Self>) {
        let carried = self.held.borrow().as_ref().is_some_and(|held| held.carried.is_some());
        if !*self.busy.borrow() && !carried {
            self.put_back();
        }
    }

    fn put_back(self: &Rc<Self>) {
        let Some(held) = self.let_be() else { return };
        if held.carried.as_ref().is_none_or(|carried| carried.dragged) {
            self.moves.say(&filled(&self.words.back, &[("what", &name(&held.item))]));
        }
        self.moves.go_on(self);
    }

    /// Lets go of what is held, where it was.
    pub fn let_be(&self) -> Option<Held> {
        let held = self.let_go()?;
        if let Some(from) = &held.from {
            self.quietly(|| {
                let focused = document().active_element() == grip(&held.item).map(Into::into);
                if here(&held.item).as_ref() != Some(from) {
                    from.put(&held.item);
                }
                if focused {
                    focus(&held.item);
                }
            });
        }
        Some(held)
    }

    fn drop_it(self: &Rc<Self>) {
        let Some(held) = self.let_go() else { return };
        if let Some(over) = held.carried.as_ref().and_then(|carried| carried.over.as_ref()) {
            self.quietly(|| over.put(&held.item));
        }
        self.quietly(|| focus(&held.item));
        match held.from {
            Some(from) if here(&held.item).as_ref() != Some(&from) => self.moves.add(self, held.item, from),
            _ => {
                self.moves.say(&filled(&self.words.back, &[("what", &name(&held.item))]));
                self.moves.go_on(self);
            }
        }
    }

    fn down(hands: &Rc<Self>, event: &PointerEvent) {
        let Some(grip) = grip_under(event) else { return };
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let Some(item) = grip.parent_element() else { return };
        if hands.holds() {
            hands.put_back();
        }
        event.prevent_default();
        drop(grip.focus());
        drop(grip.set_pointer_capture(event.pointer_id()));
        let (pointer, y) = (event.pointer_id(), f64::from(event.client_y()));
        let carried = Carried { pointer, from: y, now: y, over: None, dragged: false, scrolling: None };
        hands.take(item, Some(carried));
    }

    fn to(self: &Rc<Self>, event: &PointerEvent) {
        let y = f64::from(event.client_y());
        let mut begins = None;
        if let Some(held) = self.held.borrow_mut().as_mut()
            && let Some(carried) =
                held.carried.as_mut().filter(|carried| carried.pointer == event.pointer_id())
        {
            carried.now = y;
            if !carried.dragged && (y - carried.from).abs() >= STILL {
                carried.dragged = true;
                begins = Some(held.item.clone());
            }
        }
        if let Some(item) = begins {
            shown_as_held(&item, true);
            drop(self.root.class_list().add_1("is-dragging"));
            let hands = Rc::downgrade(self);
            // A finger that rests at the edge goes on scrolling.
            let scrolling = set_interval_with_handle(
                move || {
                    if let Some(hands) = hands.upgrade() {
                        hands.scroll();
                    }
                },
                EACH,
            );
            if let Some(carried) = self.held.borrow_mut().as_mut().and_then(|held| held.carried.as_mut()) {
                carried.scrolling = scrolling.ok();
            }
        }
        self.look();
    }

    fn scroll(&self) {
        let now = self.held.borrow().as_ref().and_then(|held| Some(held.carried.as_ref()?.now));
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let (Some(now), Some(height)) = (now, height) else { return };
        let by = match now {
            near if near < EDGE => -SCROLL,
            near if near > height - EDGE => SCROLL,
            _ => return,
        };
        window().scroll_by_with_x_and_y(0.0, by);
        self.look();
    }

    /// Shows where what is carried would be dropped.
    fn look(&self) {
        let mut held = self.held.borrow_mut();
        let Some(Held { item, from, carried: Some(carried) }) = held.as_mut() else { return };
        if !carried.dragged {
            return;
        }
        let all = spots(&self.root, item);
        let over = nearest(&all, carried.now).filter(|spot| Some(*spot) != from.as_ref()).cloned();
        if over != carried.over {
            if let Some(before) = &carried.over {
                before.mark(false);
            }
            if let Some(now) = &over {
                now.mark(true);
            }
            carried.over = over;
        }
    }

    fn up(self: &Rc<Self>, event: &PointerEvent) {
        let carried = self
            .held
            .borrow()
            .as_ref()
            .and_then(|held| held.carried.as_ref().map(|carried| (carried.pointer, carried.dragged)));
        match carried {
            Some((pointer, true)) if pointer == event.pointer_id() => self.drop_it(),
            Some((pointer, false)) if pointer == event.pointer_id() => self.put_back(),
            _ => {}
        }
    }
}

/// Puts the focus on something's handle.
pub(super) fn focus(item: &Element) {
    if let Some(grip) = grip(item) {
        drop(grip.focus());
    }
}

fn shown_as_held(item: &Element, on: bool) {
    let classes = item.class_list();
    drop(if on { classes.add_1("is-held") } else { classes.remove_1("is-held") });
    if let Some(grip) = grip(item) {
        drop(grip.set_attribute("aria-pressed", if on { "true" } else { "false" }));
    }
}
