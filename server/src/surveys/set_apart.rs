//! For designers: what looks suspicious, day by day, and moving it out of the results and back.

use app::components::FormState;
use app::surveys::{DayLine, Hitch, MovedLine, Moving};
use axum::extract::{Path, Query};
use domain::form::{Reader, Typed};
use domain::surveys::{Move, Survey};
use jiff::civil::Date;
use store::StoreError;
use store::surveys::{Asked, Of, day_of, days, for_designers, history};
use uuid::Uuid;

use super::list::{After, next_page};
use super::{AtSurvey, Below, form_id};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::router::Routes;
use crate::visit::Visit;

/// The routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/surveys/{slug}/set-apart", list)
        .get("/{lang}/surveys/{slug}/set-apart/{batch}", ask_apart)
        .post("/{lang}/surveys/{slug}/set-apart/{batch}", apart)
        .get("/{lang}/surveys/{slug}/bring-back/{batch}", ask_back)
        .post("/{lang}/surveys/{slug}/bring-back/{batch}", back)
}

async fn list(visit: Visit, Path((_, slug)): AtSurvey, Query(after): Query<After>) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let request = after.request();
    let first = request.after.is_none();
    let page = days(store, &actor, &survey, &request).await?;
    let moves = history(store, &actor, &survey).await?;
    let next = next_page(&visit, &format!("{}/set-apart", survey.path()), page.next);
    let lines = page
        .items
        .into_iter()
        .map(|day| DayLine { name: named(&visit, &day.day), day: day.day, responses: day.responses })
        .collect();
    let moves = moves
        .into_iter()
        .map(|line| MovedLine {
            to: line.to,
            day: named(&visit, &line.day),
            one: line.one.map(|id| id.to_string().chars().take(8).collect()),
            moved: line.moved,
            reason: line.reason,
            who: line.who,
            at: line.at,
        })
        .collect();
    Ok(visit.private_html(|| app::surveys::set_apart(&survey, lines, moves, first, next)))
}

async fn ask_apart(visit: Visit, path: Below) -> Result {
    ask(visit, path, Move::Apart).await
}

async fn ask_back(visit: Visit, path: Below) -> Result {
    ask(visit, path, Move::Back).await
}

async fn apart(visit: Visit, path: Below, FormData(typed): FormData) -> Result {
    submit(visit, path, typed, Move::Apart).await
}

async fn back(visit: Visit, path: Below, FormData(typed): FormData) -> Result {
    submit(visit, path, typed, Move::Back).await
}

async fn ask(visit: Visit, Path((_, slug, of)): Below, to: Move) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let moving = moving(&visit, &survey, &of, to, form_id()).await?;
    if moving.moved == 0 {
        return Ok(
            visit.go_with_warning(&format!("{}/set-apart", survey.path()), "flash-survey-apart-nothing")
        );
    }
    Ok(visit.private_html(|| app::surveys::move_responses(&survey, &moving, FormState::blank(), None)))
}

async fn submit(visit: Visit, Path((_, slug, of)): Below, typed: Typed, to: Move) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let which = read(&of)?;
    let mut reader = Reader::new(&typed);
    let reason = reader.required("reason", 500);
    let reason = match reader.finish(reason) {
        Ok(reason) => reason,
        Err(errors) => {
            let moving = moving(&visit, &survey, &of, to, typed.get("form_id").to_owned()).await?;
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::surveys::move_responses(&survey, &moving, form, None)));
        }
    };
    let seen = typed.get("seen").parse().unwrap_or(0);
    let asked = Asked { to, of: which, seen, reason, form_id: submission(&typed) };
    let hitch = match store::surveys::move_responses(store, &actor, &slug, &asked).await {
        Ok(_) => {
            let flash = match to {
                Move::Apart => "flash-survey-set-apart",
                Move::Back => "flash-survey-brought-back",
            };
            return Ok(visit.go_with(&format!("{}/set-apart", survey.path()), flash));
        }
        Err(StoreError::Conflict) => Hitch::Meanwhile,
        Err(StoreError::Refused(message)) => Hitch::Refused(message),
        Err(error) => return Err(error.into()),
    };
    let moving = moving(&visit, &survey, &of, to, typed.get("form_id").to_owned()).await?;
    let page = || app::surveys::move_responses(&survey, &moving, FormState::filled(typed), Some(hitch));
    Ok(match hitch {
        Hitch::Meanwhile => visit.conflict(page),
        Hitch::Refused(_) => visit.invalid(page),
    })
}

/// A day, or the id of one response.
fn read(of: &str) -> Result<Of> {
    match (of.parse::<Date>(), of.parse::<Uuid>()) {
        (Ok(day), _) if day.to_string() == of => Ok(Of::Day(of.to_owned())),
        (_, Ok(id)) => Ok(Of::One(id)),
        _ => Err(Error::NotFound),
    }
}

/// What would be moved, as things stand.
async fn moving(visit: &Visit, survey: &Survey, of: &str, to: Move, form_id: String) -> Result<Moving> {
    let (store, actor) = (&visit.app.store, visit.actor());
    Ok(match read(of)? {
        Of::Day(day) => {
            let responses = day_of(store, &actor, survey, &day).await?;
            let (name, moved) = (named(visit, &day), responses.moved_by(to));
            Moving { to, of: day, day: name, responses: Some(responses), moved, form_id }
        }
        Of::One(id) => {
            // One of many who cannot be told apart is not moved alone.
            if survey.settings.is_sealed() {
                return Err(Error::NotFound);
            }
            let response = store::surveys::response(store, &actor, survey, id).await?;
            let moved = u64::from(response.set_apart == (to == Move::Back));
            let day = named(visit, &response.day);
            Moving { to, of: id.to_string(), day, responses: None, moved, form_id }
        }
    })
}

/// A day in words.
fn named(visit: &Visit, day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_owned(), |day| app::format::date(visit.lang, day))
}
