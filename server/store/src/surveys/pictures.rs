//! The pictures of surveys: kept under the digest of their bytes, each by whom it belongs to, so that a survey, or a question of the library,
//! takes its pictures along when it goes. What is copied brings its pictures; the same bytes are the same picture, wherever they come from.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::access::{Action, Actor, decide};
use domain::hex::hex;
use domain::surveys::{
    Change, Definition, MOST_PICTURE_BYTES, Picture, PictureId, PictureKind, QuestionId, Status, Survey,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Select};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::edit::{change, locked};
use super::read::{by_slug, participation, work};
use super::schema::{picture, version};
use super::{groups, schema};
use crate::error::{Result, StoreError};
use crate::submission::Submission;
use crate::{Store, Write};

/// A picture that was sent, clean and measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPicture {
    /// How it is written.
    pub kind: PictureKind,
    /// The file.
    pub bytes: Vec<u8>,
}

impl NewPicture {
    /// Its name.
    pub fn id(&self) -> Option<PictureId> {
        PictureId::parse(&digest(&self.bytes))
    }
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A picture as browsers get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// How it is written.
    pub kind: PictureKind,
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether everybody may see it, so that it may be kept between.
    pub public: bool,
}

/// Whose a picture is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner {
    /// A survey's.
    Survey(Uuid),
    /// A question's of the library.
    Library(Uuid),
}

impl Owner {
    fn of(self, rows: Select<picture::Entity>) -> Select<picture::Entity> {
        match self {
            Owner::Survey(id) => rows.filter(picture::Column::SurveyId.eq(id)),
            Owner::Library(id) => rows.filter(picture::Column::LibraryQuestionId.eq(id)),
        }
    }

    fn row(self, digest: String, format: String, content: String) -> picture::Model {
        let (survey_id, library_question_id) = match self {
            Owner::Survey(id) => (Some(id), None),
            Owner::Library(id) => (None, Some(id)),
        };
        picture::Model { id: Uuid::new_v4(), survey_id, library_question_id, digest, format, content }
    }
}

/// Gives a text of a survey a picture, or other words for the one it has, or takes it away. `sent` is the file, when one was sent. Once for each form.
///
/// # Errors
/// [`StoreError::Conflict`] when the survey is no longer at this version; [`StoreError::Refused`] when the question is no text, or there is
/// no such picture; when the actor may not, or the database fails.
pub async fn set_picture(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: i32,
    (question, picture): (QuestionId, Option<Picture>),
    sent: Option<NewPicture>,
    form_id: &str,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    let survey = locked(&write, slug).await?;
    if let Some(sent) = sent.filter(|sent| sent.bytes.len() <= MOST_PICTURE_BYTES) {
        let content = STANDARD.encode(&sent.bytes);
        let row = Owner::Survey(survey.id.0).row(digest(&sent.bytes), sent.kind.code().to_owned(), content);
        insert(&write, row).await?;
    }
    change(&mut write, slug, Some(version), Change::Picture(question, picture)).await?;
    write.remember_submission(form_id, "").await?;
    write.commit().await
}

/// Adds a picture; one that is there already stays.
async fn insert(write: &Write<'_>, row: picture::Model) -> Result<()> {
    let mut again = match row.survey_id {
        Some(_) => OnConflict::columns([picture::Column::SurveyId, picture::Column::Digest]),
        None => OnConflict::columns([picture::Column::LibraryQuestionId, picture::Column::Digest]),
    };
    picture::Entity::insert(row.into_active_model())
        .on_conflict(again.do_nothing().to_owned())
        .exec_without_returning(write.db())
        .await?;
    Ok(())
}

/// The digests of the pictures that somebody has. One statement, without their contents.
async fn digests(write: &Write<'_>, owner: Owner) -> Result<Vec<String>> {
    let rows = owner.of(picture::Entity::find()).select_only().column(picture::Column::Digest);
    Ok(rows.into_tuple::<String>().all(write.db()).await?)
}

/// Copies what of these pictures the owner lacks from whoever has them.
///
/// # Errors
/// [`StoreError::Refused`] when nobody has one; when the database fails.
pub(super) async fn bring(
    write: &Write<'_>,
    owner: Owner,
    pictures: impl Iterator<Item = &Picture>,
) -> Result<()> {
    let mut wanted: Vec<&str> = pictures.map(|picture| picture.id.as_str()).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    wanted.sort_unstable();
    wanted.dedup();
    let there = digests(write, owner).await?;
    for digest in wanted.into_iter().filter(|digest| there.iter().all(|known| known != digest)) {
        let same = picture::Entity::find()
            .filter(picture::Column::Digest.eq(digest))
            .order_by_asc(picture::Column::Id)
            .limit(1);
        let found = same.one(write.db()).await?.ok_or(StoreError::Refused("flash-survey-picture-gone"))?;
        insert(write, owner.row(found.digest, found.format, found.content)).await?;
    }
    Ok(())
}

