//! Keyset pages: a list is cut after a key, never after a count, so that page 100 costs as much as page 1.

/// Which page of a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageRequest {
    /// Go on after this cursor; the first page when absent. A cursor that means nothing counts as absent.
    pub after: Option<String>,
    /// How many items; 0 means the list's own default.
    pub limit: u64,
}

/// The largest page anybody gets.
pub const MAX_LIMIT: u64 = 200;

impl PageRequest {
    /// The first page.
    pub fn first() -> Self {
        Self::default()
    }

    /// The number of items, within bounds.
    pub fn limit_or(&self, default: u64) -> u64 {
        if self.limit == 0 { default } else { self.limit.min(MAX_LIMIT) }
    }

    /// The cursor's parts, when it has exactly `n` of them.
    pub fn key<const N: usize>(&self) -> Option<[String; N]> {
        let text = self.after.as_deref()?;
        let parts: Vec<String> = serde_json::from_str(text).ok()?;
        parts.try_into().ok()
    }
}

/// A cursor made of these parts.
pub fn cursor(parts: &[&str]) -> String {
    serde_json::to_string(parts).unwrap_or_default()
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// The cursor of the next page, when there is one.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Cuts a list that was read with one item more than `limit`, and makes the cursor from the last one kept.
    pub fn cut(mut items: Vec<T>, limit: u64, key: impl Fn(&T) -> String) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(key) } else { None };
        Self { items, next }
    }

    /// The same page with other items.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), next: self.next }
    }
}
