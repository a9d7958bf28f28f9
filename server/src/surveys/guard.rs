//! What keeps open surveys from being stuffed, without a third party and without a script: the token in each form, and what a
//! response looks like when it comes. Nobody is turned away for what they look like; the word is kept with the response.

use app::surveys::Venue;
use domain::form::Typed;
use domain::id::SurveyId;
use domain::surveys::interview::Heard;
use domain::surveys::suspicion::{Sign, Signs, is_straight, is_telling, needed};
use domain::surveys::{Answers, Mode, Survey};
use domain::time::Moment;
use store::surveys::{FormTokens, Shown};

use super::form_id;
use super::seen;
use crate::error::Result;
use crate::http::address::ClientAddress;
use crate::visit::Visit;

/// The field of the token.
pub(super) const TOKEN: &str = "token";

/// Whether the forms of a survey carry a token. Elsewhere an account or a personal link counts once.
fn asks(survey: &Survey) -> bool {
    survey.settings.mode == Mode::Open
}

/// How a token is made.
type Make = fn(&FormTokens, SurveyId, &str, Moment) -> store::Result<String>;

/// A form that is shown for the first time, with its token.
///
/// # Errors
/// When the database fails.
pub(super) async fn begun(visit: &Visit, survey: &Survey, typed: Typed) -> Result<Typed> {
    with_token(visit, survey, typed, FormTokens::first).await
}

/// A form that somebody goes on with who had put it aside, with a token of its own: none was kept.
///
/// # Errors
/// When the database fails.
pub(super) async fn resumed(visit: &Visit, survey: &Survey, typed: Typed) -> Result<Typed> {
    with_token(visit, survey, typed, FormTokens::again).await
}

/// A form that was sent, with what its token says, and a token for its next page: the same one while it is good.
///
/// # Errors
/// When the database fails.
pub(super) async fn sent(visit: &Visit, survey: &Survey, typed: Typed) -> Result<(Typed, Shown)> {
    if !asks(survey) {
        return Ok((typed, Shown::Since(None)));
    }
    let (tokens, now) = (visit.app.store.form_tokens().await?, visit.app.store.now());
    let shown = tokens.read(typed.get(TOKEN), survey.id, typed.get("form_id"), now);
    let make: Make = match shown {
        Shown::Since(_) => return Ok((typed, shown)),
        // Whoever wrote for so long may send at once what they wrote.
        Shown::TooOld => FormTokens::again,
        Shown::Never => FormTokens::first,
    };
    Ok((with_token(visit, survey, typed, make).await?, shown))
}

async fn with_token(visit: &Visit, survey: &Survey, typed: Typed, make: Make) -> Result<Typed> {
    if !asks(survey) {
        return Ok(typed);
    }
    let tokens = visit.app.store.form_tokens().await?;
    let typed = named(typed);
    let token = make(tokens, survey.id, typed.get("form_id"), visit.app.store.now())?;
    Ok(typed.replacing(TOKEN, token))
}

/// The form with an id, which its token and its files are bound to.
pub(super) fn named(typed: Typed) -> Typed {
    let id = match typed.get("form_id") {
        "" => form_id(),
        id => id.chars().take(64).collect(),
    };
    typed.replacing("form_id", id)
}

/// What a response that is about to be stored looks like. Its address and its moment are looked at here and kept nowhere.
pub(super) fn looks_like(
    visit: &Visit,
    (survey, venue): (&Survey, &Venue),
    heard: &Heard<'_>,
    answers: &Answers,
    (shown, address): (Shown, ClientAddress),
) -> Option<Sign> {
    let typed = heard.typed();
    let mut signs = Signs { honeypot: typed.has("website"), ..Signs::default() };
    if asks(survey) {
        signs.seconds = match shown {
            Shown::Since(seconds) => seconds,
            Shown::TooOld | Shown::Never => None,
        };
        signs.needed = needed(heard, answers, &survey.settings.languages);
        signs.straight = is_straight(survey.definition.questions(), answers);
        signs.telling = is_telling(answers);
        // Everybody at a kiosk comes from its one address.
        if !matches!(venue, Venue::Kiosk(_)) {
            let form = typed.get("form_id");
            (signs.from_address, signs.same) =
                seen::note((survey.id, address), form, answers, visit.app.store.now());
        }
    }
    signs.sign()
}