/// After a change: the survey has the pictures of its questions, and of its kept versions, and no others.
pub(super) async fn settle(write: &Write<'_>, survey: Uuid, definition: &Definition) -> Result<()> {
    bring(write, Owner::Survey(survey), definition.pictures()).await?;
    let shown = |id: &String, of: &Definition| of.pictures().any(|picture| picture.id.as_str() == id);
    let mut spare: Vec<String> = digests(write, Owner::Survey(survey)).await?;
    spare.retain(|id| !shown(id, definition));
    if spare.is_empty() {
        return Ok(());
    }
    let kept = version::Entity::find().filter(version::Column::SurveyId.eq(survey)).all(write.db()).await?;
    spare.retain(|id| kept.iter().all(|row| !shown(id, &row.definition.0)));
    if !spare.is_empty() {
        picture::Entity::delete_many()
            .filter(picture::Column::SurveyId.eq(survey))
            .filter(picture::Column::Digest.is_in(spare))
            .exec(write.db())
            .await?;
    }
    Ok(())
}

/// A picture of a survey, for whoever may see the survey's form. Four statements at most.
///
/// # Errors
/// When there is none, the actor may not see the form, or the database fails.
pub async fn shown(store: &Store, actor: &Actor, slug: &str, id: &PictureId) -> Result<Shown> {
    let survey = by_slug(store, actor, slug).await?;
    let public = seen_by(store, actor, &survey).await?;
    let row = Owner::Survey(survey.id.0)
        .of(picture::Entity::find())
        .filter(picture::Column::Digest.eq(id.as_str()))
        .one(store.reader())
        .await?
        .ok_or(StoreError::NotFound)?;
    let (kind, bytes) = whole(&row).ok_or_else(|| StoreError::Damaged(format!("picture {}", row.id)))?;
    Ok(Shown { kind, bytes, public })
}

/// Whether everybody sees the form.
///
/// # Errors
/// When this actor does not.
async fn seen_by(store: &Store, actor: &Actor, survey: &Survey) -> Result<bool> {
    if survey.status != Status::Draft
        && decide(&Actor::anonymous(), Action::TakePart, &participation(survey, false)).check().is_ok()
    {
        return Ok(true);
    }
    // Who builds it sees it in the preview.
    if decide(actor, Action::Edit, &work(survey.status)).check().is_err() {
        let member = groups::belongs(store.reader(), actor, survey).await?;
        decide(actor, Action::TakePart, &participation(survey, member)).check()?;
    }
    Ok(false)
}

fn whole(row: &picture::Model) -> Option<(PictureKind, Vec<u8>)> {
    Some((PictureKind::from_code(&row.format)?, STANDARD.decode(&row.content).ok()?))
}

/// Pictures that are not what their names say, and questions whose pictures are gone: one sentence each.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) async fn damaged(store: &Store) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    let mut have: Vec<(Option<Uuid>, Option<Uuid>, String)> = Vec::new();
    let ids =
        picture::Entity::find().select_only().column(picture::Column::Id).order_by_asc(picture::Column::Id);
    for id in ids.into_tuple::<Uuid>().all(store.reader()).await? {
        let Some(row) = picture::Entity::find_by_id(id).one(store.reader()).await? else { continue };
        if whole(&row).is_none_or(|(_, bytes)| digest(&bytes) != row.digest) {
            problems.push(format!("the picture {id} is not the one that its digest names"));
        }
        have.push((row.survey_id, row.library_question_id, row.digest));
    }
    let is_there = |survey: Option<Uuid>, library: Option<Uuid>, picture: &Picture| {
        have.iter().any(|(s, l, digest)| (*s, *l) == (survey, library) && digest == picture.id.as_str())
    };
    // Only what says that it has a picture is read.
    const SAYS: &str = "%\"picture\":{%";
    let questions = schema::question::Entity::find()
        .filter(schema::question::Column::Definition.like(SAYS))
        .all(store.reader())
        .await?;
    for row in questions {
        if row.definition.0.picture.as_ref().is_some_and(|of| !is_there(Some(row.survey_id), None, of)) {
            problems
                .push(format!("the picture of the question {} of survey {} is gone", row.id, row.survey_id));
        }
    }
    let library = schema::library_question::Entity::find()
        .filter(schema::library_question::Column::Definition.like(SAYS))
        .all(store.reader())
        .await?;
    for row in library {
        if row.definition.0.picture.as_ref().is_some_and(|of| !is_there(None, Some(row.id), of)) {
            problems.push(format!("the picture of the question {} of the library is gone", row.id));
        }
    }
    Ok(problems)
}
