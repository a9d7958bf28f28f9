//! A question gets another name: expressions that mention it follow.

use super::token::{TokenKind, tokens};

/// The source with every mention of one name replaced by another: `${old}`, also inside quotation marks, and steps of
/// paths. Everything else, spaces included, stays as it was. A source that cannot be read still has its `${old}` replaced.
pub fn rename(source: &str, old: &str, new: &str) -> String {
    rename_each(source, |name| (name == old).then_some(new))
}

/// The same for many names at once: each mention of one that has another.
pub fn rename_each<'a>(source: &str, other: impl Fn(&str) -> Option<&'a str>) -> String {
    let Ok(tokens) = tokens(source) else { return in_text(source, &other) };
    let mut renamed = String::with_capacity(source.len());
    let mut at = 0;
    let mut after_slash = false;
    for token in &tokens {
        renamed.push_str(source.get(at..token.span.start).unwrap_or_default());
        let written = token.span.of(source);
        let new = match &token.kind {
            TokenKind::Name(name) => other(name).map(|new| format!("${{{new}}}")),
            TokenKind::Word(word) if after_slash => other(word).map(str::to_owned),
            TokenKind::Text(_) => Some(in_text(written, &other)),
            _ => None,
        };
        renamed.push_str(new.as_deref().unwrap_or(written));
        after_slash = token.kind == TokenKind::Slash;
        at = token.span.end;
    }
    renamed.push_str(source.get(at..).unwrap_or_default());
    renamed
}

fn in_text<'a>(text: &str, other: &impl Fn(&str) -> Option<&'a str>) -> String {
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        renamed.push_str(before);
        let named = after.split_once('}').and_then(|(name, after)| Some((other(name)?, after)));
        match named {
            Some((new, after)) => {
                renamed.push_str(&format!("${{{new}}}"));
                rest = after;
            }
            None => {
                renamed.push_str("${");
                rest = after;
            }
        }
    }
    renamed.push_str(rest);
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
