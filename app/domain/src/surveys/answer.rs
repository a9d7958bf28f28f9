//! One value in a response, and a whole response.

use std::collections::BTreeMap;

use super::QuestionId;

/// The answer to one question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The code of the chosen option.
    Single(String),
    /// The codes of the chosen options, in the question's order.
    Several(Vec<String>),
    /// A point on a scale.
    Scale(i64),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// One person's whole form. A question without an answer is absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(pub BTreeMap<QuestionId, Answer>);

impl Answers {
    /// The answer to a question.
    pub fn get(&self, id: &QuestionId) -> Option<&Answer> {
        self.0.get(id)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with one more answer.
    #[must_use]
    pub fn with(mut self, id: QuestionId, answer: Answer) -> Self {
        self.0.insert(id, answer);
        self
    }
}
