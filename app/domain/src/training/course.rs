//! A course: what it is about, for whom, what people can do afterwards.

use super::module::{self, Module};
use crate::form::{Errors, Reader, Typed};
use crate::id::CourseId;
use crate::lang::Lang;
use crate::seats::Status;
use crate::slug::Slug;
use crate::text::Translated;

/// Everything about a course that a designer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseDetails {
    /// What it is called.
    pub title: Translated,
    /// What it is about.
    pub summary: Translated,
    /// For whom it is.
    pub audience: Translated,
    /// What people can do afterwards, one to a line.
    pub outcomes: Translated,
    /// Its modules, in order.
    pub modules: Vec<Module>,
    /// Where its facts come from.
    pub source: String,
}

/// A course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Its address.
    pub slug: Slug,
    /// Whether it is announced.
    pub status: Status,
    /// What was written about it.
    pub details: CourseDetails,
    /// Grows with each change.
    pub version: i32,
}

/// The lines of a text of outcomes.
pub fn outcomes(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

impl CourseDetails {
    /// Reads the form.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<CourseDetails, Errors> {
        let mut reader = Reader::new(typed);
        let title = reader.translated_required("title", 150);
        let summary = reader.translated_required("summary", 1000);
        let audience = reader.translated("audience", 2000);
        let outcomes = reader.translated("outcomes", 4000);
        let source = reader.optional("source", 500);
        let modules = module::read(&mut reader);
        reader.finish(CourseDetails { title, summary, audience, outcomes, modules, source })
    }

    /// The form's values, for editing in this language.
    pub fn typed(&self, lang: Lang) -> Typed {
        let typed = Typed::default()
            .with_translated("title", &self.title)
            .with_translated("summary", &self.summary)
            .with_translated("audience", &self.audience)
            .with_translated("outcomes", &self.outcomes)
            .with("source", self.source.clone());
        module::typed(&self.modules, lang, typed)
    }
}
