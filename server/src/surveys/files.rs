//! Files in a form: taken, looked at, laid aside until the form is sent, shown in it as what they are.
//!
//! Each time a form comes, what it says of its files is looked up anew: what it holds is a token, and whatever else stands beside it is
//! replaced by what is known of the file. So nobody makes a file larger, or something else, than it is.

use domain::form::{Errors, Typed};
use domain::surveys::files::{Attached, FileFormat, clean, file_name, recognise};
use domain::surveys::interview::Heard;
use domain::surveys::{Answers, Kind, Question, QuestionId, SAVED_DAYS, Survey, field};
use store::StoreError;
use store::surveys::FileAnswer;
use store::surveys::waiting_files::{Head, Whose, fetch, keep_until, lay_aside, look, take_away};

use super::asking::STAY;
use super::guard;
use super::way::{Way, page_of};
use crate::error::Result;
use crate::http::address::ClientAddress;
use crate::http::upload::{Brought, Content, Upload};
use crate::visit::Visit;

/// The button that only attaches.
const ATTACH: &str = "attach";
/// The button that takes a file out again: this, and the question.
const DETACH: &str = "detach:";

/// A form whose files were looked up.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// What was typed, with what is known of each file.
    pub typed: Typed,
    /// What is wrong with files, beside their fields.
    pub errors: Errors,
    /// Whether a file is not there any more: its form was sent, or its time is over.
    pub gone: bool,
}

/// Lays aside what came, and looks up what came before.
pub(super) async fn lay(
    visit: &Visit,
    address: ClientAddress,
    survey: &Survey,
    came: Brought,
) -> Result<Laid> {
    let Brought { mut typed, files } = came;
    if !survey.definition.has_files() {
        return Ok(Laid { typed, ..Laid::default() });
    }
    typed = guard::named(typed);
    let go = typed.get("go").to_owned();
    let detached = go.strip_prefix(DETACH);
    if detached.is_some() || go == ATTACH {
        typed = typed.replacing("go", STAY);
    }
    let mut laid = Laid { typed, ..Laid::default() };
    for question in asking(survey, &laid.typed) {
        let name = field(&question);
        let held = held(visit, survey, &laid, &name).await?;
        if held.is_none() && laid.typed.has(&name) {
            laid.typed = without(&laid.typed, &name);
            laid.errors.push(name.as_str(), "error-survey-file-again");
            laid.gone = true;
        }
        if let Some(held) = &held {
            laid.typed = laid.typed.replacing(&name, held.to_string());
        }
        if detached == Some(question.id.as_str()) {
            if let Some(held) = held {
                let_go(visit, &held).await;
            }
            laid = Laid { typed: without(&laid.typed, &name), ..laid };
            continue;
        }
        let Some(upload) = files.iter().find(|upload| upload.field == name) else { continue };
        let whose = Whose { survey: survey.id, form_id: laid.typed.get("form_id") };
        match attach(visit, address, survey, &question, whose, upload).await? {
            Ok(attached) => {
                if let Some(before) = held {
                    let_go(visit, &before).await;
                }
                laid.typed = laid.typed.replacing(&name, attached.to_string());
            }
            Err((message, Some(limit))) => laid.errors.push_limit(name, message, limit),
            Err((message, None)) => laid.errors.push(name, message),
        }
    }
    Ok(laid)
}

/// The questions that ask for a file, in every instance that the form holds.
fn asking(survey: &Survey, typed: &Typed) -> Vec<Question> {
    let all = survey.definition.spread(typed).into_iter();
    all.filter(|question| matches!(question.kind, Kind::File { .. }))
        .map(|found| found.into_owned())
        .collect()
}

/// The file that a field holds, as it is known.
async fn held(visit: &Visit, survey: &Survey, laid: &Laid, name: &str) -> Result<Option<Attached>> {
    let Some(said) = Attached::parse(laid.typed.get(name)) else { return Ok(None) };
    let whose = Whose { survey: survey.id, form_id: laid.typed.get("form_id") };
    let head = look(&visit.app.store, whose, &said.token).await.unwrap_or_else(|error| unread(&error));
    let known =
        |head: Head| Some(Attached { format: head.format()?, size: head.size, name: head.name, ..said });
    Ok(head.and_then(known))
}

/// A file that cannot be read is asked for again, and the rest of the form is kept.
fn unread<T>(error: &StoreError) -> Option<T> {
    tracing::error!(%error, "a file that waits could not be read");
    None
}

fn without(typed: &Typed, name: &str) -> Typed {
    Typed::new(typed.pairs().iter().filter(|(field, _)| field != name).cloned().collect())
}

