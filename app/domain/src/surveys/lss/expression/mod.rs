//! LimeSurvey's expressions (ExpressionScript) in our language: `Q1.NAOK == "Y"` becomes `${q1} = 'y'`, an option of a choice of several,
//! `M_SQ1.NAOK == "Y"`, becomes `selected(${m}, 'sq1')`.
//!
//! An expression is translated whole or not at all. What is translated means the same, with one difference that LimeSurvey's
//! own manual advises to write: an answer that was not asked for counts as empty, with or without `.NAOK`.
//!
//! Source: the LimeSurvey manual, ExpressionScript — <https://manual.limesurvey.org/ExpressionScript_-_Presentation>.

mod calls;
mod compare;
mod meaning;
mod out;
mod pattern;
mod token;
mod translate;
mod tree;

pub(super) use meaning::{Codes, Meaning, Names, OTHER, Of};
pub(super) use out::quoted;
pub(super) use pattern::whole_pattern;

use crate::surveys::logic;
use out::Out;
use translate::Translator;

/// Why an expression cannot be translated, and the character where that shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Untranslatable {
    pub at: usize,
    pub why: String,
}

impl Untranslatable {
    fn new(at: usize, why: impl Into<String>) -> Self {
        Self { at, why: why.into() }
    }
}

/// Where an expression stands: what `this`, `self` and a bare `.` are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Here<'a> {
    /// The code of the question it belongs to.
    pub question: &'a str,
    /// The value that `this` means, which is written as `.`.
    pub own: Option<&'a Of>,
}

/// The condition that an expression is.
///
/// # Errors
/// Why it cannot be translated.
pub(super) fn condition(source: &str, names: &Names, here: Here<'_>) -> Result<String, Untranslatable> {
    let node = tree::parse(source)?;
    let translator = Translator { names, here };
    let out = translator.truth(&node)?;
    checked(out)
}

/// The value that an expression is.
///
/// # Errors
/// Why it cannot be translated.
pub(super) fn value(source: &str, names: &Names, here: Here<'_>) -> Result<String, Untranslatable> {
    let node = tree::parse(source)?;
    let translator = Translator { names, here };
    let out = translator.value(&node)?;
    checked(out)
}

/// The name of the item whose answer stands in a text, when the expression is nothing else.
///
/// # Errors
/// Why it cannot be translated.
pub(super) fn shown(source: &str, names: &Names) -> Result<String, Untranslatable> {
    let node = tree::parse(source)?;
    let tree::Part::Name(name) = &node.part else {
        return Err(Untranslatable::new(
            node.at,
            "only answers stand in texts; calculate it in a question of its own",
        ));
    };
    let translator = Translator { names, here: Here::default() };
    match translator.meaning(name, node.at)? {
        Meaning::Value(item, _) => Ok(item),
        _ => Err(Untranslatable::new(node.at, "only whole answers stand in texts")),
    }
}

/// What is written must be of our language; if it is not, that is said and nothing is passed on.
fn checked(out: Out) -> Result<String, Untranslatable> {
    match logic::parse(&out.text) {
        Ok(_) => Ok(out.text),
        Err(_) => Err(Untranslatable::new(1, "it becomes longer or deeper than an expression may be")),
    }
}

#[cfg(test)]
mod tests;
