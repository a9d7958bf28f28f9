//! Names: LimeSurvey's codes as names of questions and codes of options here, which have small letters, digits and `_` only.

use std::collections::{BTreeMap, BTreeSet};

/// The longest name of a question.
const LONGEST: usize = 40;

/// The names that are taken, those of parts among them.
#[derive(Debug, Default)]
pub(super) struct Taken {
    names: BTreeSet<String>,
    /// The number that was tried last behind a name, so that thousands of the same do not begin again each time.
    tried: BTreeMap<String, u32>,
}

impl Taken {
    /// A free name like this one, such that it is free with each of these behind it, too: those of its rows.
    pub fn claim(&mut self, wanted: &str, suffixes: &[String]) -> String {
        let stem = name(wanted, "q", LONGEST - 8);
        let all = |id: &str| -> Vec<String> {
            std::iter::once(id.to_owned())
                .chain(suffixes.iter().map(|suffix| format!("{id}_{suffix}")))
                .collect()
        };
        let mut id = stem.clone();
        while all(&id).iter().any(|name| self.names.contains(name)) {
            let tried = self.tried.entry(stem.clone()).or_insert(1);
            *tried += 1;
            id = numbered(&stem, *tried, LONGEST);
        }
        self.names.extend(all(&id));
        id
    }
}

/// Codes for a list, each once, in order.
pub(super) fn codes<'a>(
    wanted: impl Iterator<Item = &'a str>,
    letter: &str,
    reserved: &[&str],
) -> Vec<String> {
    let mut taken: BTreeSet<String> = reserved.iter().map(|code| (*code).to_owned()).collect();
    let mut tried: BTreeMap<String, u32> = BTreeMap::new();
    let code = |wanted: &str| {
        let stem = name(wanted, letter, LONGEST - 8);
        let mut code = stem.clone();
        while !taken.insert(code.clone()) {
            let tried = tried.entry(stem.clone()).or_insert(1);
            *tried += 1;
            code = numbered(&stem, *tried, LONGEST);
        }
        code
    };
    wanted.map(code).collect()
}

/// A name with small letters, digits and `_`, a letter first.
fn name(wanted: &str, letter: &str, most: usize) -> String {
    let mut name: String = wanted
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
        .take(most)
        .collect();
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        name.insert_str(0, letter);
        name.truncate(most);
    }
    name
}

fn numbered(stem: &str, turn: u32, most: usize) -> String {
    let suffix = format!("_{turn}");
    let kept = stem.get(..most.saturating_sub(suffix.len())).unwrap_or(stem);
    format!("{kept}{suffix}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::QuestionId;
    use proptest::prelude::*;

    #[test]
    fn names_are_like_the_codes_and_each_once() {
        let mut taken = Taken::default();
        assert_eq!(taken.claim("Q1", &[]), "q1");
        assert_eq!(taken.claim("q1", &[]), "q1_2");
        assert_eq!(taken.claim("1a-É", &[]), "q1a__");
        assert_eq!(taken.claim("M", &["sq1".into()]), "m");
        assert_eq!(taken.claim("m_sq1", &[]), "m_sq1_2");
        assert_eq!(taken.claim("m", &["sq1".into()]), "m_2");
    }

    #[test]
    fn codes_that_are_numbers_keep_them() {
        assert_eq!(
            codes(["1", "A1", "a1", "", "other"].into_iter(), "o", &["other"]),
            ["o1", "a1", "a1_2", "o", "other_2"]
        );
    }

    proptest! {
        #[test]
        fn whatever_the_codes_the_names_are_good(wanted in prop::collection::vec(".{0,50}", 1..20)) {
            let mut taken = Taken::default();
            let mut names: Vec<String> = wanted.iter().map(|wanted| taken.claim(wanted, &[])).collect();
            prop_assert!(names.iter().all(|name| QuestionId::parse(name).is_some()));
            names.sort();
            names.dedup();
            prop_assert_eq!(names.len(), wanted.len());
        }
    }
}
