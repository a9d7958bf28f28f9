//! A survey as LimeSurvey means it, whichever of its generations wrote the file.

use std::collections::BTreeMap;

use super::At;

/// A text in LimeSurvey's languages, as written, with markup.
pub type Words = BTreeMap<String, String>;

/// A survey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lss {
    /// Its number, which stands in old names of answers.
    pub sid: String,
    /// The languages, the survey's own first.
    pub languages: Vec<String>,
    /// The settings that are not blank, by column.
    pub settings: BTreeMap<String, String>,
    /// Where the settings stand.
    pub at: At,
    /// The title.
    pub title: Words,
    /// What it is about.
    pub description: Words,
    /// What is said first.
    pub welcome: Words,
    /// What is said last.
    pub end: Words,
    /// Other texts of the survey that are not blank, by column, with where they stand.
    pub other_texts: BTreeMap<String, At>,
    /// Where the texts stand.
    pub texts_at: At,
    /// The groups in their order.
    pub groups: Vec<Group>,
    /// The quotas.
    pub quotas: Vec<Quota>,
    /// Where the first of the assessments stands.
    pub assessments: Option<At>,
}

/// A group of questions: a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// Its number.
    pub gid: u64,
    /// Where it stands.
    pub at: At,
    /// Its place among groups.
    pub order: i64,
    /// Its title.
    pub name: Words,
    /// Words at its top.
    pub description: Words,
    /// When it is shown.
    pub relevance: String,
    /// The groups it changes places with.
    pub random_group: String,
    /// Its questions in their order.
    pub questions: Vec<Asked>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Its number.
    pub qid: u64,
    /// The number of its group.
    pub gid: u64,
    /// Where it stands.
    pub at: At,
    /// Its place in its group.
    pub order: i64,
    /// Its code.
    pub code: String,
    /// LimeSurvey's letter for its type.
    pub kind: String,
    /// The question itself.
    pub words: Words,
    /// Its help.
    pub help: Words,
    /// A pattern its answer must match.
    pub preg: String,
    /// Whether there is one more answer with a text.
    pub other: bool,
    /// Whether it must be answered: `Y`, `N`, or `S`, which only reminds.
    pub mandatory: String,
    /// When it is asked.
    pub relevance: String,
    /// Its parts: rows, options of a choice of several, columns.
    pub parts: Vec<Part>,
    /// Its answers.
    pub answers: Vec<AnswerOption>,
    /// Its settings by name.
    pub attributes: BTreeMap<String, Attribute>,
    /// Conditions of the time before expressions.
    pub conditions: Vec<Condition>,
    /// Where values stand that are there beforehand.
    pub defaults: Option<At>,
}

/// A part of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Its number.
    pub qid: u64,
    /// Where it stands.
    pub at: At,
    /// Its place.
    pub order: i64,
    /// Its code.
    pub code: String,
    /// Its words.
    pub words: Words,
    /// 0 for rows, 1 for columns.
    pub scale: i64,
    /// When it is shown.
    pub relevance: String,
}

/// An answer of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerOption {
    /// Where it stands.
    pub at: At,
    /// Its place.
    pub order: i64,
    /// Its code.
    pub code: String,
    /// Its words.
    pub words: Words,
    /// 0, or 1 for the second scale.
    pub scale: i64,
}

/// A setting of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attribute {
    /// Where it stands.
    pub at: At,
    /// Its value where it has no language.
    pub value: String,
    /// Its values by language.
    pub words: Words,
}

/// A condition of the time before expressions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// Where it stands.
    pub at: At,
    /// Conditions of one scenario hold together.
    pub scenario: i64,
    /// The question it looks at.
    pub cqid: u64,
    /// The answer it looks at.
    pub field: String,
    /// How it compares.
    pub method: String,
    /// What with.
    pub value: String,
}

/// A quota.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quota {
    /// Its number.
    pub id: u64,
    /// Where it stands.
    pub at: At,
    /// What it is called.
    pub name: String,
    /// So many responses.
    pub limit: u64,
    /// 1 ends the survey, 2 asks for another answer.
    pub action: String,
    /// Whether it counts.
    pub active: bool,
    /// The answers it counts: question and code.
    pub members: Vec<(u64, String)>,
    /// What is said when it is full.
    pub message: Words,
    /// Where people are sent then.
    pub url: Words,
}

impl Lss {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Asked> {
        self.groups.iter().flat_map(|group| &group.questions)
    }

    /// The language the survey was written in.
    pub fn base(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }
}

impl Asked {
    /// A setting; blank when it is not made.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", |attribute| {
            if attribute.value.trim().is_empty() {
                attribute
                    .words
                    .values()
                    .map(|text| text.trim())
                    .find(|text| !text.is_empty())
                    .unwrap_or_default()
            } else {
                attribute.value.trim()
            }
        })
    }

    /// Whether a setting is switched on.
    pub fn is_on(&self, name: &str) -> bool {
        matches!(self.attribute(name), "1" | "Y" | "y")
    }

    /// The parts of a scale, in order.
    pub fn scale(&self, scale: i64) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.scale == scale)
    }
}
