//! One question of a survey.

use serde::{Deserialize, Serialize};

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

/// An option of a choice: its code never changes, its label may be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opt {
    /// What is stored.
    pub code: String,
    /// What is read.
    pub label: Translated,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// One of a few.
    Single {
        /// The options, in order.
        options: Vec<Opt>,
    },
    /// Several of a few.
    Several {
        /// The options, in order.
        options: Vec<Opt>,
        /// At least so many, by those who answer.
        min: Option<u32>,
        /// At most so many.
        max: Option<u32>,
    },
    /// A whole number between two named ends.
    Scale {
        /// The lowest point.
        from: i64,
        /// The highest point.
        to: i64,
        /// What the lowest point means.
        low: Translated,
        /// What the highest point means.
        high: Translated,
    },
    /// A number.
    Number {
        /// Not below.
        min: Option<f64>,
        /// Not above.
        max: Option<f64>,
        /// What it is counted in.
        unit: Translated,
    },
    /// A line of text.
    ShortText,
    /// Several lines of text.
    LongText,
}

/// The kinds by name, for the builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KindCode {
    /// One of a few.
    Single,
    /// Several of a few.
    Several,
    /// A scale.
    Scale,
    /// A number.
    Number,
    /// A line of text.
    ShortText,
    /// Several lines of text.
    LongText,
}

impl KindCode {
    /// Every kind, in the order of the builder.
    pub const ALL: [KindCode; 6] = [
        KindCode::Single,
        KindCode::Several,
        KindCode::Scale,
        KindCode::Number,
        KindCode::ShortText,
        KindCode::LongText,
    ];

    /// The code in forms and in stored definitions.
    pub fn code(self) -> &'static str {
        match self {
            KindCode::Single => "single",
            KindCode::Several => "several",
            KindCode::Scale => "scale",
            KindCode::Number => "number",
            KindCode::ShortText => "short-text",
            KindCode::LongText => "long-text",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            KindCode::Single => "survey-kind-single",
            KindCode::Several => "survey-kind-several",
            KindCode::Scale => "survey-kind-scale",
            KindCode::Number => "survey-kind-number",
            KindCode::ShortText => "survey-kind-short-text",
            KindCode::LongText => "survey-kind-long-text",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<KindCode> {
        KindCode::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Kind {
    /// Its name.
    pub fn code(&self) -> KindCode {
        match self {
            Kind::Single { .. } => KindCode::Single,
            Kind::Several { .. } => KindCode::Several,
            Kind::Scale { .. } => KindCode::Scale,
            Kind::Number { .. } => KindCode::Number,
            Kind::ShortText => KindCode::ShortText,
            Kind::LongText => KindCode::LongText,
        }
    }

    /// The options, where there are any.
    pub fn options(&self) -> &[Opt] {
        match self {
            Kind::Single { options } | Kind::Several { options, .. } => options,
            _ => &[],
        }
    }

    /// The most characters of a text answer; 0 for other kinds.
    pub fn text_limit(&self) -> usize {
        match self {
            Kind::ShortText => 200,
            Kind::LongText => 4000,
            _ => 0,
        }
    }

    /// How long it takes to answer, in seconds, by rule of thumb.
    fn seconds(&self) -> u32 {
        match self {
            Kind::Single { options } => 6 + 2 * options.len() as u32,
            Kind::Several { options, .. } => 8 + 3 * options.len() as u32,
            Kind::Scale { .. } => 9,
            Kind::Number { .. } => 12,
            Kind::ShortText => 20,
            Kind::LongText => 60,
        }
    }

    /// Whether answers given to this kind mean the same under the other: only words may differ.
    pub fn means_the_same_as(&self, other: &Kind) -> bool {
        let codes = |options: &[Opt]| options.iter().map(|o| o.code.clone()).collect::<Vec<_>>();
        match (self, other) {
            (Kind::Scale { from, to, .. }, Kind::Scale { from: f, to: t, .. }) => (from, to) == (f, t),
            (Kind::Number { min, max, .. }, Kind::Number { min: a, max: b, .. }) => (min, max) == (a, b),
            (Kind::Several { min, max, .. }, Kind::Several { min: a, max: b, .. }) => {
                (min, max) == (a, b) && codes(self.options()) == codes(other.options())
            }
            _ => self.code() == other.code() && codes(self.options()) == codes(other.options()),
        }
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
            kind: Kind::Scale {
                from: 0,
                to: 10,
                low: Translated::both("Nada", "Not at all"),
                high: Translated::default(),
            },
            label: Translated::both("Recomendaria?", "Would you recommend it?"),
            hint: Translated::default(),
            required: true,
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
}
