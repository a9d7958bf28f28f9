//! One question of a survey.

use serde::{Deserialize, Serialize};

use super::option::is_false;
use super::{Kind, Picture, Rules};
use crate::text::Translated;

/// A question's name inside its survey: `q1`. Lower-case letters, digits and `_`, at most 40, a letter first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(String);

/// An instance as it is written, counted from 1 from the outside in.
pub fn read_instance(code: &str) -> Vec<u32> {
    code.split('_').filter_map(|number| number.parse().ok()).collect()
}

impl QuestionId {
    /// The name, when it is one.
    pub fn parse(text: &str) -> Option<QuestionId> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let good = text.len() <= 40
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(allowed);
        good.then(|| QuestionId(text.to_owned()))
    }

    /// The name of a part of this question: a row of a matrix, a thing that is ranked, the text beside “other”. No question has
    /// such a name, because [`QuestionId::parse`] refuses the dot.
    #[must_use]
    pub fn part(&self, code: &str) -> QuestionId {
        QuestionId(format!("{}.{code}", self.0))
    }

    /// The name in an instance of the repeats around it, counted from 1 from the outside in: `q5@2`, or `q5@2_1`; itself in none.
    #[must_use]
    pub fn at(&self, instance: &[u32]) -> QuestionId {
        if instance.is_empty() {
            return self.clone();
        }
        let written: Vec<String> = instance.iter().map(u32::to_string).collect();
        let written = written.join("_");
        match self.0.split_once('.') {
            Some((question, part)) => QuestionId(format!("{question}@{written}.{part}")),
            None => QuestionId(format!("{}@{written}", self.0)),
        }
    }

    /// The instance that it names; empty in no repeat.
    pub fn instance(&self) -> Vec<u32> {
        read_instance(self.instance_code())
    }

    /// The same as it is written and stored: `2_1`; blank in no repeat.
    pub fn instance_code(&self) -> &str {
        let whole = self.0.split('.').next().unwrap_or_default();
        whole.split_once('@').map_or("", |(_, instance)| instance)
    }

    /// The same for people, behind the words of what it is an instance of: ` (2.1)`; blank in no repeat.
    pub fn instance_words(&self) -> String {
        match self.instance_code() {
            "" => String::new(),
            code => format!(" ({})", code.replace('_', ".")),
        }
    }

    /// The same whatever the instance: `q5.r1` of `q5@2.r1`.
    #[must_use]
    pub fn in_all(&self) -> QuestionId {
        let Some((question, rest)) = self.0.split_once('@') else { return self.clone() };
        match rest.split_once('.') {
            Some((_, part)) => QuestionId(format!("{question}.{part}")),
            None => QuestionId(question.to_owned()),
        }
    }

    /// The name of a question or of a part of one, in an instance or in none, as it is stored and typed.
    pub fn parse_part(text: &str) -> Option<QuestionId> {
        let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
        let (question, instance) = whole.split_once('@').map_or((whole, None), |(q, i)| (q, Some(i)));
        let mut id = QuestionId::parse(question)?;
        if let Some(part) = part {
            QuestionId::parse(part)?;
            id = id.part(part);
        }
        let Some(instance) = instance else { return Some(id) };
        let numbers: Option<Vec<u32>> = instance.split('_').map(|number| number.parse().ok()).collect();
        let id = id.at(&numbers?);
        // Written in one way only: neither `q5@02` nor `q5@`.
        (id.as_str() == text).then_some(id)
    }

    /// The question that this name, or the part it names, belongs to, whatever the instance.
    #[must_use]
    pub fn question(&self) -> QuestionId {
        QuestionId(self.0.split(['.', '@']).next().unwrap_or_default().to_owned())
    }

    pub(super) fn named(name: String) -> QuestionId {
        QuestionId(name)
    }

    /// The name that counting gives: `q1`, `q2`.
    pub fn numbered(n: usize) -> QuestionId {
        QuestionId(format!("q{n}"))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for QuestionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name inside the survey.
    pub id: QuestionId,
    /// What kind of answer it takes.
    #[serde(flatten)]
    pub kind: Kind,
    /// The question itself.
    #[serde(default)]
    pub label: Translated,
    /// A word of help.
    #[serde(default)]
    pub hint: Translated,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// When it is asked, and which answers are good.
    #[serde(default, skip_serializing_if = "Rules::is_empty")]
    pub rules: Rules,
    /// Whether its options, or rows, stand in an order of chance, another for each person.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shuffled: bool,
    /// The group or repeat of its page that it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<QuestionId>,
    /// The picture beside its words; texts between questions may have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
}

impl Question {
    /// How long it takes to answer, in seconds.
    pub fn seconds(&self) -> u32 {
        self.kind.seconds()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_kept_as_json_and_read_back() {
        let question = Question {
            id: QuestionId::numbered(3),
            kind: Kind::scale(0, 10, Translated::both("Nada", "Not at all"), Translated::default()),
            label: Translated::both("Recomendaria?", "Would you recommend it?"),
            hint: Translated::default(),
            required: true,
            rules: Rules::default(),
            shuffled: false,
            section: None,
            picture: None,
        };
        let json = serde_json::to_string(&question).unwrap();
        assert!(json.contains("\"kind\":\"scale\""), "{json}");
        assert_eq!(serde_json::from_str::<Question>(&json).unwrap(), question);
    }

    #[test]
    fn names_that_could_break_a_form_or_an_address_are_refused() {
        for text in ["", "1q", "Q1", "q 1", "q-1", "../q", "q\"", &"q".repeat(41)] {
            assert_eq!(QuestionId::parse(text), None, "{text:?}");
        }
        assert!(QuestionId::parse("q_12").is_some());
    }

    #[test]
    fn a_name_in_an_instance_names_its_question_its_part_and_the_instance() {
        let part = QuestionId::numbered(5).part("r1");
        let there = part.at(&[2, 1]);
        assert_eq!(there.as_str(), "q5@2_1.r1");
        assert_eq!((there.in_all(), there.question()), (part.clone(), QuestionId::numbered(5)));
        assert_eq!((there.instance(), part.instance()), (vec![2, 1], Vec::new()));
        assert_eq!(QuestionId::numbered(5).at(&[3]).part("other").as_str(), "q5@3.other");
        for good in ["q5", "q5@2", "q5@2_1", "q5@2_1.r1", "q5.r1"] {
            assert_eq!(QuestionId::parse_part(good).unwrap().as_str(), good);
        }
        for wrong in ["q5@", "q5@02", "q5@x", "q5@1_", "q5@-1", "q5.r1@2", "q5@1@2", "@1"] {
            assert_eq!(QuestionId::parse_part(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_part_names_its_question() {
        let part = QuestionId::numbered(3).part("r1");
        assert_eq!(part.as_str(), "q3.r1");
        assert_eq!(part.question(), QuestionId::numbered(3));
        assert_eq!(QuestionId::parse_part("q3.r1"), Some(part));
        for text in ["q3.", ".r1", "q3.r1.x", "q3.R", "q3.r-1"] {
            assert_eq!(QuestionId::parse_part(text), None, "{text}");
        }
    }
}
