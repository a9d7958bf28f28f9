//! A survey that ships with the product, to begin one's own from.

use super::{Definition, Settings};
use crate::slug::Slug;
use crate::text::Translated;

/// A template: what it asks, and when it is worth asking.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is for.
    pub purpose: Translated,
    /// What to do with the result.
    pub result: Translated,
    /// When it is the wrong one.
    pub not_for: Translated,
    /// What a survey made from it is called, promises and shows; its source says who wrote the questions.
    pub settings: Settings,
    /// What it asks.
    pub definition: Definition,
}
