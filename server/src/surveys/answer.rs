//! Answering: page by page, everything carried along in the form, stored once at the end.

use app::surveys::{AnswerForm, Says, Venue};
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::form::Typed;
use domain::surveys::interview::Heard;
use domain::surveys::{Kind, LinkState, Quota, Status, Survey, clean_line, field};
use http::header::{CACHE_CONTROL, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use store::StoreError;
use store::surveys::{
    Invitation, Outcome, Sent, Shown, changed_since, coming, has_answered, is_stored, quota_counts, respond,
};
use uuid::Uuid;

use super::asking::{Came, instrument, reading};
use super::files::{self, Laid};
use super::group::admitted;
use super::guard;
use super::key::{Entry, entry, unusable};
use super::saved::put_aside;
use super::saving::{code, place, receipt};
use super::turns::{self, Turn};
use super::venue::{Door, answer, not_open, survey_at, thanks};
use super::way::{Way, page_of, way};
use super::{AtSurvey, form_id};
use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::headers::with_pictures_from;
use crate::http::upload::Brought;
use crate::visit::Visit;

pub(super) async fn show(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    open(visit, address, &slug, Typed::new(query), Door::Site).await
}

/// The first page of the form, by whichever address somebody came.
pub(super) async fn open(
    mut visit: Visit,
    address: ClientAddress,
    slug: &str,
    query: Typed,
    door: Door,
) -> Result {
    let actor = visit.actor();
    let mut survey = match found(&visit, slug, door).await? {
        Ok(survey) => survey,
        Err(told) => return Ok(told),
    };
    let venue = door.venue(&survey, &query, visit.lang)?;
    // Its own page says that it is a draft, closed, or answered already.
    if survey.status != Status::Published || has_answered(&visit.app.store, &actor, &survey).await? {
        let reading = reading(&survey, &query, visit.lang);
        return Ok(not_open(&mut visit, &survey, &venue, reading));
    }
    // Looking at the form uses nothing up: programs that check mails for their owners look, too.
    let typed = match entry(&visit, &survey, &query, address).await? {
        Entry::Free => opening(&survey, &query),
        Entry::NoCode => return Ok(visit.go(&survey.path())),
        Entry::Invited(Invitation { state: LinkState::Ready, .. }) => {
            opening(&survey, &query).with("key", query.get("key"))
        }
        Entry::Invited(found) => return Ok(unusable(&visit, &survey, Some(found.state), &query)),
        Entry::Unknown => return Ok(unusable(&visit, &survey, None, &query)),
    };
    let typed = guard::begun(&visit, &survey, typed).await?;
    let came = Came::new(&survey, typed, visit.lang);
    survey.settings = survey.settings.read_in(came.reading, &survey.definition);
    let instrument = instrument(&survey)?;
    let heard = came.hear(&visit, &survey, &instrument);
    let first = heard.page_from(0).unwrap_or(0);
    Ok(form_page(&mut visit, &survey, (&came, &heard), first, Says::Nothing, venue))
}

/// What an address may bring: the values of hidden questions by name, and the language.
pub(super) fn opening(survey: &Survey, query: &Typed) -> Typed {
    let hidden = survey.definition.questions().filter(|question| question.kind == Kind::Hidden);
    let typed = hidden.fold(Typed::default(), |typed, question| {
        let value = clean_line(query.get(question.id.as_str()), question.kind.text_limit());
        if value.is_empty() { typed } else { typed.with(field(question), value) }
    });
    match query.get("language") {
        "" => typed,
        tag => typed.with("language", tag),
    }
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    brought: Brought,
) -> Result {
    take(visit, address, &slug, brought, Door::Site).await
}

/// Takes a form that was sent, by whichever address it came.
pub(super) async fn take(
    mut visit: Visit,
    address: ClientAddress,
    slug: &str,
    brought: Brought,
    door: Door,
) -> Result {
    let actor = visit.actor();
    let mut coming = Some(coming(&visit.app.store));
    let (mut brought, mut laid) = (Some(brought), Laid::default());
    // Once more when the survey was changed between reading it and storing: what is stored was read by what it is now.
    for _ in 0..3 {
        let mut survey = match found(&visit, slug, door).await? {
            Ok(survey) => survey,
            Err(told) => return Ok(told),
        };
        if let Some(came) = brought.take() {
            laid = match may_attach(&visit, &survey, &came, address).await? {
                true => files::lay(&visit, address, &survey, came).await?,
                false => Laid { typed: came.typed, ..Laid::default() },
            };
        }
        let typed = &laid.typed;
        let venue = door.venue(&survey, typed, visit.lang)?;
        if survey.status == Status::Draft {
            return Ok(visit.go(&survey.path()));
        }
        let (carried, shown) = guard::sent(&visit, &survey, typed.clone()).await?;
        let came = Came::new(&survey, carried, visit.lang);
        survey.settings = survey.settings.read_in(came.reading, &survey.definition);
        // While it is closing, who has no form that was shown before has not begun.
        let begun = shown != Shown::Never;
        let status = survey.status_at(visit.app.store.now());
        if status == Status::Closed || (status == Status::Closing && !begun) {
            let by = match entry(&visit, &survey, typed, address).await? {
                Entry::Invited(found) => Some(found.id),
                Entry::Free | Entry::NoCode | Entry::Unknown => None,
            };
            if sent_before(&visit, &survey, typed, by).await? {
                return Ok(visit.go(&thanks(&visit, &survey, &venue, (came.reading, typed))));
            }
            return Ok(closed(&mut visit, &survey, &came, &venue));
        }
        let invitation = match entry(&visit, &survey, typed, address).await? {
            Entry::Free => None,
            // Sent twice, the form is not told that its link was used: what is sent is looked at first.
            Entry::Invited(found) if matches!(found.state, LinkState::Ready | LinkState::Used) => Some(found),
            Entry::Invited(found) => return Ok(unusable(&visit, &survey, Some(found.state), typed)),
            Entry::NoCode | Entry::Unknown => return Ok(unusable(&visit, &survey, None, typed)),
        };
        let by = invitation.map(|found| found.id);
        // Sent twice, its files were taken by the first.
        if laid.gone && sent_before(&visit, &survey, typed, by).await? {
            return Ok(visit.go(&thanks(&visit, &survey, &venue, (came.reading, typed))));
        }
        let used = invitation.is_some_and(|found| found.state == LinkState::Used);
        let instrument = instrument(&survey)?;
        let heard = came.hear(&visit, &survey, &instrument);
        let of_files = files::asked(&heard, &laid.errors);
        let way = files::stopped(way(&survey, &heard), &survey, &heard, &of_files);
        // Where the person is, for whatever is said there.
        let here = page_of(&heard).unwrap_or(0);
        if used && !matches!(way, Way::Send(_)) {
            return Ok(unusable(&visit, &survey, Some(LinkState::Used), typed));
        }
        let version = typed.get("version").parse().unwrap_or(survey.version);
        // The words and the options that were read may by now say something else: the person looks again before it counts.
        if let Some(changed) = changed_since(&visit.app.store, &survey, version).await? {
            if sent_before(&visit, &survey, typed, by).await? {
                return Ok(visit.go(&thanks(&visit, &survey, &venue, (came.reading, typed))));
            }
            let page = page_of(&heard).map_or(changed, |page| page.min(changed));
            let page = heard.nearest_page(page);
            return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Moved, venue));
        }
        let (go, switches) = (typed.get("go"), typed.has("switch"));
        // Nothing is put aside where everybody writes on the same device.
        if door == Door::Kiosk && !switches && matches!(go, "save" | "longer") {
            return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::Nothing, venue));
        }
        if go == "save" && !switches && survey.status == Status::Closing {
            return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::Closing, venue));
        }
        if go == "save" && !switches && of_files.is_empty() {
            if !visit.app.limits.allows_submission(address) {
                return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::TooMany, venue));
            }
            return match put_aside(&visit, &survey, &came, here).await {
                Err(Error::Store(StoreError::Busy(why))) => {
                    tracing::error!(why, "a form could not be put aside");
                    Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::Busy, venue))
                }
                put_aside => put_aside,
            };
        }
        // Who is one too many is told as soon as it is known, and not at the end.
        if let Some(quota) = full(&visit, &survey, &heard, &way).await? {
            return Ok(enough(&mut visit, &survey, &came, &quota, &venue));
        }
        let answers = match way {
            Way::Page(page, errors) => {
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Wrong(errors), venue));
            }
            Way::More(page) => {
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::More, venue));
            }
            Way::Send(answers) => answers,
        };
        let thanks = thanks(&visit, &survey, &venue, (came.reading, typed));
        // Without a token that is good nothing is stored: who is a person reads why, and sends it with the next one.
        if !matches!(shown, Shown::Since(_)) {
            if sent_before(&visit, &survey, typed, by).await? {
                return Ok(visit.go(&thanks));
            }
            return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::Unproven, venue));
        }
        if !visit.app.limits.allows_submission(address) {
            return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::TooMany, venue));
        }
        let files = match files::of_answers(&visit, &survey, &came.typed, &answers).await? {
            Ok(files) => files,
            Err(_) if sent_before(&visit, &survey, typed, by).await? => {
                return Ok(visit.go(&thanks));
            }
            Err(errors) => {
                let Way::Page(page, errors) = files::stopped(Way::More(here), &survey, &heard, &errors)
                else {
                    return Err(Error::Internal("a file that no question asks for".to_owned()));
                };
                return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Wrong(errors), venue));
            }
        };
        let day = visit.app.store.now().in_zone(&visit.app.config.zone).date();
        // One form is one response, whatever was changed after going back.
        let form_id = typed.get("form_id");
        let saved = code(form_id).map_or_else(String::new, |code| place(&code));
        let (form_id, seed) = (receipt(form_id), came.seed);
        let quotas = heard.quotas().map(|quota| (quota.code.clone(), quota.limit)).collect();
        let looks = guard::looks_like(&visit, (&survey, &venue), &heard, &answers, (shown, address));
        let suspicious = looks.is_some();
        let sent =
            Sent { answers, form_id, saved, day, version, seed, invitation: by, suspicious, quotas, files };
        coming.take();
        let outcome = match respond(&visit.app.store, &actor, &survey, &sent).await {
            // Nothing is stored, and what was written is not lost: the same form can be sent again.
            Err(StoreError::Busy(why)) => {
                tracing::error!(why, "a response could not be stored");
                return Ok(form_page(&mut visit, &survey, (&came, &heard), here, Says::Busy, venue));
            }
            outcome => outcome?,
        };
        match outcome {
            Outcome::Stored => {
                files::forget(&visit, &survey, &came.typed).await;
                if door == Door::Kiosk {
                    turns::end(typed.get("form_id"), Turn::Sent);
                }
                return Ok(visit.go(&thanks));
            }
            Outcome::Already if invitation.is_some() => {
                return Ok(unusable(&visit, &survey, Some(LinkState::Used), typed));
            }
            Outcome::Already => {
                return Ok(visit.go_with_warning(&survey.path(), "flash-survey-already-answered"));
            }
            Outcome::Closed => return Ok(closed(&mut visit, &survey, &came, &venue)),
            Outcome::Full(place) => {
                let quota = heard.quotas().nth(place).cloned().ok_or(Error::NotFound)?;
                return Ok(enough(&mut visit, &survey, &came, &quota, &venue));
            }
            // Told at the next turn, with what was written; another node's change is known from here on.
            Outcome::Changed | Outcome::NotInvited => visit.app.store.changed(),
        }
    }
    Err(Error::Store(StoreError::Busy("a survey that changes at every try".to_owned())))
}

