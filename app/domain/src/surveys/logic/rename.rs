//! Questions get other names: expressions and texts that mention them follow.

use super::piping::{Piece, pieces};
use super::token::{TokenKind, tokens};

/// The source with every mention of a name that has another replaced by it: `${old}`, also inside quotation marks, and steps of
/// paths. Everything else, spaces included, stays as it was. A source that cannot be read still has its `${old}` replaced.
pub fn rename<'a>(source: &str, other: impl Fn(&str) -> Option<&'a str>) -> String {
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

/// The same for a text in which names stand to be filled in.
pub fn rename_in_text<'a>(text: &str, other: impl Fn(&str) -> Option<&'a str>) -> String {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Name(name) => format!("${{{}}}", other(name).unwrap_or(name)),
    };
    pieces(text).into_iter().map(piece).collect()
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
            assert_eq!(rename(source, |name| (name == "a").then_some("z")), expected, "{source}");
        }
    }

    #[test]
    fn a_source_that_cannot_be_read_is_renamed_too() {
        assert_eq!(
            rename("instance('x')/root/item[a=${a}]/b", |name| (name == "a").then_some("z")),
            "instance('x')/root/item[a=${z}]/b"
        );
    }
}
