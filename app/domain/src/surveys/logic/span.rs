//! Where something stands in the source of an expression.

/// A range of bytes of the source, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// From one byte to before another.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// From the beginning of this to the end of another.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text it covers; empty when it lies outside or cuts a character.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// The columns for people: characters counted from 1, first and last. An empty range is one column wide.
    pub fn columns(self, source: &str) -> (usize, usize) {
        let before = |byte: usize| source.char_indices().take_while(|(at, _)| *at < byte).count();
        let first = before(self.start) + 1;
        (first, before(self.end).max(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let source = "'ação' + x";
        let at = source.find('x').unwrap();
        let span = Span::new(at, at + 1);
        assert_eq!(span.of(source), "x");
        assert_eq!(span.columns(source), (10, 10));
        assert_eq!(Span::new(0, 8).columns(source), (1, 6));
    }

    #[test]
    fn a_span_outside_is_empty_and_has_columns_all_the_same() {
        assert_eq!(Span::new(5, 9).of("abc"), "");
        assert_eq!(Span::new(3, 3).columns("abc"), (4, 4));
        assert_eq!(Span::new(1, 2).of("ç"), "");
    }
}
