//! A form in a spreadsheet becomes a draft: it is sent, looked at, and then taken in.

use app::components::FormState;
use app::surveys::Mistakes;
use axum::extract::{Path, Request};
use domain::form::{Errors, Typed};
use domain::surveys::xlsform::{Converted, Origin, Report, Workbook, convert};
use spreadsheet::{Program, Unreadable};
use uuid::Uuid;

use super::aside;
use super::new::may_create;
use crate::cli::READ_OLD_WORKBOOK;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::http::upload::{Brought, Content, Room};
use crate::visit::Visit;

/// A file, and nothing is typed.
const ROOM: Room = Room { file: 10 * 1024 * 1024, typed: 64 * 1024, whole: 64 * 1024 * 1024 };

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
    let workbook = match converted(workbook).await? {
        Ok((_, workbook)) => workbook,
        Err(report) => return Ok(refused(&visit, &report)),
    };
    let origin = Origin::Xlsform(workbook);
    let id = store::surveys::keep_upload(&visit.app.store, &visit.actor(), origin).await?;
    Ok(visit.go(&format!("/surveys/new/import/{id}")))
}

/// What a form would become.
pub(super) async fn look(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result {
    may_create(&visit)?;
    let Some(workbook) = waiting(&visit, &id).await? else { return Ok(wrong(&visit, EXPIRED)) };
    match converted(workbook).await? {
        Ok((converted, _)) => Ok(visit.private_html(|| app::surveys::import_preview(&converted, &id))),
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
        Ok((converted, workbook)) => (converted.into_new_survey(), Origin::Xlsform(workbook)),
        Err(report) => return Ok(refused(&visit, &report)),
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

/// The form as a survey, and the form; large ones take a while.
async fn converted(workbook: Workbook) -> Result<std::result::Result<(Converted, Workbook), Box<Report>>> {
    aside(move || convert(&workbook).map(|converted| (converted, workbook))).await
}

/// The workbook that was sent, or the message that says why there is none.
async fn sent(request: Request, visit: &Visit) -> Result<std::result::Result<Workbook, &'static str>> {
    let brought = match Brought::within(request, &visit.app, ROOM).await {
        Ok(brought) => brought,
        Err(Error::TooLarge) => return Ok(Err("error-survey-import-large")),
        Err(error) => return Err(error),
    };
    let Some(upload) = brought.file("file") else { return Ok(Err("error-survey-import-none")) };
    let bytes = match &upload.content {
        Content::Whole(content) => content.bytes().to_vec(),
        Content::TooLarge | Content::TooMuch => return Ok(Err("error-survey-import-large")),
        Content::NoRoom => return Ok(Err("error-survey-file-full")),
    };
    let name = upload.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name).to_owned();
    let read = aside(move || {
        let program = std::env::current_exe().map(|program| Program::new(program, READ_OLD_WORKBOOK));
        program.map_err(Unreadable::NoReader).and_then(|program| spreadsheet::read(bytes, &program))
    });
    Ok(read.await?.map(|sheets| Workbook { name, sheets }).map_err(|why| unreadable(&why)))
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
    visit.invalid(|| {
        let form = FormState::new(Typed::default(), Errors::one("file", message));
        app::surveys::import(form, None)
    })
}

/// The page again: the form has mistakes.
fn refused(visit: &Visit, report: &Report) -> axum::response::Response {
    let mistakes = Mistakes::of(report);
    visit.invalid(|| app::surveys::import(FormState::default(), Some(mistakes)))
}
