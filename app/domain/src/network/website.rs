//! An address on the web that somebody typed.

use crate::form::Reader;

/// Reads an address beginning with `https://` or `http://`; may be blank. Anything else would make a link that is
/// none, or runs something.
pub(super) fn read_website(reader: &mut Reader<'_>, field: &str) -> String {
    let text = reader.optional(field, 300);
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        rest.contains('.')
            && !rest.starts_with('.')
            && !rest.chars().any(|c| c.is_whitespace() || "<>\"".contains(c))
    });
    if !text.is_empty() && !good {
        reader.wrong(field, "error-not-a-website");
    }
    text
}
