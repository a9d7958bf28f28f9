//! A question gets another name: expressions that mention it follow.

use super::token::{TokenKind, tokens};

/// The source with every mention of one name replaced by another: `${old}`, also inside quotation marks, and steps of
/// paths. Everything else, spaces included, stays as it was. A source that cannot be read still has its `${old}` replaced.
pub fn rename(source: &str, old: &str, new: &str) -> String {
    let in_text = |text: &str| text.replace(&format!("${{{old}}}"), &format!("${{{new}}}"));
    let Ok(tokens) = tokens(source) else { return in_text(source) };
    let mut renamed = String::with_capacity(source.len());
    let mut at = 0;
    let mut after_slash = false;
    for token in &tokens {
        renamed.push_str(source.get(at..token.span.start).unwrap_or_default());
        let written = token.span.of(source);
        match &token.kind {
            TokenKind::Name(name) if name == old => renamed.push_str(&format!("${{{new}}}")),
            TokenKind::Word(word) if word == old && after_slash => renamed.push_str(new),
            TokenKind::Text(_) => renamed.push_str(&in_text(written)),
            _ => renamed.push_str(written),
        }
        after_slash = token.kind == TokenKind::Slash;
        at = token.span.end;
    }
    renamed.push_str(source.get(at..).unwrap_or_default());
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mention_follows_and_the_rest_stays() {
        for (source, expected) in [
            ("${a} +  ${ab}", "${z} +  ${ab}"),
            ("jr:choice-name(${ a }, '${a}')", "jr:choice-name(${z}, '${z}')"),
            ("../a = 'a'", "../z = 'a'"),
            ("/data/g/a", "/data/g/z"),
            ("a = ${a}", "a = ${z}"),
            ("pulldata('x', 'y', 'z', ${a})", "pulldata('x', 'y', 'z', ${z})"),
        ] {
            assert_eq!(rename(source, "a", "z"), expected, "{source}");
        }
    }

    #[test]
    fn a_source_that_cannot_be_read_is_renamed_too() {
        assert_eq!(
            rename("instance('x')/root/item[a=${a}]/b", "a", "z"),
            "instance('x')/root/item[a=${z}]/b"
        );
    }
}
