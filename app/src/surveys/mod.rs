//! Surveys: the list, a survey's own page, its form, its results, and the builder for designers.

mod about;
mod add_questions;
mod answer;
mod arrange;
mod builder;
mod check;
mod enough;
mod finding;
mod group;
mod import;
mod in_form;
mod invitations;
mod key;
mod library;
mod library_form;
mod limits;
mod list;
mod live;
mod logic_map;
mod new;
mod overall;
mod picture_form;
mod preview;
mod question;
mod question_form;
mod responses;
mod results;
mod sample;
mod saved;
mod section;
mod section_form;
mod set_apart;
mod settings;
mod share;
mod thanks;
mod tried;
mod trouble;
mod venue;

pub use about::{Standing, about};
pub use add_questions::{AddQuestions, Offer, Offered, Place, add_questions};
pub use answer::{Form as AnswerForm, Says, answer, closed_meanwhile};
pub use builder::{Given, builder, builder_parts};
pub use check::check;
pub use enough::enough;
pub use group::GroupName;
pub use import::{Mistakes, import, import_preview};
pub use invitations::{
    LinkBatch, LinkCard, LinkCounts, LinkLine, batch, invitations, made, new_batch, remind, sheet,
};
pub use key::{link, members_only, unusable};
pub use library::library;
pub use library_form::{edit_library_question, keep_question};
pub use list::list;
pub use logic_map::logic_map;
pub use new::{Begin, new};
pub use overall::overall;
pub use picture_form::picture_form;
pub use preview::preview_parts;
pub use question_form::{QuestionForm, question_form};
pub use responses::{GivenText, Known, One, response, responses, texts};
pub use results::results;
pub use saved::{resume, saved};
pub use section_form::{quota_form, section_form};
pub use set_apart::{DayLine, Hitch, MovedLine, Moving, move_responses, set_apart};
pub use settings::edit;
pub use share::share;
pub use thanks::{not_open, thanks};
pub use trouble::explain;
pub use venue::{Stand, Venue};

use domain::surveys::Survey;

use crate::components::{Crumb, Shown};
use crate::context::href;
use crate::t;

/// The way to a page below a survey.
fn crumbs(survey: &Survey, here: Option<String>) -> Vec<Crumb> {
    let title = Shown::from(&survey.settings.title);
    let mut crumbs = vec![Crumb::link(t!("surveys-title"), href("/surveys"))];
    match here {
        Some(here) => {
            crumbs.push(Crumb::link(title, href(&survey.path())));
            crumbs.push(Crumb::here(here));
        }
        None => crumbs.push(Crumb::here(title)),
    }
    crumbs
}

/// The address of something below a survey.
fn below(survey: &Survey, rest: &str) -> String {
    href(&format!("{}{rest}", survey.path()))
}

/// A text that may stand in another language, as plain text.
fn plain(text: &domain::text::Translated) -> String {
    Shown::from(text).text
}
