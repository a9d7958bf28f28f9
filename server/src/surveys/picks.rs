//! The questions that somebody ticked, read from where they are.

use std::collections::BTreeMap;

use domain::form::{Errors, Typed};
use domain::id::LibraryQuestionId;
use domain::surveys::{Copies, Definition, LeftOut, Question, QuestionId, copies};
use store::StoreError;
use store::surveys::{for_designers, library_questions};

use super::templates::template;
use crate::error::Result;
use crate::visit::Visit;

/// The most questions that are added at once.
const MOST: usize = 100;
/// The most surveys that they come from.
const PLACES: usize = 10;

/// Questions whole in themselves, from each place a list.
#[derive(Default)]
pub(super) struct Picks {
    /// The questions.
    pub lists: Vec<Vec<Question>>,
    /// What does not come along.
    pub left_out: Vec<LeftOut>,
    /// Those that come from the library.
    pub from_library: Vec<LibraryQuestionId>,
}

/// What was ticked, or what is wrong with it.
type Read = std::result::Result<Picks, Errors>;

impl Picks {
    /// Reads what is ticked. At most two statements for each survey, and one for the library.
    pub async fn read(visit: &Visit, typed: &Typed) -> Result<Read> {
        let mut places: BTreeMap<(&str, &str), Vec<QuestionId>> = BTreeMap::new();
        let mut from_library: Vec<LibraryQuestionId> = Vec::new();
        let mut count = 0;
        for pick in typed.all("pick") {
            count += 1;
            let mut parts = pick.splitn(3, '/');
            let (kind, place) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            match (kind, parts.next().and_then(QuestionId::parse), place.parse()) {
                ("library", None, Ok(id)) => from_library.push(LibraryQuestionId(id)),
                ("template" | "survey", Some(id), _) => places.entry((kind, place)).or_default().push(id),
                _ => return Ok(Err(gone())),
            }
        }
        if count == 0 {
            return Ok(Err(Errors::one("pick", "error-survey-pick")));
        }
        if count > MOST {
            let mut errors = Errors::none();
            errors.push_limit("pick", "error-survey-pick-many", i64::try_from(MOST).unwrap_or(i64::MAX));
            return Ok(Err(errors));
        }
        if places.len() > PLACES {
            return Ok(Err(Errors::one("pick", "error-survey-pick-places")));
        }
        let mut picks = Picks::default();
        for ((kind, place), ids) in places {
            let Some(definition) = definition(visit, kind, place).await? else { return Ok(Err(gone())) };
            if ids.iter().any(|id| definition.find(id).is_none()) {
                return Ok(Err(gone()));
            }
            picks.add(copies(&definition, &ids));
        }
        picks.add_from_library(visit, from_library).await
    }

    fn add(&mut self, copies: Copies) {
        self.lists.push(copies.questions);
        self.left_out.extend(copies.left_out);
    }

    async fn add_from_library(mut self, visit: &Visit, mut ids: Vec<LibraryQuestionId>) -> Result<Read> {
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Ok(self));
        }
        let found = library_questions(&visit.app.store, &visit.actor(), &ids).await?;
        if found.len() < ids.len() {
            return Ok(Err(gone()));
        }
        for one in found {
            let id = one.question.id.clone();
            self.add(copies(&Definition::single_page(vec![one.question]), &[id]));
        }
        self.from_library = ids;
        Ok(Ok(self))
    }
}

fn gone() -> Errors {
    Errors::one("pick", "error-survey-pick-gone")
}

/// What a place asks; nothing when it is gone.
async fn definition(visit: &Visit, kind: &str, place: &str) -> Result<Option<Definition>> {
    if kind == "template" {
        return Ok(template(place).map(|template| template.definition.clone()));
    }
    match for_designers(&visit.app.store, &visit.actor(), place).await {
        Ok(survey) => Ok(Some(survey.definition)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
