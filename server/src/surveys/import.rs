//! A form in a spreadsheet becomes a draft: it is sent, looked at, and then taken in.

use app::components::FormState;
use app::surveys::Mistakes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Path, Request};
use domain::form::{Errors, Reader, Typed};
use domain::surveys::xlsform::{Converted, Origin, Report, Workbook, convert};
use http::StatusCode;
use spreadsheet::{Program, Unreadable};
use uuid::Uuid;

use super::new::may_create;
use crate::cli::READ_OLD_WORKBOOK;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

/// The largest file, in bytes.
const LARGEST: usize = 10 * 1024 * 1024;
/// The largest body: the file, and what a browser writes around it.
pub(super) const BODY: usize = LARGEST + 64 * 1024;

/// The message for whoever comes back too late.
const EXPIRED: &str = "error-survey-import-expired";

pub(super) async fn show(visit: Visit) -> Result {
    may_create(&visit)?;
    Ok(visit.private_html(|| app::surveys::import(FormState::default(), None)))
}

/// Looks at a file. A good form waits for a yes.
pub(super) async fn submit(visit: Visit, request: Request) -> Result {
    may_create(&visit)?;
    let workbook = match sent(request, &visit).await? {
        Ok(workbook) => workbook,
        Err(message) => return Ok(wrong(&visit, message)),
    };
    let (converted, workbook) = converted(workbook).await?;
    if let Err(report) = converted {
        return Ok(refused(&visit, &report));
    }
    let origin = Origin::Xlsform(workbook);
    let id = store::surveys::keep_upload(&visit.app.store, &visit.actor(), origin).await?;
    Ok(visit.go(&format!("/surveys/new/import/{id}")))
}

/// What a form would become.
pub(super) async fn look(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result {
    may_create(&visit)?;
    let Some(workbook) = waiting(&visit, &id).await? else { return Ok(wrong(&visit, EXPIRED)) };
    match converted(workbook).await?.0 {
        Ok(converted) => Ok(visit.private_html(|| app::surveys::import_preview(&converted, &id))),
        Err(report) => Ok(refused(&visit, &report)),
    }
}

/// Takes it in.
pub(super) async fn take(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(_): FormData,
) -> Result {
    may_create(&visit)?;
    let Some(workbook) = waiting(&visit, &id).await? else { return Ok(wrong(&visit, EXPIRED)) };
    let (new, origin) = match converted(workbook).await? {
        (Ok(converted), workbook) => (converted.into_new_survey(), Origin::Xlsform(workbook)),
        (Err(report), _) => return Ok(refused(&visit, &report)),
    };
    // Who sends it twice has one survey.
    let (_, slug) = store::surveys::import(&visit.app.store, &visit.actor(), new, origin, &id).await?;
    Ok(visit.go_with(&format!("/surveys/{slug}/questions"), "flash-survey-imported"))
}

/// The form that waits under this id, for whoever sent it.
async fn waiting(visit: &Visit, id: &str) -> Result<Option<Workbook>> {
    let Ok(id) = Uuid::try_parse(id) else { return Ok(None) };
    let found = store::surveys::upload(&visit.app.store, &visit.actor(), id).await?;
    Ok(found.map(|Origin::Xlsform(workbook)| workbook))
}

/// The form as a survey; large ones take a while.
async fn converted(workbook: Workbook) -> Result<(std::result::Result<Converted, Box<Report>>, Workbook)> {
    tokio::task::spawn_blocking(move || (convert(&workbook), workbook))
        .await
        .map_err(|error| Error::Internal(error.to_string()))
}

/// The workbook that was sent, or the message that says why there is none.
async fn sent(request: Request, visit: &Visit) -> Result<std::result::Result<Workbook, &'static str>> {
    let Ok(mut fields) = Multipart::from_request(request, &visit.app).await else {
        return Ok(Err("error-survey-import-none"));
    };
    loop {
        let field = match fields.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(Err("error-survey-import-none")),
            Err(error) => return failed(&error),
        };
        if field.name() == Some("file") {
            return file(field).await;
        }
    }
}

async fn file(field: Field<'_>) -> Result<std::result::Result<Workbook, &'static str>> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = match field.bytes().await {
        Ok(bytes) => bytes,
        Err(error) => return failed(&error),
    };
    if bytes.is_empty() {
        return Ok(Err("error-survey-import-none"));
    }
    if bytes.len() > LARGEST {
        return Ok(Err("error-survey-import-large"));
    }
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name).to_owned();
    let read = tokio::task::spawn_blocking(move || {
        let program = std::env::current_exe().map(|program| Program::new(program, READ_OLD_WORKBOOK));
        program.map_err(Unreadable::NoReader).and_then(|program| spreadsheet::read(bytes.to_vec(), &program))
    })
    .await
    .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(read.map(|sheets| Workbook { name, sheets }).map_err(|why| unreadable(&why)))
}

fn failed(error: &MultipartError) -> Result<std::result::Result<Workbook, &'static str>> {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Ok(Err("error-survey-import-large"));
    }
    Err(Error::BadRequest("the file could not be read"))
}

fn unreadable(why: &Unreadable) -> &'static str {
    match why {
        Unreadable::Empty => "error-survey-import-none",
        Unreadable::LargeFile => "error-survey-import-large",
        Unreadable::NotAWorkbook
        | Unreadable::Markup
        | Unreadable::OtherPackage
        | Unreadable::Binary
        | Unreadable::NotAFile => "error-survey-import-not",
        Unreadable::Locked => "error-survey-import-locked",
        Unreadable::Inflated { .. }
        | Unreadable::ManyEntries { .. }
        | Unreadable::ManySheets
        | Unreadable::ManyCells
        | Unreadable::MuchText
        | Unreadable::LongText { .. }
        | Unreadable::Costly => "error-survey-import-much",
        Unreadable::Open(_) | Unreadable::Broken | Unreadable::NoReader(_) | Unreadable::Said(_) => {
            "error-survey-import-broken"
        }
    }
}

/// The page again: there is no form to look at.
fn wrong(visit: &Visit, message: &'static str) -> axum::response::Response {
    let typed = Typed::default();
    let mut reader = Reader::new(&typed);
    reader.wrong("file", message);
    let errors: Errors = reader.finish(()).err().unwrap_or_default();
    visit.invalid(|| app::surveys::import(FormState::new(typed, errors), None))
}

/// The page again: the form has mistakes.
fn refused(visit: &Visit, report: &Report) -> axum::response::Response {
    let mistakes = Mistakes::of(report);
    visit.invalid(|| app::surveys::import(FormState::default(), Some(mistakes)))
}
