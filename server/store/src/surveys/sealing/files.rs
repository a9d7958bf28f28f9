//! The files of responses that wait. Every response to a survey that asks for files has a row of them, with or without a file, padded
//! to what all its files could come to, so that neither the number of rows nor their length tells who sent one.
//!
//! In a row: the number of files (4 bytes), then for each the question's name, the format's code and the content, each preceded by its
//! length in 4 bytes.

use std::sync::Arc;

use domain::surveys::files::FileFormat;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::padded::{pad, unpad};
use super::seal::{self, Key};
use super::written::{Rest, count, question};
use super::{Keys, Released};
use crate::error::{Result, StoreError};
use crate::surveys::FileAnswer;
use crate::surveys::schema::sealed_files;

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
    let mut rest = Rest(unpad(bytes)?);
    let number = rest.count()?;
    let one = |_| {
        let (question, format) = (question(rest.text()?)?, FileFormat::from_code(&rest.text()?)?);
        Some(FileAnswer { question, format, content: Arc::from(rest.part()?) })
    };
    (0..number).map(one).collect()
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

/// The files of what is being released, for each of its rows in their order. One statement for each, so that not all of them lie in the
/// memory sealed and open at once.
pub(in crate::surveys) async fn open_files<C: ConnectionTrait>(
    connection: &C,
    keys: &Keys,
    released: &Released,
) -> Result<Vec<Vec<FileAnswer>>> {
    let mut open = Vec::with_capacity(released.rows.len());
    for (row, key) in &released.rows {
        open.push(files_of(connection, keys, *row, *key).await?);
    }
    Ok(open)
}

/// The files of one; none when it has no row, or one that cannot be read.
async fn files_of<C: ConnectionTrait>(
    connection: &C,
    keys: &Keys,
    id: Uuid,
    key: Uuid,
) -> Result<Vec<FileAnswer>> {
    let row = sealed_files::Entity::find_by_id(id).one(connection).await?;
    let (Some(row), Some(key)) = (row, keys.get(key)) else { return Ok(Vec::new()) };
    let opened = tokio::task::spawn_blocking(move || {
        seal::open_files(&key, row.survey_id, row.id, &row.sealed).and_then(|bytes| read(&bytes))
    });
    let files = opened.await.ok().flatten();
    if files.is_none() {
        tracing::error!(row = %id, "the files of a sealed response are damaged");
    }
    Ok(files.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use domain::surveys::QuestionId;

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
    #[test]
    fn a_file_is_not_given_up_for_a_name_that_is_spelt_otherwise_than_today() {
        let odd = [FileAnswer { question: question("Outro Nome".to_owned()).unwrap(), ..file(1, b"points") }];
        assert_eq!(QuestionId::parse_part(odd[0].question.as_str()), None);
        assert_eq!(read(&write(&odd, 200).unwrap()), Some(odd.to_vec()));
    }
}
