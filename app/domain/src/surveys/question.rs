//! One question of a survey.

use serde::{Deserialize, Serialize};

use super::option::is_false;
use super::{Kind, Rules};
use crate::text::Translated;

/// A question's name inside its survey: `q1`. Lower-case letters, digits and `_`, at most 40, a letter first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(String);

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

    /// The name of a question or of a part of one, as it is stored.
    pub fn parse_part(text: &str) -> Option<QuestionId> {
        let Some((question, part)) = text.split_once('.') else { return QuestionId::parse(text) };
        QuestionId::parse(part)?;
        Some(QuestionId::parse(question)?.part(part))
    }

    /// The question that this name, or the part it names, belongs to.
    #[must_use]
    pub fn question(&self) -> QuestionId {
        QuestionId(self.0.split('.').next().unwrap_or_default().to_owned())
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
