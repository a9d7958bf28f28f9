//! The code of a personal link: what somebody came with, and what is said when it cannot be used.

use axum::response::Response;
use domain::form::Typed;
use domain::surveys::{InvitationCode, LinkState, Mode, Survey};
use http::StatusCode;
use store::surveys::{Invitation, find_invitation};

use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::visit::Visit;

/// What somebody came with to a survey.
pub(super) enum Entry {
    /// It asks for no link.
    Free,
    /// An invitation, usable or not.
    Invited(Invitation),
    /// No code.
    NoCode,
    /// A code that stands for nothing here.
    Unknown,
}

/// What somebody came with. Codes that stand for nothing are counted against the address they come from.
pub(super) async fn entry(
    visit: &Visit,
    survey: &Survey,
    typed: &Typed,
    address: ClientAddress,
) -> Result<Entry> {
    if survey.settings.mode != Mode::Links {
        return Ok(Entry::Free);
    }
    if !typed.has("key") {
        return Ok(Entry::NoCode);
    }
    let found = match InvitationCode::parse(typed.get("key")) {
        Some(code) => find_invitation(&visit.app.store, &visit.actor(), survey, &code).await?,
        None => None,
    };
    match found {
        Some(invitation) => Ok(Entry::Invited(invitation)),
        None if visit.app.limits.allows_submission(address) => Ok(Entry::Unknown),
        None => Err(Error::TooMany),
    }
}

/// The page for a link that cannot be used, with what was written so far: 404 when there is no such link, 410 when it is over.
pub(super) fn unusable(visit: &Visit, survey: &Survey, state: Option<LinkState>, typed: &Typed) -> Response {
    let survey = Survey { definition: survey.definition.without_answers(), ..survey.clone() };
    let mut told = visit.private_html(|| app::surveys::unusable(&survey, state, typed));
    *told.status_mut() = if state.is_some() { StatusCode::GONE } else { StatusCode::NOT_FOUND };
    told
}
