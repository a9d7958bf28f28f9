//! What a new survey begins from: nothing, a template, or a copy of a survey that is there.

use app::surveys::Begin;
use domain::id::ProjectId;
use domain::lang::Lang;
use domain::surveys::{Definition, Settings, Survey, Template};
use domain::tag::Tag;
use domain::text::Translated;
use store::PageRequest;
use store::surveys::for_designers;

use super::templates::{template, templates};
use crate::error::{Error, Result};
use crate::visit::Visit;

/// The most surveys that are offered to be copied.
const OFFERED: u64 = 50;
/// The longest title.
const TITLE: usize = 120;

/// A beginning.
pub(super) enum Start {
    /// Nothing.
    Blank,
    /// A template.
    Template(&'static Template),
    /// A survey that is there.
    Survey(Box<Survey>),
}

impl Start {
    /// What a form or an address says: `template/…`, `survey/…`, or nothing.
    pub async fn of(visit: &Visit, from: &str) -> Result<Start> {
        match from.split_once('/') {
            None if from.is_empty() => Ok(Start::Blank),
            Some(("template", slug)) => template(slug).map(Start::Template).ok_or(Error::NotFound),
            Some(("survey", slug)) => {
                let survey = for_designers(&visit.app.store, &visit.actor(), slug).await?;
                Ok(Start::Survey(Box::new(survey)))
            }
            _ => Err(Error::NotFound),
        }
    }

    /// What the settings are before anybody changes them.
    pub fn settings(&self) -> Settings {
        match self {
            Start::Blank => Settings::default(),
            Start::Template(template) => template.settings.clone(),
            Start::Survey(survey) => copied(&survey.settings),
        }
    }

    /// What is asked.
    pub fn definition(&self) -> Definition {
        match self {
            Start::Blank => Definition::default(),
            Start::Template(template) => template.definition.clone(),
            Start::Survey(survey) => survey.definition.clone(),
        }
    }

    /// The project it belongs to.
    pub fn project(&self) -> Option<ProjectId> {
        match self {
            Start::Survey(survey) => survey.project,
            Start::Blank | Start::Template(_) => None,
        }
    }

    /// The same for the page. At most one statement.
    pub async fn shown(&self, visit: &Visit) -> Result<Begin<'_>> {
        Ok(match self {
            Start::Blank => {
                let request = PageRequest { after: None, limit: OFFERED };
                let surveys = store::surveys::list(&visit.app.store, &visit.actor(), &request).await?.items;
                Begin::Blank { templates: templates(), surveys }
            }
            Start::Template(template) => Begin::Template(template),
            Start::Survey(survey) => Begin::Survey(survey),
        })
    }
}

/// The settings of a copy: its title says that it is one. Nobody has answered it, so it has no constructed answers, and their
/// source is not its own.
fn copied(settings: &Settings) -> Settings {
    let source = if settings.constructed { Translated::default() } else { settings.source.clone() };
    let title = settings.title.tags().fold(Translated::default(), |title, tag| {
        title.with(tag, copy_of(settings.title.exactly(tag).unwrap_or_default(), tag))
    });
    Settings { title, source, constructed: false, ..settings.clone() }
}

fn copy_of(title: &str, tag: Tag) -> String {
    let marked = match tag.site() {
        Some(lang) => marked(title, lang),
        // No words of ours in a language that is not the site's.
        None => format!("{title} (2)"),
    };
    if marked.chars().count() > TITLE { title.to_owned() } else { marked }
}

fn marked(title: &str, lang: Lang) -> String {
    app::i18n::message_with(lang, "survey-copy-of", vec![("title", app::i18n::argument(title.to_owned()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_says_that_it_is_one_in_every_language_and_has_no_answers_that_somebody_constructed() {
        let arabic = Tag::parse("ar").unwrap();
        let long = "a".repeat(TITLE);
        let settings = Settings {
            title: Translated::both("Balcão", long.clone()).with(arabic, "رضا"),
            source: Translated::of(Lang::Pt, "Um relatório"),
            constructed: true,
            ..Settings::default()
        };
        let copy = copied(&settings);
        assert_eq!(copy.title.exactly(Lang::Pt), Some("Cópia de Balcão"));
        assert_eq!(copy.title.exactly(Lang::En), Some(long.as_str()));
        assert_eq!(copy.title.exactly(arabic), Some("رضا (2)"));
        assert!(!copy.constructed && copy.source.is_empty());
        let source = copied(&Settings { constructed: false, ..settings }).source;
        assert_eq!(source.exactly(Lang::Pt), Some("Um relatório"));
    }
}
