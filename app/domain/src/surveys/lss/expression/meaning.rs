//! What the names in LimeSurvey's expressions mean here.

use std::collections::BTreeMap;
use std::rc::Rc;

/// The answers of a list: LimeSurvey's codes and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::surveys::lss) struct Codes(pub BTreeMap<String, String>);

impl Codes {
    /// Whether every code is a number, kept behind one letter: `o5`.
    pub(super) fn are_numbers(&self) -> bool {
        let number = |(from, to): (&String, &String)| {
            !from.is_empty() && from.bytes().all(|b| b.is_ascii_digit()) && to.get(1..) == Some(from.as_str())
        };
        let mut listed = self.0.iter().filter(|(from, _)| from.as_str() != OTHER).peekable();
        listed.peek().is_some() && listed.all(number)
    }
}

/// LimeSurvey's code for one more answer with a text.
pub(in crate::surveys::lss) const OTHER: &str = "-oth-";

/// What kind of value a question has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::surveys::lss) enum Of {
    /// One answer of a list.
    Choice(Rc<Codes>),
    Number,
    Text,
    Day,
}

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::surveys::lss) enum Meaning {
    /// The answer to the item of this name.
    Value(String, Of),
    /// Whether an option, by our code, is chosen among several.
    Chosen(String, String),
    /// What stands in a place of a ranking, from 0.
    Place(String, usize, Rc<Codes>),
    /// Several questions have this name.
    Twice,
    /// There is no such answer here, and why.
    Nothing(&'static str),
}

/// The names of a survey.
#[derive(Debug, Clone, Default)]
pub(in crate::surveys::lss) struct Names {
    known: BTreeMap<String, Meaning>,
    /// By the number of the question and what follows: `45SQ1` for old names whose group changed since, `Q45_SQ1`.
    old: BTreeMap<String, Meaning>,
    /// All answers of a question, by its code.
    parts: BTreeMap<String, Vec<Meaning>>,
}

impl Names {
    /// Gives a name a meaning. A second one makes it ambiguous.
    pub(in crate::surveys::lss) fn add(&mut self, name: String, meaning: Meaning) {
        self.known.entry(name).and_modify(|known| *known = Meaning::Twice).or_insert(meaning);
    }

    /// Counts an answer to those of a question.
    pub(in crate::surveys::lss) fn add_part(&mut self, question: &str, meaning: Meaning) {
        self.parts.entry(question.to_owned()).or_default().push(meaning);
    }

    /// Gives a name by the question's number a meaning. The codes of questions come before.
    pub(in crate::surveys::lss) fn add_old(&mut self, name: String, meaning: Meaning) {
        self.old.entry(name).and_modify(|known| *known = Meaning::Twice).or_insert(meaning);
    }

    /// What a name means: a code, or the number of a question behind `Q`. In an old one, `12X3X45SQ1`, the survey and the group may be those of a time before.
    pub(super) fn get(&self, name: &str) -> Option<&Meaning> {
        let by_number = || self.old.get(name).filter(|_| name.starts_with('Q'));
        self.known.get(name).or_else(by_number).or_else(|| {
            let mut parts = name.splitn(3, 'X');
            let (survey, group, question) = (parts.next()?, parts.next()?, parts.next()?);
            let numbers = [survey, group].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            self.old.get(question).filter(|_| numbers && !survey.is_empty())
        })
    }

    /// The answers of a question, by its code.
    pub(in crate::surveys::lss) fn parts(&self, question: &str) -> &[Meaning] {
        self.parts.get(question).map_or(&[], Vec::as_slice)
    }
}
