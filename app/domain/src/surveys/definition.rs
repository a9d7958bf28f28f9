//! What a survey asks: pages of questions, in order.

use serde::{Deserialize, Serialize};

use super::interview::Instrument;
use super::used::highest;
use super::{Kind, Picture, Question, QuestionId, Quota, Section, Used};
use crate::text::Translated;

/// The most pages a survey has.
pub const MAX_PAGES: usize = 20;
/// The most questions a survey has.
pub const MAX_QUESTIONS: usize = 300;

/// One page of a survey; a survey without pages in the reader's sense has one without a title.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Page {
    /// Its title; may be blank.
    #[serde(default, skip_serializing_if = "Translated::is_empty")]
    pub title: Translated,
    /// The rule under which it is shown; always when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// Whether each person has its questions in another order. Texts between them stay where they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffled: bool,
    /// The rule under which whoever has answered it goes to the end at once; nobody does when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ends: String,
    /// Its groups and repeats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Its questions. Those of a section stand together.
    pub questions: Vec<Question>,
}

/// The pages and questions of a survey. There is always at least one page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    pages: Vec<Page>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    quotas: Vec<Quota>,
}

/// Something that keeps a survey from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The question it concerns, when it concerns one.
    pub question: Option<QuestionId>,
    /// The message that says what to do.
    pub message: &'static str,
}

impl Default for Definition {
    fn default() -> Self {
        Self { pages: vec![Page::default()], quotas: Vec::new() }
    }
}

impl Definition {
    /// A definition of these pages; one blank page when there are none.
    pub fn new(pages: Vec<Page>) -> Self {
        if pages.is_empty() { Self::default() } else { Self { pages, quotas: Vec::new() } }
    }

    /// A definition of one page with these questions.
    pub fn single_page(questions: Vec<Question>) -> Self {
        Self::new(vec![Page { questions, ..Page::default() }])
    }

    /// The same with these quotas.
    #[must_use]
    pub fn with_quotas(mut self, quotas: Vec<Quota>) -> Self {
        self.quotas = quotas;
        self
    }

    /// How many of whom are needed.
    pub fn quotas(&self) -> &[Quota] {
        &self.quotas
    }

    pub(super) fn quotas_mut(&mut self) -> &mut Vec<Quota> {
        &mut self.quotas
    }

