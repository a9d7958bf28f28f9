//! What somebody answered, by item and instance of its repeats.

use crate::ordered::Map;

/// An item with the instance of every repeat it is in, from the outside in, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The item's number in the form.
    pub item: usize,
    /// The instances.
    pub at: Vec<u32>,
}

impl Place {
    /// An item that is in no repeat.
    pub fn new(item: usize) -> Self {
        Self { item, at: Vec::new() }
    }

    /// An item within instances.
    pub fn within(item: usize, at: &[u32]) -> Self {
        Self { item, at: at.to_vec() }
    }
}

/// A person's answers as text, whether they are relevant or not, and how often each repeat was answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    values: Map<Place, String>,
    counts: Map<Place, u32>,
}

impl Answers {
    /// No answers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an answer; the empty text takes it away.
    pub fn set(&mut self, place: Place, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            self.values.remove(&place);
        } else {
            self.values.insert(place, value);
        }
    }

    /// Says how many instances a repeat has. The place is the repeat within the instances of the repeats *around* it.
    pub fn set_count(&mut self, repeat: Place, count: u32) {
        self.counts.insert(repeat, count);
    }

    /// An answer; empty when there is none.
    pub fn get(&self, place: &Place) -> &str {
        self.values.get(place).map_or("", String::as_str)
    }

    /// How many instances a repeat was said to have.
    pub fn count(&self, repeat: &Place) -> Option<u32> {
        self.counts.get(repeat).copied()
    }

    /// All answers in the order of the items.
    pub fn iter(&self) -> impl Iterator<Item = (&Place, &str)> {
        self.values.iter().map(|(place, value)| (place, value.as_str()))
    }
}
