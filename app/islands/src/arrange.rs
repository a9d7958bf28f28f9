//! Moving questions, groups and pages of a survey's builder by hand: dragged with a mouse or a finger, or picked up with the
//! keyboard. Without it the buttons beside each do the same, one place at a time.
//!
//! What is moved stands in its new place at once; the server decides, and sends the builder's parts as they are then.

#![expect(missing_docs, reason = "what the macros make of the functions here cannot be documented")]

#[cfg(feature = "hydrate")]
mod hands;
#[cfg(feature = "hydrate")]
mod moves;
#[cfg(feature = "hydrate")]
mod spots;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is said, in the reader's language, with marks such as `%what%` where something is put in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// That something was picked up: `%what%`, `%there%`.
    pub taken: String,
    /// Where something stands: `%part%`, `%place%`, `%count%`.
    pub there: String,
    /// A group of a page: `%page%`, `%group%`.
    pub within: String,
    /// Where a page stands: `%place%`, `%count%`.
    pub page_there: String,
    /// That a move was stored: `%what%`, `%there%`.
    pub saved: String,
    /// That something was put back: `%what%`.
    pub back: String,
    /// That the server was not reached.
    pub unreached: String,
    /// The button that takes a message away.
    pub close: String,
    /// How things are moved.
    pub help: String,
}

/// A text with its marks filled.
pub fn filled(text: &str, values: &[(&str, &str)]) -> String {
    // From the marks on, so that what is put in is not looked through for marks.
    let mut parts = text.split('%');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        match values.iter().find(|(mark, _)| *mark == part) {
            Some((_, value)) => {
                filled.push_str(value);
                filled.push_str(parts.next().unwrap_or_default());
            }
            None => {
                filled.push('%');
                filled.push_str(part);
            }
        }
    }
    filled
}

/// The part of the builder in which things can be moved.
#[island]
pub fn Arrange(
    /// The survey's address.
    base: String,
    /// What is said.
    words: Words,
    /// The builder's parts.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    let (help, close) = (words.help.clone(), words.close.clone());
    wake(root, base, words);
    view! {
        <div class="survey-arrange" node_ref=root>
            <p class="hint survey-arrange-help" id="arrange-help">{help}</p>
            {children()}
            <div class="survey-arrange-says" hidden=true>
                <p></p>
                <button class="button button-plain" type="button">{close}</button>
            </div>
            <p class="visually-hidden" role="status"></p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn wake(root: NodeRef<leptos::html::Div>, base: String, words: Words) {
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            hands::wake(&root, base.clone(), words.clone());
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn wake(_root: NodeRef<leptos::html::Div>, _base: String, _words: Words) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_filled_and_what_is_put_in_is_taken_as_it_is() {
        let text = "Pegou em “%what%”. %there%";
        assert_eq!(
            filled(text, &[("what", "100 %there%"), ("there", "Lugar 2.")]),
            "Pegou em “100 %there%”. Lugar 2."
        );
        assert_eq!(filled("5 % de tudo", &[]), "5 % de tudo");
    }
}
