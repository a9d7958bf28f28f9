//! Surveys: the list, a survey's own page, its form, its results, and the builder for designers.

mod about;
mod answer;
mod builder;
mod enough;
mod finding;
mod import;
mod limits;
mod list;
mod overall;
mod question;
mod question_form;
mod responses;
mod results;
mod saved;
mod section;
mod section_form;
mod settings;
mod thanks;
mod trouble;

pub use about::{Standing, about};
pub use answer::{Form as AnswerForm, answer, closed_meanwhile};
pub use builder::builder;
pub use enough::enough;
pub use import::{Mistakes, import, import_preview};
pub use list::list;
pub use overall::overall;
pub use question_form::{QuestionForm, question_form};
pub use responses::{GivenText, One, response, responses, texts};
pub use results::results;
pub use saved::{resume, saved};
pub use section_form::{quota_form, section_form};
pub use settings::{edit, new};
pub use thanks::thanks;
pub use trouble::explain;

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