/// Whether what somebody attaches is looked at: nothing is kept for whoever may not answer.
async fn may_attach(visit: &Visit, survey: &Survey, came: &Brought, address: ClientAddress) -> Result<bool> {
    let takes = matches!(survey.status, Status::Published | Status::Closing);
    if !takes || came.files.is_empty() {
        return Ok(takes);
    }
    Ok(match entry(visit, survey, &came.typed, address).await? {
        Entry::Free => true,
        Entry::Invited(found) => found.state == LinkState::Ready,
        Entry::NoCode | Entry::Unknown => false,
    })
}

/// The quota that counts this person and is full, once the form goes on or is sent.
async fn full(visit: &Visit, survey: &Survey, heard: &Heard<'_>, way: &Way) -> Result<Option<Quota>> {
    let goes_on = match way {
        Way::Page(page, errors) => errors.is_empty() && page_of(heard).is_none_or(|from| *page > from),
        Way::More(_) => false,
        Way::Send(_) => true,
    };
    if !goes_on || heard.quotas().next().is_none() {
        return Ok(None);
    }
    let taken = quota_counts(&visit.app.store, survey).await?;
    let is_full = |quota: &&Quota| taken.get(&quota.code).copied().unwrap_or(0) >= quota.limit;
    Ok(heard.quotas().find(is_full).cloned())
}

