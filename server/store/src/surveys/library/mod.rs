//! The library of questions: kept from surveys, named, searched, put into other surveys.

mod change;
mod keep;
mod list;

pub use change::{delete_question, rename_question};
pub use keep::keep_question;
pub use list::{library, library_question, library_questions};

use domain::access::{Action, Actor, decide};
use domain::id::LibraryQuestionId;
use domain::surveys::{LibraryQuestion, Question, Status, searchable};
use domain::text::Translated;
use domain::time::Moment;

use super::read::work;
use super::schema::library_question::Model;
use crate::error::Result;

/// The library is the designers' own, as a draft is; unlike a draft it is no secret that there is one.
fn may_see(actor: &Actor) -> Result<()> {
    Ok(decide(actor, Action::Edit, &work(Status::Draft)).check()?)
}

/// What a search looks in.
fn words(name: &Translated, topic: &Translated, question: &Question) -> String {
    let named = |label: &Translated| searchable(&Question { label: label.clone(), ..question.clone() });
    [named(name), named(topic), searchable(question)].join("\n")
}

fn whole(row: Model) -> LibraryQuestion {
    LibraryQuestion {
        id: LibraryQuestionId(row.id),
        name: row.name.0,
        topic: row.topic.0,
        question: row.definition.0,
        taken: u32::try_from(row.taken).unwrap_or(0),
        version: row.version,
        created_at: Moment(row.created_at),
    }
}
