//! Guides and methods: the lab's library.
//!
//! A guide explains at length, a method is one technique on one card. A guide is written in Markdown, with its facts either in
//! the front matter of a file ([`front_matter`]) or in the fields of a form ([`form`]).

mod facts;
pub mod form;
pub mod front_matter;
pub mod glossary;
mod yaml;

pub use facts::{Fact, Facts, GuideKind, GuidePhase, Range, TimeNeeded};
pub use form::GuideForm;
pub use front_matter::{FileMistake, GuideFile, write};

use serde::{Deserialize, Serialize};

/// Slugs that addresses under `/guides` keep for themselves, beside `new`.
pub const RESERVED: [&str; 1] = ["glossary"];

/// The longest title, in characters.
pub const MAX_TITLE: usize = 150;
/// The longest summary, in characters.
pub const MAX_SUMMARY: usize = 400;
/// The longest body, in characters.
pub const MAX_BODY: usize = 60_000;
/// The most materials, and the most tags.
pub const MAX_ITEMS: usize = 20;
/// The longest material or tag, in characters.
pub const MAX_ITEM: usize = 120;

/// What a guide says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GuideText {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// The text, as Markdown.
    pub body: String,
    /// What one needs.
    pub materials: Vec<String>,
    /// What it is about, in words people look for.
    pub tags: Vec<String>,
}
