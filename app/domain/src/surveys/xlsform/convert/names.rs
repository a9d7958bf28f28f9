//! The names of a form's rows as names of questions: lower-case letters, digits and `_`, no more than 40, each once. Expressions and
//! texts follow.

use std::collections::{BTreeMap, BTreeSet};

use crate::slug::Slug;
use crate::surveys::QuestionId;
use crate::surveys::logic::{rename, rename_in_text};

/// The most characters of a name.
const LONGEST: usize = 40;

/// Which name every row has here.
#[derive(Debug, Clone, Default)]
pub(in crate::surveys::xlsform) struct Names {
    /// By row.
    rows: BTreeMap<u32, QuestionId>,
    /// Names that are written otherwise here, with what they are here.
    changed: BTreeMap<String, String>,
}

impl Names {
    /// Names the rows. One that has a good name keeps it; of several rows with a name the first does.
    pub(super) fn of(rows: &[(u32, String)]) -> Names {
        let mut names = Names::default();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut first: BTreeMap<&str, u32> = BTreeMap::new();
        for (row, name) in rows {
            first.entry(name).or_insert(*row);
            if let Some(id) = QuestionId::parse(name).filter(|_| taken.insert(name.clone())) {
                names.rows.insert(*row, id);
            }
        }
        for (row, name) in rows {
            if names.rows.contains_key(row) {
                continue;
            }
            let id = free(name, |id| !taken.contains(id));
            taken.insert(id.to_string());
            if first.get(name.as_str()) == Some(row) {
                names.changed.insert(name.clone(), id.to_string());
            }
            names.rows.insert(*row, id);
        }
        names
    }

    /// Other names for these, for writing them back.
    pub(in crate::surveys::xlsform) fn back(changed: Vec<(String, String)>) -> Names {
        let mut names = Names::default();
        for (name, new) in changed {
            names.changed.entry(name).or_insert(new);
        }
        names
    }

    /// The name of a row.
    pub(super) fn at(&self, row: u32) -> Option<&QuestionId> {
        self.rows.get(&row)
    }

    pub(in crate::surveys::xlsform) fn rows(&self) -> &BTreeMap<u32, QuestionId> {
        &self.rows
    }

    /// A name as it is here.
    pub(in crate::surveys::xlsform) fn name<'a>(&'a self, name: &'a str) -> &'a str {
        self.changed.get(name).map_or(name, String::as_str)
    }

    /// An expression with the names as they are here.
    pub(in crate::surveys::xlsform) fn rule(&self, source: &str) -> String {
        if self.changed.is_empty() {
            return source.to_owned();
        }
        rename(source, |name| self.changed.get(name).map(String::as_str))
    }

    /// A text with the names as they are here.
    pub(in crate::surveys::xlsform) fn text(&self, text: &str) -> String {
        if !text.contains("${") || self.changed.is_empty() {
            return text.to_owned();
        }
        rename_in_text(text, |name| self.changed.get(name).map(String::as_str))
    }
}

/// A good name for a row, like its own.
pub(in crate::surveys::xlsform) fn free(name: &str, is_free: impl Fn(&str) -> bool) -> QuestionId {
    let mut good = Slug::suggest(name).as_str().replace('-', "_");
    if !good.starts_with(|c: char| c.is_ascii_lowercase()) {
        good.insert_str(0, "q_");
    }
    good.truncate(LONGEST);
    let good = good.trim_end_matches('_').to_owned();
    let numbered = |n: usize| {
        let number = if n == 1 { String::new() } else { format!("_{n}") };
        let stem = good.get(..good.len().min(LONGEST - number.len())).unwrap_or_default();
        format!("{}{number}", stem.trim_end_matches('_'))
    };
    let found = (1..).map(numbered).find(|id| is_free(id));
    found.and_then(|id| QuestionId::parse(&id)).unwrap_or_else(|| QuestionId::numbered(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ours_and_expressions_and_texts_follow() {
        let long = "a".repeat(50);
        let rows = ["Idade", "idade", "house.hold-size", "1", "_x", "Área total", &long, "é", "idade"];
        let rows: Vec<(u32, String)> = (2..).zip(rows.map(str::to_owned)).collect();
        let names = Names::of(&rows);
        let ids: Vec<String> = names.rows.values().map(QuestionId::to_string).collect();
        let cut = "a".repeat(40);
        assert_eq!(
            ids,
            ["idade_2", "idade", "house_hold_size", "q_1", "x", "area_total", &cut, "e", "idade_3"]
        );
        assert_eq!(
            names.rule("${Idade} > 1 and ${idade} + ${house.hold-size} = '${é}'"),
            "${idade_2} > 1 and ${idade} + ${house_hold_size} = '${e}'"
        );
        assert_eq!(names.text("Tem ${Idade}, ${ idade }?"), "Tem ${idade_2}, ${idade}?");
    }

    #[test]
    fn names_that_change_places_are_not_changed_twice() {
        let names = Names::back(vec![("a".into(), "b".into()), ("b".into(), "a".into())]);
        assert_eq!(names.rule("${a} - ${b}"), "${b} - ${a}");
        assert_eq!(names.text("${a} ${b}"), "${b} ${a}");
    }
}