type Unfit = (&'static str, Option<i64>);

/// Looks at a file that came and lays it aside; or says why not.
async fn attach(
    visit: &Visit,
    address: ClientAddress,
    survey: &Survey,
    question: &Question,
    whose: Whose<'_>,
    upload: &Upload,
) -> Result<std::result::Result<Attached, Unfit>> {
    let (format, content) = match fit(survey, question, upload) {
        Ok(fit) => fit,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let full = ("error-survey-file-full", None);
    if !visit.app.limits.allows_submission(address) {
        return Ok(Err(full));
    }
    // Where nothing may tell who sent it, not even its name does.
    let given = Some(upload.name.as_str()).filter(|_| !survey.settings.is_sealed());
    let name = file_name(given, &question.id, format);
    let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let head = Head::new(format, size, name.clone());
    // Whoever fills in the form cannot help it when the disk is full, and keeps what was typed.
    let token = lay_aside(&visit.app.store, whose, &head, &content).await.unwrap_or_else(|error| {
        tracing::error!(%error, "a file could not be laid aside");
        None
    });
    Ok(token.map(|token| Attached { token, format, size, name }).ok_or(full))
}

/// What a file is, and the file without what tells who made it; or why it is not taken.
fn fit(
    survey: &Survey,
    question: &Question,
    upload: &Upload,
) -> std::result::Result<(FileFormat, Vec<u8>), Unfit> {
    let most = question.kind.most_bytes();
    let megabytes = i64::try_from(most / domain::surveys::files::MEGABYTE).ok();
    let large = ("error-survey-file-large", megabytes);
    let is_large = |size: usize| u64::try_from(size).map_or(true, |size| size > most);
    let content = match &upload.content {
        Content::Whole(content) => content.bytes(),
        Content::TooLarge => return Err(large),
        Content::TooMuch => return Err(("error-survey-file-alone", None)),
        Content::NoRoom => return Err(("error-survey-file-full", None)),
    };
    let format = recognise(content).map_err(|unfit| (unfit.message(), None))?;
    if !question.kind.formats(&survey.settings).contains(&format) {
        return Err(("error-survey-file-kind", None));
    }
    if is_large(content.len()) {
        return Err(large);
    }
    let content = clean(content.to_vec(), format).map_err(|unfit| (unfit.message(), None))?;
    if is_large(content.len()) { Err(large) } else { Ok((format, content)) }
}

/// What is wrong with files that are asked for: what nobody is asked any more keeps nobody back.
pub(super) fn asked(heard: &Heard<'_>, errors: &Errors) -> Errors {
    let mut asked = Errors::none();
    for error in errors.iter() {
        let id = error.field.strip_prefix("a-").and_then(QuestionId::parse_part);
        if id.is_some_and(|id| heard.is_relevant(&id)) {
            asked.keep(error.clone());
        }
    }
    asked
}

/// Where the form leads when something is wrong with files: to the page of the first, with what else is wrong there.
pub(super) fn stopped(way: Way, survey: &Survey, heard: &Heard<'_>, errors: &Errors) -> Way {
    let place = |name: &str| {
        let id = QuestionId::parse_part(name.strip_prefix("a-")?)?;
        let page = survey.definition.page_of(&id.question())?;
        heard.is_relevant(&id).then_some(page)
    };
    let here = page_of(heard);
    let pages: Vec<usize> = errors.iter().filter_map(|error| place(&error.field)).collect();
    let Some(page) = pages.iter().find(|page| Some(**page) == here).or_else(|| pages.first()).copied() else {
        return way;
    };
    let mut all = errors.clone();
    if let Way::Page(at, more) = way
        && at == page
    {
        for error in more.iter().filter(|error| errors.of(&error.field).is_none()) {
            all.keep(error.clone());
        }
    }
    Way::Page(page, all)
}

/// The files of answers that are about to be stored; or, where one is gone, what to say beside its field.
pub(super) async fn of_answers(
    visit: &Visit,
    survey: &Survey,
    typed: &Typed,
    answers: &Answers,
) -> Result<std::result::Result<Vec<FileAnswer>, Errors>> {
    let (mut files, mut errors) = (Vec::new(), Errors::none());
    for question in asking(survey, typed) {
        if answers.get(&question.id).is_none() {
            continue;
        }
        let name = field(&question);
        let whose = Whose { survey: survey.id, form_id: typed.get("form_id") };
        let found = match Attached::parse(typed.get(&name)) {
            Some(said) => {
                fetch(&visit.app.store, whose, &said.token).await.unwrap_or_else(|error| unread(&error))
            }
            None => None,
        };
        match found.and_then(|(head, content)| Some((head.format()?, content))) {
            Some((format, content)) => {
                files.push(FileAnswer { question: question.id, format, content: content.into() });
            }
            None => errors.push(name, "error-survey-file-again"),
        }
    }
    Ok(if errors.is_empty() { Ok(files) } else { Err(errors) })
}

/// Takes away what lay aside for a form that is stored.
pub(super) async fn forget(visit: &Visit, survey: &Survey, typed: &Typed) {
    for question in asking(survey, typed) {
        if let Some(said) = Attached::parse(typed.get(&field(&question))) {
            let_go(visit, &said).await;
        }
    }
}

/// Takes away a file that waits. Where that fails, it is forgotten after a day.
async fn let_go(visit: &Visit, file: &Attached) {
    if let Err(error) = take_away(&visit.app.store, &file.token).await {
        tracing::warn!(%error, "a file that waited could not be taken away; it is forgotten after a day");
    }
}

/// Has the files of a form that is put aside wait as long as it does.
pub(super) async fn keep(visit: &Visit, survey: &Survey, typed: &Typed) -> Result<()> {
    // The form is forgotten at a midnight after its days.
    let until = visit.app.store.now().plus_seconds((SAVED_DAYS + 1) * 24 * 3600);
    for question in asking(survey, typed) {
        if let Some(said) = Attached::parse(typed.get(&field(&question))) {
            keep_until(&visit.app.store, &said.token, until).await?;
        }
    }
    Ok(())
}