/// There are enough people of this kind: thanks, and nothing is stored.
fn enough(visit: &mut Visit, survey: &Survey, came: &Came, quota: &Quota, venue: &Venue) -> Response {
    visit.lang = came.reading.nearest();
    let words = quota.words.only(came.reading, &survey.settings.languages);
    answer(visit, survey, venue, || app::surveys::enough(survey, &words, came.reading, venue))
}

/// The survey, or, for somebody who may not answer it, the page that says who may.
async fn found(visit: &Visit, slug: &str, door: Door) -> Result<std::result::Result<Survey, Response>> {
    match door {
        Door::Site => admitted(visit, slug).await,
        Door::Frame | Door::Kiosk => Ok(Ok(survey_at(visit, slug).await?)),
    }
}

/// Whether this form was stored before: whoever sends it again, because the answer was lost on its way, is thanked again.
async fn sent_before(
    visit: &Visit,
    survey: &Survey,
    typed: &Typed,
    invitation: Option<Uuid>,
) -> Result<bool> {
    let form = receipt(typed.get("form_id"));
    Ok(is_stored(&visit.app.store, &visit.actor(), survey, &form, invitation).await?)
}

/// A page of the form with what was typed.
pub(super) fn form_page(
    visit: &mut Visit,
    survey: &Survey,
    (came, heard): (&Came, &Heard<'_>),
    page: usize,
    says: Says,
    venue: Venue,
) -> Response {
    let form_id = match came.typed.get("form_id") {
        "" => form_id(),
        id => id.chars().take(64).collect(),
    };
    let status = match &says {
        Says::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Says::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Says::Moved | Says::Unproven | Says::Closing => StatusCode::CONFLICT,
        Says::Wrong(errors) if !errors.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        Says::Nothing | Says::Wrong(_) | Says::More => StatusCode::OK,
    };
    let (reading, seed) = (came.reading, came.seed.to_string());
    let form = AnswerForm { page, says, form_id, venue: venue.clone(), reading, seed };
    // The words around the questions are in the language of the site that is nearest.
    visit.lang = reading.nearest();
    let mut has_map = false;
    let view = || {
        let view = app::surveys::answer(survey, heard, form);
        has_map = view.map;
        view
    };
    let mut response = answer(visit, survey, &venue, view);
    *response.status_mut() = status;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
    if let Some(tiles) = visit.app.map.as_ref().filter(|_| has_map) {
        with_pictures_from(response.headers_mut(), &tiles.origin);
    }
    kept_by_the_browser(response)
}

pub(super) fn closed(visit: &mut Visit, survey: &Survey, came: &Came, venue: &Venue) -> Response {
    visit.lang = came.reading.nearest();
    let survey = Survey { definition: survey.definition.without_answers(), ..survey.clone() };
    let page = || app::surveys::closed_meanwhile(&survey, &came.typed, came.reading, venue);
    let mut response = answer(visit, &survey, venue, page);
    *response.status_mut() = StatusCode::CONFLICT;
    kept_by_the_browser(response)
}

/// Lets the browser, and nobody between, keep the page, so that its back button shows what was typed.
fn kept_by_the_browser(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
