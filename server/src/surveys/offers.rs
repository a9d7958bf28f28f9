//! Questions that can be put into a survey, found by where they come from and by their words.

use app::surveys::{Offer, Offered, Place};
use domain::surveys::{Definition, LibraryQuestion, Question, Template, folded_words, searchable};
use domain::text::Translated;
use store::PageRequest;
use store::surveys::{for_designers, library, questions_with};

use super::templates::{template, templates};
use crate::error::Result;
use crate::visit::Visit;

/// The most questions of the library, and of surveys that were searched, on one page.
const MOST: usize = 50;

/// A page's number in a form, counted from 1, as it is counted from 0.
pub(super) fn pages_from(text: &str) -> usize {
    text.parse::<usize>().unwrap_or(1).saturating_sub(1)
}

/// What a search offers, and whether there is more. Without words or a place, the latest of the library. At most three statements.
pub(super) async fn found(visit: &Visit, words: &str, source: &str) -> Result<(Vec<Offer>, bool)> {
    let words = folded_words(words);
    match source.split_once('/') {
        Some(("template", slug)) => {
            Ok((template(slug).into_iter().map(|one| of_template(one, &words)).collect(), false))
        }
        Some(("survey", slug)) => Ok((vec![of_survey(visit, slug, &words).await?], false)),
        _ if source == "library" || words.is_empty() => {
            let (offer, more) = of_library(visit, &words).await?;
            Ok((vec![offer], more))
        }
        _ => everywhere(visit, &words).await,
    }
}

async fn everywhere(visit: &Visit, words: &[String]) -> Result<(Vec<Offer>, bool)> {
    let (offer, mut more) = of_library(visit, words).await?;
    let mut offers = vec![offer];
    offers.extend(templates().iter().map(|template| of_template(template, words)));
    let surveys = questions_with(&visit.app.store, &visit.actor(), words, MOST + 1).await?;
    let mut room = MOST;
    for (survey, mut questions) in surveys {
        more |= questions.len() > room;
        questions.truncate(room);
        room -= questions.len();
        let definition = Definition::single_page(questions);
        let prefix = format!("survey/{}", survey.slug);
        offers.push(Offer {
            place: Place::Survey(survey.title),
            questions: offered(&definition, &prefix, &[]),
        });
    }
    Ok((offers, more))
}

async fn of_library(visit: &Visit, words: &[String]) -> Result<(Offer, bool)> {
    let request = PageRequest { after: None, limit: u64::try_from(MOST).unwrap_or(0) };
    let page = library(&visit.app.store, &visit.actor(), words, &request).await?;
    let one = |one: LibraryQuestion| Offered {
        pick: format!("library/{}", one.id),
        name: one.name,
        question: one.question,
    };
    let more = page.next.is_some();
    Ok((Offer { place: Place::Library, questions: page.items.into_iter().map(one).collect() }, more))
}

fn of_template(template: &Template, words: &[String]) -> Offer {
    let prefix = format!("template/{}", template.slug);
    let questions = offered(&template.definition, &prefix, words);
    Offer { place: Place::Template(template.settings.title.clone()), questions }
}

async fn of_survey(visit: &Visit, slug: &str, words: &[String]) -> Result<Offer> {
    let survey = for_designers(&visit.app.store, &visit.actor(), slug).await?;
    let questions = offered(&survey.definition, &format!("survey/{slug}"), words);
    Ok(Offer { place: Place::Survey(survey.settings.title), questions })
}

/// The questions of a definition that have these words, as nobody has answered them.
fn offered(definition: &Definition, prefix: &str, words: &[String]) -> Vec<Offered> {
    let has = |question: &&Question| {
        let text = searchable(question);
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let plain = definition.without_answers();
    plain
        .questions()
        .filter(has)
        .map(|question| Offered {
            pick: format!("{prefix}/{}", question.id),
            name: Translated::default(),
            question: question.clone(),
        })
        .collect()
}
