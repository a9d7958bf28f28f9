//! Where a form stands: which address somebody came by, whether the survey allows that, and what the answer's headers say of it.

use app::surveys::{Stand, Venue};
use app::view::PageView;
use axum::response::{Html, IntoResponse, Response};
use domain::form::Typed;
use domain::lang::Lang;
use domain::surveys::{Kind, Site, Status, Survey, clean_line};
use domain::tag::Tag;
use http::HeaderValue;
use http::header::{CONTENT_SECURITY_POLICY, HeaderName};
use store::surveys::by_slug;

use super::asking::reading;
use super::saving::receipt_code;
use super::scripts;
use crate::error::{Error, Result};
use crate::http::headers::{Framed, bare_csp};
use crate::render;
use crate::visit::Visit;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// The address that somebody came by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// The survey's own form.
    Site,
    /// The form for frames.
    Frame,
    /// The form for kiosks.
    Kiosk,
}

impl Door {
    /// Where the form stands, with what came in the address or in the form.
    ///
    /// # Errors
    /// When the survey may not be answered there: to others there is no such page.
    pub fn venue(self, survey: &Survey, came: &Typed, lang: Lang) -> Result<Venue> {
        match self {
            Door::Site => Ok(Venue::Site),
            Door::Frame if survey.embedded_in().is_empty() => Err(Error::NotFound),
            Door::Frame => Ok(Venue::Frame),
            Door::Kiosk => {
                let kiosk = survey.kiosk().ok_or(Error::NotFound)?;
                // A form carries the query of the address where it began.
                let begun = match came.get("start") {
                    "" => came.clone(),
                    query => Typed::new(form_urlencoded::parse(query.as_bytes()).into_owned().collect()),
                };
                let longer = came.get("go") == "longer";
                Ok(Venue::Kiosk(Stand { kiosk, start: start(survey, &begun, lang), longer }))
            }
        }
    }
}

/// The survey at this address, where it stands elsewhere than on its page. In frames and on kiosks nobody is asked to sign in: what is not
/// for everybody is not there, which [`Door::venue`] says.
///
/// # Errors
/// When there is none, the visitor may not answer it, or the database fails.
pub(super) async fn survey_at(visit: &Visit, slug: &str) -> Result<Survey> {
    Ok(by_slug(&visit.app.store, &visit.actor(), slug).await?)
}

/// What of a query a kiosk begins with again: the language, whichever the person before has switched to, and values of hidden
/// questions.
fn start(survey: &Survey, query: &Typed, lang: Lang) -> String {
    let mut start = form_urlencoded::Serializer::new(String::new());
    let language = Tag::parse(query.get("language")).unwrap_or_else(|| lang.into());
    start.append_pair("language", language.as_str());
    for question in survey.definition.questions().filter(|question| question.kind == Kind::Hidden) {
        let value = clean_line(query.get(question.id.as_str()), question.kind.text_limit());
        if !value.is_empty() {
            start.append_pair(question.id.as_str(), &value);
        }
    }
    start.finish()
}

/// Where somebody is led who has sent their answers; on the survey's own page with the code by which they know that this form was
/// stored, the same each time it is sent.
pub(super) fn thanks(
    visit: &Visit,
    survey: &Survey,
    venue: &Venue,
    (reading, typed): (Tag, &Typed),
) -> String {
    let read = (reading != Tag::from(visit.lang)).then(|| reading.to_string());
    let (path, name) = match venue {
        Venue::Site | Venue::Preview => (format!("{}/thanks", survey.path()), "language"),
        Venue::Frame => (format!("{}/embed/thanks", survey.path()), "language"),
        Venue::Kiosk(_) => (format!("{}/kiosk/thanks", survey.path()), "reading"),
    };
    let read = read.map(|read| format!("{name}={read}"));
    let start = match venue {
        Venue::Kiosk(stand) if !stand.start.is_empty() => Some(stand.start.clone()),
        _ => None,
    };
    let receipt = match venue {
        Venue::Site => receipt_code(typed.get("form_id")).map(|code| format!("receipt={code}")),
        Venue::Preview | Venue::Frame | Venue::Kiosk(_) => None,
    };
    let query: Vec<String> = read.into_iter().chain(start).chain(receipt).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}", query.join("&"))
}

/// The page of thanks in a frame or on a kiosk. `language` is the parameter that says in which language the survey was read.
pub(super) async fn thanked(
    mut visit: Visit,
    slug: &str,
    query: &Typed,
    door: Door,
    language: &str,
) -> Result {
    let mut survey = survey_at(&visit, slug).await?;
    let venue = door.venue(&survey, query, visit.lang)?;
    let read = Typed::default().with("language", query.get(language));
    let reading = reading(&survey, &read, visit.lang);
    visit.lang = reading.nearest();
    survey.settings = survey.settings.read_in(reading, &survey.definition);
    Ok(answer(&visit, &survey, &venue, || app::surveys::thanks(&survey, reading, false, None, &venue)))
}

/// Answers where the form would stand while the survey is not open. Its own page says more.
pub(super) fn not_open(visit: &mut Visit, survey: &Survey, venue: &Venue, reading: Tag) -> Response {
    if *venue == Venue::Site || survey.status == Status::Published {
        return visit.go(&survey.path());
    }
    visit.lang = reading.nearest();
    answer(visit, survey, venue, || app::surveys::not_open(survey, reading, venue))
}

/// Answers with a page as the place where it stands needs it: in a frame only of the survey's sites, and with its script.
pub(super) fn answer(
    visit: &Visit,
    survey: &Survey,
    venue: &Venue,
    page: impl FnOnce() -> PageView,
) -> Response {
    let (sites, script) = match venue {
        Venue::Site | Venue::Preview => return visit.private_html(page),
        Venue::Frame => (survey.embedded_in(), scripts::frame()),
        Venue::Kiosk(_) => (&[] as &[Site], scripts::kiosk()),
    };
    let mut loads = false;
    let with_script = || {
        let mut view = page();
        loads = view.answering;
        view.bare = view.bare.map(|bare| app::layout::Bare { script: Some(script.to_owned()), ..bare });
        view
    };
    let rendered = render::page(visit.context(), with_script);
    let mut response = Html(rendered.html).into_response();
    let sites: Vec<&str> = sites.iter().map(Site::as_str).collect();
    let policy = bare_csp(&rendered.nonce.unwrap_or_default(), &sites.join(" "), loads);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        if *venue == Venue::Frame {
            response.extensions_mut().insert(Framed);
        }
    }
    response
}

/// Has the browser of a kiosk forget the pages that it has put aside.
pub(super) fn forgetting(mut response: Response) -> Response {
    response.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
    response
}