    /// The pages, in order.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    pub(super) fn pages_mut(&mut self) -> &mut Vec<Page> {
        &mut self.pages
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| page.questions.iter())
    }

    /// Every picture, in order; one that stands twice, twice.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.questions().filter_map(|question| question.picture.as_ref())
    }

    /// Every group and repeat.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.pages.iter().flat_map(|page| page.sections.iter())
    }

    /// The group or repeat of this name.
    pub fn section(&self, id: &QuestionId) -> Option<&Section> {
        self.sections().find(|section| section.id == *id)
    }

    /// How many questions are put to a person.
    pub fn asked(&self) -> usize {
        self.questions().filter(|question| question.kind.code().is_asked()).count()
    }

    /// The question of this name.
    pub fn find(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// The first page, counted from 0, that another definition has otherwise.
    pub fn first_difference(&self, other: &Definition) -> Option<usize> {
        let pages = self.pages.len().max(other.pages.len());
        (0..pages).find(|at| self.pages.get(*at) != other.pages.get(*at))
    }

    /// On which page a question stands, counted from 0.
    pub fn page_of(&self, id: &QuestionId) -> Option<usize> {
        self.pages.iter().position(|page| page.questions.iter().any(|question| question.id == *id))
    }

    /// A name that no question has.
    pub fn next_id(&self) -> QuestionId {
        self.next_id_beyond(&Used::default())
    }

    /// A name that no question has or had.
    pub fn next_id_beyond(&self, used: &Used) -> QuestionId {
        let ids = self.questions().map(|question| &question.id).chain(used.questions());
        QuestionId::numbered(highest("q", ids.map(QuestionId::as_str)) + 1)
    }

    /// A name that no group or repeat has or had.
    pub(super) fn next_section(&self, used: &Used) -> QuestionId {
        let names = self.questions().map(|question| &question.id).chain(self.sections().map(|of| &of.id));
        let names = names.chain(used.questions()).map(QuestionId::as_str);
        QuestionId::named(format!("g{}", highest("g", names) + 1))
    }

    /// The minutes it takes to answer, rounded up; at least 1.
    pub fn minutes(&self) -> u32 {
        self.questions().map(Question::seconds).sum::<u32>().div_ceil(60).max(1)
    }

    /// Whether the survey can be published: nothing is missing, and every rule can be carried out.
    pub fn is_ready(&self) -> bool {
        self.missing().is_empty()
            && Instrument::new(self.clone()).is_ok_and(|instrument| instrument.unsupported().is_empty())
    }

    /// What its words and options lack to be published, in order.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        if !self.questions().any(|question| question.kind.code().is_asked()) {
            missing.push(Missing { question: None, message: "survey-missing-questions" });
        }
        if self.pages.len() > 1 && self.pages.iter().any(|page| page.questions.is_empty()) {
            missing.push(Missing { question: None, message: "survey-missing-page-questions" });
        }
        for question in self.questions() {
            let mut lacks = |message| missing.push(Missing { question: Some(question.id.clone()), message });
            if question.label.is_empty() && question.kind.code().is_visible() {
                lacks("survey-missing-label");
            }
            match &question.kind {
                Kind::Single { options, .. }
                | Kind::Several { options, .. }
                | Kind::Matrix { options, .. }
                | Kind::Ranking { options, .. }
                    if options.len() < 2 =>
                {
                    lacks("survey-missing-options");
                }
                Kind::Matrix { rows, .. } if rows.is_empty() => lacks("survey-missing-rows"),
                Kind::Scale { low, high, .. } | Kind::Nps { low, high }
                    if low.is_empty() || high.is_empty() =>
                {
                    lacks("survey-missing-ends");
                }
                Kind::Calculation { formula } if formula.trim().is_empty() => lacks("survey-missing-formula"),
                _ => {}
            }
        }
        for section in self.sections().filter(|section| section.repeat.is_some()) {
            if section.title.is_empty() {
                missing
                    .push(Missing { question: Some(section.id.clone()), message: "survey-missing-repeat" });
            }
        }
        for quota in self.quotas().iter().filter(|quota| quota.when.trim().is_empty()) {
            missing.push(Missing { question: Some(quota.code.clone()), message: "survey-missing-quota" });
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{KindCode, Opt};

    fn question(n: usize, kind: Kind) -> Question {
        let label = Translated::both("Porquê?", "Why?");
        Question { id: QuestionId::numbered(n), kind, label, ..Question::blank(KindCode::ShortText) }
    }

    #[test]
    fn a_survey_without_questions_labels_options_or_ends_is_not_ready() {
        assert_eq!(Definition::default().missing().len(), 1);
        let option = Opt::new("o1", Translated::both("Sim", "Yes"));
        let scale = Kind::scale(1, 5, Translated::default(), Translated::both("a", "a"));
        let mut unnamed = question(3, Kind::ShortText);
        unnamed.label = Translated::default();
        let definition = Definition::single_page(vec![
            question(1, Kind::single(vec![option])),
            question(2, scale),
            unnamed,
            question(4, Kind::LongText),
        ]);
        let messages: Vec<_> = definition.missing().iter().map(|missing| missing.message).collect();
        assert_eq!(messages, ["survey-missing-options", "survey-missing-ends", "survey-missing-label"]);
    }

    #[test]
    fn a_new_question_gets_a_name_that_none_had_before() {
        let definition =
            Definition::single_page(vec![question(1, Kind::ShortText), question(3, Kind::ShortText)]);
        assert_eq!(definition.next_id(), QuestionId::numbered(4));
        let before = Definition::single_page(vec![question(7, Kind::ShortText)]);
        assert_eq!(definition.next_id_beyond(&Used::of([&before])), QuestionId::numbered(8));
    }

    #[test]
    fn two_definitions_differ_from_a_page_on() {
        let page = |n| Page { questions: vec![question(n, Kind::ShortText)], ..Page::default() };
        let of = |pages: &[usize]| Definition::new(pages.iter().map(|n| page(*n)).collect());
        assert_eq!(of(&[1, 2]).first_difference(&of(&[1, 2])), None);
        assert_eq!(of(&[1, 2]).first_difference(&of(&[1, 3])), Some(1));
        assert_eq!(of(&[1, 2]).first_difference(&of(&[1])), Some(1));
    }

    #[test]
    fn the_time_it_takes_is_rounded_up_to_minutes() {
        assert_eq!(Definition::default().minutes(), 1);
        let two = Definition::single_page(vec![question(1, Kind::LongText), question(2, Kind::ShortText)]);
        assert_eq!(two.minutes(), 2);
    }
}
