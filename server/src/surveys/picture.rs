//! The picture of a text: its form, its file as it comes, its file as browsers get it.

use app::components::FormState;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use domain::form::{Errors, Typed};
use domain::surveys::{
    Change, MOST_PICTURE_BYTES, Picture, PictureId, Question, QuestionId, Survey, read_alt, typed_alt,
};
use domain::text::Translated;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use pictures::{Clean, Refused, clean};
use store::StoreError;
use store::surveys::{NewPicture, for_designers, set_picture, shown_picture};

use super::questions::apply;
use super::{Below, form_id};
use crate::error::{Error, Result};
use crate::http::form::submission;
use crate::http::upload::{Brought, Content, Room};
use crate::visit::Visit;

/// A file, and the words beside it.
const ROOM: Room = Room { file: MOST_PICTURE_BYTES as u64, typed: 64 * 1024, whole: 24 * 1024 * 1024 };

/// The file that came, or the message that says why not; none when nobody chose one.
type Came = Option<std::result::Result<Vec<u8>, &'static str>>;

fn came(brought: &Brought) -> Came {
    Some(match &brought.file("file")?.content {
        Content::Whole(content) if content.bytes().is_empty() => return None,
        Content::Whole(content) => Ok(content.bytes().to_vec()),
        Content::TooLarge | Content::TooMuch => Err(Refused::TooLarge.message()),
        Content::NoRoom => Err("error-survey-file-full"),
    })
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let question = found(&survey, &id)?;
    let typed = question.picture.as_ref().map_or_else(Typed::default, typed_alt);
    Ok(page(&visit, &survey, question, FormState::filled(typed)))
}

fn page(visit: &Visit, survey: &Survey, question: &Question, form: FormState) -> Response {
    visit.private_html(|| app::surveys::picture_form(survey, question, form, &form_id(), false))
}

fn found<'s>(survey: &'s Survey, id: &str) -> Result<&'s Question> {
    let question = QuestionId::parse(id).and_then(|id| survey.definition.find(&id));
    question.filter(|question| question.kind.code().has_picture()).ok_or(Error::NotFound)
}

pub(super) async fn submit(visit: Visit, Path((_, slug, id)): Below, request: Request) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let question = found(&survey, &id)?;
    // Nothing is read of a file that its sender may not send.
    let brought = Brought::within(request, &visit.app, ROOM).await?;
    let file = came(&brought);
    let typed = brought.typed;
    let form_id = typed.get("form_id").to_owned();
    let again = |errors: Errors| {
        let form = FormState::new(typed.clone(), errors);
        visit.invalid(|| app::surveys::picture_form(&survey, question, form, &form_id, false))
    };
    let (picture, sent) = match read(question, &typed, file, &survey) {
        Ok(read) => read,
        Err(errors) => return Ok(again(errors)),
    };
    // The same words with another file are another form.
    let known = typed.clone().with("picture", picture.id.as_str());
    let version = typed.get("version").parse().unwrap_or(0);
    let given = (question.id.clone(), Some(picture));
    match set_picture(store, &actor, &slug, version, given, sent, &submission(&known)).await {
        Ok(()) => {
            let target = format!("{}/questions#{}", survey.path(), question.id);
            Ok(visit.go_with(&target, "flash-survey-picture-saved"))
        }
        Err(StoreError::Conflict) => {
            let now = for_designers(store, &actor, &slug).await?;
            let question = found(&now, &id)?;
            let mut errors = Errors::none();
            errors.push("file", "error-survey-picture-again");
            let form = FormState::new(typed, errors);
            Ok(visit.conflict(|| app::surveys::picture_form(&now, question, form, &form_id, true)))
        }
        Err(StoreError::Refused(message)) => Ok(again(Errors::one("file", message))),
        Err(error) => Err(error.into()),
    }
}

/// The picture that the form asks for, and its file when a new one came.
fn read(
    question: &Question,
    typed: &Typed,
    file: Came,
    survey: &Survey,
) -> std::result::Result<(Picture, Option<NewPicture>), Errors> {
    let languages = &survey.settings.languages;
    let mut errors = Errors::none();
    let came = file.is_some();
    let read = match (file, &question.picture) {
        (Some(file), _) => file.and_then(|file| clean(file).map_err(Refused::message)).map(Some),
        (None, Some(_)) => Ok(None),
        (None, None) => Err(Refused::Empty.message()),
    };
    if let Err(message) = &read {
        errors.push("file", message);
    }
    let alt = read_alt(typed, languages);
    if let Err(wrong) = &alt {
        // No browser fills in a file again.
        if came && read.is_ok() {
            errors.push("file", "error-survey-picture-again");
        }
        wrong.iter().cloned().for_each(|error| errors.keep(error));
    }
    let (Ok(file), Ok(alt)) = (read, alt) else { return Err(errors) };
    let before = question.picture.as_ref();
    let kept = before.and_then(|before| before.alt.clone()).unwrap_or_default();
    let alt: Option<Translated> = alt.map(|alt| alt.keeping(&kept, languages));
    match (file, before) {
        (Some(Clean { kind, width, height, bytes }), _) => {
            let new = NewPicture { kind, bytes };
            let id = new.id().ok_or_else(|| Errors::one("file", Refused::Damaged.message()))?;
            Ok((Picture { id, kind, width, height, alt }, Some(new)))
        }
        (None, Some(before)) => Ok((Picture { alt, ..before.clone() }, None)),
        (None, None) => Err(Errors::one("file", Refused::Empty.message())),
    }
}

pub(super) async fn delete(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let id = QuestionId::parse(&id).ok_or(Error::NotFound)?;
    let anchor = format!("#{id}");
    let change = Change::Picture(id, None);
    apply(&visit, &slug, change, "", &anchor, Some("flash-survey-picture-removed")).await
}

/// The file, for whoever may see the form. Its address says what it is, so a browser asks once.
pub(super) async fn file(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let id = PictureId::parse(&id).ok_or(Error::NotFound)?;
    let shown = shown_picture(&visit.app.store, &visit.actor(), &slug, &id).await?;
    let kept = match shown.public {
        true => "public, max-age=31536000, immutable",
        false => "private, max-age=31536000, immutable",
    };
    let headers =
        [(CONTENT_TYPE, shown.kind.media_type()), (CACHE_CONTROL, kept), (CONTENT_DISPOSITION, "inline")];
    Ok((headers, shown.bytes).into_response())
}
