//! Patterns: LimeSurvey's are Perl's, between delimiters, and match a part of a text; ours match the whole text.

/// The pattern for the whole text; nothing when it is written otherwise than Perl's, or says what ours cannot.
pub(in crate::surveys::lss) fn whole_pattern(source: &str) -> Option<String> {
    let source = source.trim();
    let open = source.chars().next()?;
    if open.is_alphanumeric() || open == '\\' {
        return None;
    }
    let close = match open {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        same => same,
    };
    let inside = source.get(open.len_utf8()..)?;
    let end = inside.rfind(close)?;
    let (pattern, flags) = (inside.get(..end)?, inside.get(end + close.len_utf8()..)?);
    let mut before = String::new();
    for flag in flags.chars() {
        match flag {
            'i' => before = "(?i)".to_owned(),
            // Letters are letters here in any case.
            'u' | 'U' | 'D' => {}
            _ => return None,
        }
    }
    // The delimiter needed a sign before it only for its own sake.
    let pattern = pattern.replace(&format!("\\{open}"), &open.to_string());
    let anchored = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$'));
    match anchored {
        Some(inner) if !inner.contains('|') && !inner.ends_with('\\') => Some(format!("{before}{inner}")),
        _ => Some(format!("{before}[\\s\\S]*(?:{pattern})[\\s\\S]*")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("/^[0-9]{4}$/", "[0-9]{4}")]
    #[case("/^a|b$/", "[\\s\\S]*(?:^a|b$)[\\s\\S]*")]
    #[case("/abc/i", "(?i)[\\s\\S]*(?:abc)[\\s\\S]*")]
    #[case("#^a\\#b$#", "a#b")]
    #[case("/^a\\/b$/", "a/b")]
    fn a_pattern_is_one_for_the_whole_text(#[case] source: &str, #[case] expected: &str) {
        let pattern = whole_pattern(source).unwrap();
        assert_eq!(pattern, expected);
        crate::surveys::logic::parse(&format!("regex(., '{pattern}')")).unwrap();
    }

    #[test]
    fn what_is_no_pattern_is_none() {
        for source in ["", "abc", "/abc", "/abc/x", "é"] {
            assert_eq!(whole_pattern(source), None, "{source}");
        }
    }
}
