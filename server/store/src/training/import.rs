//! A course from a file: the library's own, or anybody's in the same format.

use domain::access::{Action, Actor, Resource, Visibility};
use domain::slug::Slug;
use domain::training::{FileMistake, read_course_file};

use super::course::insert;
use super::record::course_at;
use super::{edit, publish};
use crate::Store;
use crate::error::{Result, StoreError};

/// Why a course was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file has mistakes, each with its line and what to write.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    File(Vec<FileMistake>),
    /// The store's reason.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads a course from TOML (`file` is its name, for messages), and makes it, or changes the one at its address, and
/// announces it. Its address.
///
/// # Errors
/// Every mistake in the file; when the actor may not, or the database fails.
pub async fn import_course(
    store: &Store,
    actor: &Actor,
    file: &str,
    text: &str,
) -> std::result::Result<Slug, ImportError> {
    let (slug, details) = read_course_file(file, text).map_err(ImportError::File)?;
    let existing = match course_at(store.reader(), slug.as_str()).await {
        Ok(course) => Some(course),
        Err(StoreError::NotFound) => None,
        Err(error) => return Err(error.into()),
    };
    let slug = match existing {
        Some(course) => {
            if course.details != details {
                edit(store, actor, slug.as_str(), course.version, &details).await?;
            }
            slug
        }
        None => new(store, actor, &slug, &details).await?,
    };
    match publish(store, actor, slug.as_str()).await {
        // It is announced already.
        Ok(()) | Err(StoreError::Conflict) => Ok(slug),
        Err(error) => Err(error.into()),
    }
}

async fn new(
    store: &Store,
    actor: &Actor,
    slug: &Slug,
    details: &domain::training::CourseDetails,
) -> Result<Slug> {
    let mut write = store.begin(actor).await?;
    write.may(Action::Create, &Resource::Work { visibility: Visibility::Draft, entities: &[] })?;
    let slug = insert(&mut write, slug, details).await?;
    write.commit().await?;
    Ok(slug)
}
