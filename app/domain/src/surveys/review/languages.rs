//! Translations that are missing, and in which language people read instead.

use super::finding::{Argument, Finding, Place, Severity};
use super::texts::texts_of;
use crate::surveys::{Definition, Settings};
use crate::tag::Tag;
use crate::text::Translated;

/// How much of a survey there is in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub language: Tag,
    /// How many texts are written in it.
    pub written: usize,
    /// How many there are.
    pub all: usize,
}

/// Texts that stand in one place, each with the message that names it.
type Texts<'a> = (Place, Vec<(&'static str, &'a Translated)>);

/// Looks for every text in every language of the survey. What only the team reads need not be translated.
pub(super) fn translations(
    definition: &Definition,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Vec<Coverage> {
    let places = places(definition, settings);
    let mut coverage = Vec::new();
    for language in settings.languages.iter().copied() {
        let mut of = Coverage { language, written: 0, all: 0 };
        for (place, texts) in &places {
            of.all += texts.len();
            let missing: Vec<&(&'static str, &Translated)> =
                texts.iter().filter(|(_, text)| text.exactly(language).is_none()).collect();
            of.written += texts.len() - missing.len();
            let Some((_, first)) = missing.first() else { continue };
            let instead = first.pick_among(language, &settings.languages).lang;
            let mut names: Vec<&'static str> = missing.iter().map(|(name, _)| *name).collect();
            names.dedup();
            let finding = Finding::new(Severity::Mend, place.clone(), "review-untranslated")
                .with("count", missing.len())
                .with("texts", Argument::Messages(names))
                .with("language", language.own_name())
                .with("instead", instead.own_name());
            findings.push(finding.in_language(language));
        }
        coverage.push(of);
    }
    coverage
}

/// Every text that is written in some language, by where it stands.
fn places<'a>(definition: &'a Definition, settings: &'a Settings) -> Vec<Texts<'a>> {
    let own = vec![
        ("review-text-title", &settings.title),
        ("review-text-introduction", &settings.introduction),
        ("review-text-asked-by", &settings.asked_by),
        ("review-text-thanks", &settings.thanks),
        ("review-text-source", &settings.source),
    ];
    let mut places: Vec<Texts<'a>> = vec![(Place::Settings, own)];
    for (at, page) in definition.pages().iter().enumerate() {
        places.push((Place::Page(at), vec![("review-text-page-title", &page.title)]));
        for question in page.questions.iter().filter(|question| question.kind.code().is_visible()) {
            let mut texts: Vec<(&'static str, &Translated)> =
                texts_of(question).into_iter().map(|(what, text)| (what.message(), text)).collect();
            let alt = question.picture.as_ref().and_then(|picture| picture.alt.as_ref());
            texts.extend(alt.map(|alt| ("review-text-picture", alt)));
            places.push((Place::Question(question.id.clone()), texts));
        }
    }
    for (_, texts) in &mut places {
        texts.retain(|(_, text)| !text.is_empty());
    }
    places
}
