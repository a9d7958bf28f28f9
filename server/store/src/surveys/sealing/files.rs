//! The files of responses that wait. Every response to a survey that asks for files has a row of them, with or without a file, padded
//! to what all its files could come to, so that neither the number of rows nor their length tells who sent one.
//!
//! In a row: the number of files (4 bytes), then for each the question's name, the format's code and the content, each preceded by its
//! length in 4 bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::surveys::QuestionId;
use domain::surveys::files::FileFormat;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::padded::{pad, unpad};
use super::seal::{self, Key};
use super::{Keys, Released};
use crate::error::{Result, StoreError};
use crate::surveys::FileAnswer;
use crate::surveys::schema::{sealed, sealed_files};

/// Files as bytes of this size; nothing when they do not fit into it.
fn write(files: &[FileAnswer], size: usize) -> Option<Vec<u8>> {
    let mut out = count(files.len()).to_vec();
    for file in files {
        for part in [file.question.as_str().as_bytes(), file.format.code().as_bytes(), &file.content] {
            out.extend(count(part.len()));
            out.extend(part);
        }
    }
    (out.len() + 4 <= size).then(|| pad(&out, size))
}

fn read(bytes: &[u8]) -> Option<Vec<FileAnswer>> {
    let (number, mut rest) = unpad(bytes)?.split_first_chunk::<4>()?;
    let mut part = || {
        let (length, behind) = rest.split_first_chunk::<4>()?;
        let (part, behind) = behind.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        rest = behind;
        Some(part)
    };
    let one = |_| {
        let question = QuestionId::parse_part(std::str::from_utf8(part()?).ok()?)?;
        let format = FileFormat::from_code(std::str::from_utf8(part()?).ok()?)?;
        Some(FileAnswer { question, format, content: Arc::from(part()?) })
    };
    (0..u32::from_be_bytes(*number)).map(one).collect()
}

fn count(count: usize) -> [u8; 4] {
    u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes()
}

/// Seals the files of the sealed response of this id. It takes as long for no file as for many.
pub(in crate::surveys) async fn seal_files(
    key: &Key,
    survey: Uuid,
    id: Uuid,
    files: Vec<FileAnswer>,
    size: usize,
) -> Result<sealed_files::Model> {
    let failed = || StoreError::Damaged("the files of a response could not be sealed".to_owned());
    let key = key.clone();
    // Megabytes: others are let go on meanwhile.
    let sealed =
        tokio::task::spawn_blocking(move || seal::seal_files(&key, survey, id, &write(&files, size)?));
    let sealed = sealed.await.ok().flatten().ok_or_else(failed)?;
    Ok(sealed_files::Model { id, survey_id: survey, sealed })
}

/// Writes sealed files. A statement for each: together they could be more than the memory should hold twice.
pub(in crate::surveys) async fn insert_sealed<C: ConnectionTrait>(
    connection: &C,
    rows: Vec<sealed_files::Model>,
) -> Result<()> {
    for row in rows {
        sealed_files::Entity::insert(row.into_active_model()).exec_without_returning(connection).await?;
    }
    Ok(())
}

/// The files of what is being released, by the sealed response they belong to. One statement for each response, so that not all of
/// them lie in the memory sealed and open at once.
pub(in crate::surveys) async fn open_files<C: ConnectionTrait>(
    connection: &C,
    keys: &Keys,
    released: &Released,
) -> Result<BTreeMap<Uuid, Vec<FileAnswer>>> {
    let mut open = BTreeMap::new();
    let waiting = sealed::Entity::find()
        .filter(sealed::Column::Id.is_in(released.rows.iter().copied()))
        .all(connection)
        .await?;
    for response in waiting {
        let Some(row) = sealed_files::Entity::find_by_id(response.id).one(connection).await? else {
            continue;
        };
        let Some(key) = keys.get(response.key_id) else { continue };
        let opened = tokio::task::spawn_blocking(move || {
            seal::open_files(&key, row.survey_id, row.id, &row.sealed).and_then(|bytes| read(&bytes))
        });
        match opened.await.ok().flatten() {
            Some(files) => {
                open.insert(response.id, files);
            }
            None => tracing::error!(row = %response.id, "the files of a sealed response are damaged"),
        }
    }
    Ok(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(question: usize, content: &[u8]) -> FileAnswer {
        let question = QuestionId::numbered(question).at(&[2]);
        FileAnswer { question, format: FileFormat::Png, content: Arc::from(content) }
    }

    #[test]
    fn files_are_read_back_and_none_has_the_length_of_many() {
        let files = vec![file(1, b"points"), file(2, b"")];
        let (many, none) = (write(&files, 200).unwrap(), write(&[], 200).unwrap());
        assert_eq!((many.len(), none.len()), (200, 200));
        assert_eq!((read(&many), read(&none)), (Some(files.clone()), Some(Vec::new())));
        assert_eq!(write(&files, 40), None, "no row is longer than the others");
        for end in 0..unpad(&many).unwrap().len() + 4 {
            assert_eq!(read(&many[..end]), None, "{end}");
        }
    }
}
