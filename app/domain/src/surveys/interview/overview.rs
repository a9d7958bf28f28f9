//! What the rules come to for every question at once: for other programs, and for designers who try a survey out.

use super::Heard;
use crate::form::FieldError;
use crate::surveys::{Question, QuestionId, field_of};

/// What is known of a question for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The question.
    pub id: QuestionId,
    /// The page it stands on, counted from 0.
    pub page: usize,
    /// Whether it is part of this person's survey.
    pub relevant: bool,
    /// Whether the person sees it.
    pub shown: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Its value as expressions see it; blank when there is none, or it does not count.
    pub value: String,
    /// The question as it is asked now: earlier answers in its texts, only the options that are offered.
    pub asked: Question,
    /// What is wrong with the answers, by the question or the part of it.
    pub errors: Vec<(QuestionId, FieldError)>,
}

impl Heard<'_> {
    /// What is known of every question, in the order of the survey.
    pub fn overview(&self) -> Vec<Overview> {
        let mut all = Vec::new();
        for at in 0..self.pages() {
            let errors = self.read_page(at).err().unwrap_or_default();
            for question in self.questions_of(at) {
                let asked = self.question(&question);
                let shown = self.shows(&question);
                let parts = question.columns().into_iter().map(|column| column.id);
                let errors = parts.flat_map(|id| {
                    let of = field_of(&id);
                    let own = errors.iter().filter(move |error| error.field == of);
                    own.map(|error| (id.clone(), error.clone())).collect::<Vec<_>>()
                });
                all.push(Overview {
                    id: question.id.clone(),
                    page: at,
                    relevant: self.is_relevant(&question.id),
                    shown,
                    required: shown && asked.required,
                    value: self.value(&question.id).to_owned(),
                    errors: errors.collect(),
                    asked,
                });
            }
        }
        all
    }
}
