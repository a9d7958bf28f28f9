//! The names that somebody may have answered under. A name that was given once is given to nothing else: who chose the third
//! option before it was deleted did not choose the one that was written afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::{Definition, Opt, Question, QuestionId};

/// The names of questions, and the codes of their options and rows, in every version there was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Used(BTreeMap<QuestionId, BTreeSet<String>>);

impl Used {
    /// The names in these versions.
    pub fn of<'a>(definitions: impl IntoIterator<Item = &'a Definition>) -> Used {
        let mut used = Used::default();
        for question in definitions.into_iter().flat_map(Definition::questions) {
            let codes = used.0.entry(question.id.clone()).or_default();
            let lists = [question.kind.options(), question.kind.rows()];
            codes.extend(lists.into_iter().flatten().map(|option| option.code.clone()));
        }
        used
    }

    /// The questions' names.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.0.keys()
    }

    /// Gives every option and row of a question that was not there before a code that nothing ever had.
    pub(super) fn rename_new(&self, question: &mut Question, before: &Question) {
        let Some(used) = self.0.get(&question.id) else { return };
        let known = |list: &[Opt], code: &str| list.iter().any(|option| option.code == code);
        let was = before.kind.clone();
        rename(question.kind.options_mut(), used, |code| known(was.options(), code));
        rename(question.kind.rows_mut(), used, |code| known(was.rows(), code));
    }
}

fn rename(list: &mut [Opt], used: &BTreeSet<String>, was_there: impl Fn(&str) -> bool) {
    for at in 0..list.len() {
        let Some(code) = list.get(at).map(|option| option.code.clone()) else { continue };
        if was_there(&code) || !used.contains(&code) {
            continue;
        }
        let letters: String = code.chars().take_while(char::is_ascii_alphabetic).collect();
        let taken = used.iter().map(String::as_str).chain(list.iter().map(|option| option.code.as_str()));
        let free = free_code(&letters, taken);
        if let Some(option) = list.get_mut(at) {
            option.code = free;
        }
    }
}

/// The code with these letters after the highest of those that are taken: `o4` after `o1` and `o3`.
pub(super) fn free_code<'a>(letters: &str, taken: impl Iterator<Item = &'a str>) -> String {
    format!("{letters}{}", highest(letters, taken) + 1)
}

/// The highest number behind these letters; 0 where there is none.
pub(super) fn highest<'a>(letters: &str, names: impl Iterator<Item = &'a str>) -> usize {
    names
        .filter_map(|name| name.strip_prefix(letters)?.parse::<usize>().ok())
        .filter(|number| *number < usize::MAX / 2)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{Kind, KindCode};
    use crate::text::Translated;

    fn choice(codes: &[&str]) -> Question {
        let options = codes.iter().map(|code| Opt::new(*code, Translated::default())).collect();
        Question {
            id: QuestionId::numbered(1),
            kind: Kind::single(options),
            ..Question::blank(KindCode::Single)
        }
    }

    fn codes(question: &Question) -> Vec<&str> {
        question.kind.options().iter().map(|option| option.code.as_str()).collect()
    }

    #[test]
    fn a_new_option_never_gets_the_code_of_one_that_was_deleted() {
        let used = Used::of(&[
            Definition::single_page(vec![choice(&["o1", "o2", "o3"])]),
            Definition::single_page(vec![choice(&["o1", "o2"])]),
        ]);
        let mut typed = choice(&["o2", "o1", "o3", "o4"]);
        used.rename_new(&mut typed, &choice(&["o1", "o2"]));
        assert_eq!(codes(&typed), ["o2", "o1", "o5", "o4"]);
    }

    #[test]
    fn numbers_are_counted_from_the_highest() {
        assert_eq!(free_code("o", ["o1", "o10", "other", "r99"].into_iter()), "o11");
        assert_eq!(free_code("r", [].into_iter()), "r1");
    }
}
