//! Names as XLSForm allows them: those of XML, as pyxform reads them.

/// Whether a text is a name with at most one prefix: `age`, `my:age`.
pub(super) fn is_xml_name(text: &str) -> bool {
    match text.split_once(':') {
        Some((prefix, name)) => is_plain_name(prefix) && is_plain_name(name),
        None => is_plain_name(text),
    }
}

/// Whether a text is a name without a prefix.
pub(super) fn is_plain_name(text: &str) -> bool {
    text.starts_with(starts) && text.chars().all(|c| starts(c) || continues(c))
}

/// The letters of pyxform's pattern, which has no `À` to `Ö`: its range for them is misspelt, and files are refused for it.
fn starts(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}'
        | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

fn continues(c: char) -> bool {
    matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_xml() {
        for name in ["a", "_a", "a-b.c9", "idade_é", "ns:a"] {
            assert!(is_xml_name(name), "{name}");
        }
        for name in ["", "1a", "a b", "-a", ".a", "a:b:c", ":a", "a:", "a$", "Área"] {
            assert!(!is_xml_name(name), "{name}");
        }
    }
}
