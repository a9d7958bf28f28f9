//! An address nobody has yet.

use domain::slug::Slug;

use crate::error::{Result, StoreError};

/// So many numbers are tried before giving up.
const TRIES: u32 = 1000;

/// The wanted slug, or the first numbered form of it that is free. Two at the same moment meet at the unique constraint.
pub(crate) async fn free_slug(
    wanted: &Slug,
    mut is_taken: impl AsyncFnMut(&str) -> Result<bool>,
) -> Result<Slug> {
    if !is_taken(wanted.as_str()).await? {
        return Ok(wanted.clone());
    }
    for n in 2..TRIES {
        let slug = wanted.numbered(n);
        if !is_taken(slug.as_str()).await? {
            return Ok(slug);
        }
    }
    Err(StoreError::Taken(wanted.to_string()))
}
