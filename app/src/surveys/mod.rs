//! Surveys: the list, a survey's own page, its form, its results, and the builder for designers.

mod about;
mod answer;
mod builder;
mod carried;
mod finding;
mod list;
mod overall;
mod question;
mod question_form;
mod responses;
mod results;
mod saved;
mod settings;
mod share;
mod thanks;
mod trouble;
mod venue;

pub use about::{Standing, about};
pub use answer::{Form as AnswerForm, answer, closed_meanwhile};
pub use builder::builder;
pub use list::list;
pub use overall::overall;
pub use question_form::{QuestionForm, question_form};
pub use responses::{GivenText, One, response, responses, texts};
pub use results::results;
pub use saved::{resume, saved};
pub use settings::{edit, new};
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
