//! The column `parameters`: `key=value key=value`, also with commas or semicolons between.

use std::collections::BTreeMap;

/// Parameters by their lower-case name.
pub(super) type Parameters = BTreeMap<String, String>;

/// Reads a cell. Nothing when it is not made of pairs. Values are lower-case but for `label` and `value`, which name columns of
/// somebody else's file.
pub(super) fn parse(text: &str) -> Option<Parameters> {
    let mut parts: Vec<&str> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c == ',' || c == ';') {
        let mut pieces = word.split('=');
        parts.extend(pieces.next().filter(|piece| !piece.is_empty()));
        for piece in pieces {
            parts.push("=");
            if !piece.is_empty() {
                parts.push(piece);
            }
        }
    }
    let mut found = Parameters::new();
    for three in parts.chunks(3) {
        let [key, "=", value] = three else { return None };
        if *key == "=" || *value == "=" {
            return None;
        }
        let key = key.to_lowercase();
        let value = if matches!(key.as_str(), "label" | "value") {
            (*value).to_owned()
        } else {
            value.to_lowercase()
        };
        found.insert(key, value);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_however_they_are_divided() {
        let two =
            Parameters::from([("start".to_owned(), "1".to_owned()), ("end".to_owned(), "5".to_owned())]);
        for text in ["start=1 end=5", "start = 1; end=5", "START=1,end= 5", "start=9 start=1 end=5"] {
            assert_eq!(parse(text), Some(two.clone()), "{text}");
        }
        for text in ["start", "start=", "=1", "start=1 end", "a=b=c", "start 1"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("Value=ID").unwrap().get("value").unwrap(), "ID");
    }
}
