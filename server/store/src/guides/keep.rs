//! Taking guides from files: the library that ships with the product, or a folder that somebody imports.
//!
//! A file that was taken before and has not changed costs nothing. One that has changed replaces the text it became, unless
//! the lab edited the guide since: then the lab's text stays, and the caller is told. No folder replaces a guide that ships
//! with the product, unless that is what is asked for.

use std::collections::HashMap;

use domain::access::{Action, Actor};
use domain::guides::{Facts, GuideFile};
use domain::lang::Lang;
use domain::slug::Slug;
use sha2::{Digest, Sha256};

use super::change::{hashes, insert, update};
use super::record::{self, Origin};
use crate::Store;
use crate::error::Result;

/// Where files come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The library inside the binary.
    Shipped,
    /// A folder on the disk.
    Folder,
}

/// One guide's files: its address, and what it says in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its address.
    pub slug: Slug,
    /// Its files, by language; each has its title.
    pub files: Vec<(Lang, GuideFile)>,
}

/// What came of a guide's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    Added,
    /// Its text was replaced.
    Updated,
    /// It was there already.
    Unchanged,
    /// The lab edited it; its text stays.
    EditedHere,
    /// It ships with the product, and the file is from a folder; its text stays.
    Ships,
}

/// Takes one guide. With `overwrite`, the lab's changes, or the product's text, are given up in the languages that the files are in.
///
/// # Errors
/// When the actor may not edit guides, or the database fails.
pub async fn keep(
    store: &Store,
    actor: &Actor,
    source: Source,
    guide: &SourceFile,
    overwrite: bool,
) -> Result<Kept> {
    let new: HashMap<Lang, String> = guide.files.iter().map(|(lang, file)| (*lang, hash(file))).collect();
    let mut write = store.begin(actor).await?;
    write.may(Action::Edit, &record::resource(true))?;
    let Some(found) = record::by_slug(write.db(), guide.slug.as_str()).await? else {
        let Some((_, first)) = guide.files.first() else { return Ok(Kept::Unchanged) };
        let texts: Vec<_> = guide.files.iter().map(|(lang, file)| (*lang, file.text.clone())).collect();
        let origin = match source {
            Source::Shipped => Origin::Shipped,
            Source::Folder => Origin::Imported,
        };
        let facts = merged(&first.facts, &guide.files);
        let id = insert(&mut write, &guide.slug, &facts, &texts, origin, true, &new).await?;
        write.audit("guide.import", id, origin.code()).await?;
        write.commit().await?;
        return Ok(Kept::Added);
    };
    let mut hashes = hashes(&write, found.id.0).await?;
    if !overwrite && new.iter().all(|(lang, hash)| hashes.get(lang) == Some(hash)) {
        return Ok(Kept::Unchanged);
    }
    let stays = match (source, found.origin) {
        (Source::Shipped, Origin::Shipped) | (Source::Folder, Origin::Imported) => {
            found.edited.then_some(Kept::EditedHere)
        }
        (Source::Folder, Origin::Shipped) if !found.edited => Some(Kept::Ships),
        // A guide written here, or one that ships and was in a folder before, is the lab's until it says otherwise.
        _ => Some(Kept::EditedHere),
    };
    if let Some(kept) = stays.filter(|_| !overwrite) {
        return Ok(kept);
    }
    let mut texts = found.texts.clone();
    for (lang, file) in &guide.files {
        texts.retain(|(other, _)| other != lang);
        texts.push((*lang, file.text.clone()));
    }
    texts.sort_by_key(|(lang, _)| *lang);
    hashes.extend(new);
    // Files that are all there is of a guide say all its facts; beside what is there already, what none of them says stays.
    let all = found.texts.iter().all(|(lang, _)| guide.files.iter().any(|(other, _)| other == lang));
    let facts = match guide.files.first() {
        Some((_, first)) if source == Source::Shipped || (stays.is_none() && all) => &first.facts,
        _ => &found.facts,
    };
    let facts = merged(facts, &guide.files);
    // A shipped guide that a folder replaced is the lab's own from now on.
    let edited = source == Source::Folder && found.origin == Origin::Shipped;
    update(&mut write, &found, &facts, &texts, edited, &hashes).await?;
    write.audit("guide.import", found.id, found.origin.code()).await?;
    write.commit().await?;
    Ok(Kept::Updated)
}

/// These facts, and in their place what the files say: of each fact, what the first file says that says it.
fn merged(facts: &Facts, files: &[(Lang, GuideFile)]) -> Facts {
    let mut facts = facts.clone();
    for (_, file) in files.iter().rev() {
        for fact in &file.given {
            facts.take(*fact, &file.facts);
        }
    }
    facts
}

fn hash(file: &GuideFile) -> String {
    let text = domain::guides::write(&file.facts, &file.text);
    domain::hex::hex(&Sha256::digest(text.as_bytes())).chars().take(32).collect()
}
