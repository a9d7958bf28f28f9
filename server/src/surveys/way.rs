//! Where a form that was sent leads: back without looking, on when the page is good, to the end when every page is.

use domain::form::Errors;
use domain::surveys::interview::Heard;
use domain::surveys::{Answers, QuestionId, Survey, field_of};

use super::asking::STAY;

/// Where a form leads.
pub(super) enum Way {
    /// To a page of the form, counted from 0, with its mistakes. The page behind the last one asks to send.
    Page(usize, Errors),
    /// To the same page, on which questions, options or rows follow from its own answers.
    More(usize),
    /// To the end: every answer is good.
    Send(Answers),
}

/// Where the form leads. One that names no page holds all answers.
pub(super) fn way(survey: &Survey, heard: &Heard<'_>) -> Way {
    let typed = heard.typed();
    let last = heard.pages();
    if let Some(at) = page_of(heard) {
        if typed.has("switch") || typed.get("go") == STAY {
            return Way::Page(at, Errors::none());
        }
        if typed.get("go") == "back" {
            return Way::Page(heard.page_before(at).unwrap_or(0), Errors::none());
        }
        if at < last {
            let shown: Vec<&str> = typed.get("shown").split_whitespace().collect();
            if !shown.is_empty() && !heard.appeared(at, &shown).is_empty() {
                return Way::More(at);
            }
            if let Err(errors) = heard.read_page(at) {
                return Way::Page(at, errors);
            }
            match heard.page_from(at + 1) {
                Some(next) => return Way::Page(next, Errors::none()),
                // Whoever pressed “continue” is asked before anything is sent.
                None if typed.get("go") == "next" => return Way::Page(last, Errors::none()),
                None => {}
            }
        }
    }
    match heard.read_all() {
        Ok(answers) if !answers.0.keys().any(|id| asked(survey, id)) => {
            Way::Page(heard.page_from(0).unwrap_or(0), nothing(survey, heard))
        }
        Ok(answers) => Way::Send(answers),
        Err((page, errors)) => Way::Page(page, errors),
    }
}

/// The page that was sent, counted from 0; the one behind the last asks to send.
pub(super) fn page_of(heard: &Heard<'_>) -> Option<usize> {
    let page = heard.typed().get("page").parse::<usize>().ok()?;
    Some(page.checked_sub(1)?.min(heard.pages()))
}

fn asked(survey: &Survey, id: &QuestionId) -> bool {
    survey.definition.find(&id.question()).is_some_and(|question| question.kind.code().is_asked())
}

/// A response without a single answer is no response.
fn nothing(survey: &Survey, heard: &Heard<'_>) -> Errors {
    let mut asked = survey
        .definition
        .questions()
        .filter(|question| question.kind.code().is_asked() && heard.shows(question));
    // Of what is shown of the question, so that the mistake is seen.
    let first = asked
        .next()
        .and_then(|question| heard.question(question).columns().first().map(|column| field_of(&column.id)));
    first.map_or_else(Errors::none, |field| Errors::one(field, "error-survey-nothing-answered"))
}
