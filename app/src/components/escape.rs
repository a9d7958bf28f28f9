//! Escaping for the two elements whose content is text only, `<textarea>` and `<title>`. Leptos does not escape the one,
//! and puts its comment mark inside the other, where a browser shows it.

/// The text with the three characters that mean something to a browser written out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}
