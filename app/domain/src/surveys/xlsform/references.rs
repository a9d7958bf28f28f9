//! `${name}` and `${last-saved#name}` in cells.

use super::names::is_plain_name;

/// A text has `${` that is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken;

/// The names that a text refers to, in order.
pub(super) fn references(text: &str) -> Result<Vec<&str>, Broken> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("${") {
        // pyxform does not look at `$` and `{` alone at the end of a short cell, nor at `${}`.
        let Some((inside, next)) = after.split_once('}') else {
            return if text.chars().count() > 2 { Err(Broken) } else { Ok(names) };
        };
        if !inside.is_empty() {
            names.push(name(inside).ok_or(Broken)?);
        }
        rest = next;
    }
    Ok(names)
}

/// The name, where a text is one reference and nothing else.
pub(super) fn only_reference(text: &str) -> Option<&str> {
    name(text.strip_prefix("${")?.strip_suffix('}')?)
}

/// Whether a text has at least one reference before anything broken.
pub(super) fn has_reference(text: &str) -> bool {
    let first = text.split_once("${").and_then(|(_, after)| after.split_once('}'));
    first.is_some_and(|(inside, _)| name(inside).is_some())
}

fn name(inside: &str) -> Option<&str> {
    let name = inside.strip_prefix("last-saved#").unwrap_or(inside);
    is_plain_name(name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_in_order() {
        assert_eq!(references("${a} + ${last-saved#b}"), Ok(vec!["a", "b"]));
        assert_eq!(references("5 $ and {a}"), Ok(vec![]));
        assert_eq!(references("${}"), Ok(vec![]));
        for broken in ["${a", "${ a }", "${a b}", "${a ${b}", "x ${"] {
            assert_eq!(references(broken), Err(Broken), "{broken}");
        }
        assert_eq!(only_reference("${a}"), Some("a"));
        assert_eq!(only_reference("${a} "), None);
        assert!(has_reference("x ${a} ${") && !has_reference("${}"));
    }
}
