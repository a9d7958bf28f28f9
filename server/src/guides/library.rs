//! The library that ships with the product: Markdown files inside the binary, taken into the database at start.
//!
//! A file that the database has already costs nothing. A changed one replaces the text it became, unless the lab edited that
//! guide. The files are tested when the product is built, so a mistake in one never reaches a lab.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::guides::{FileMistake, GuideFile};
use domain::lang::Lang;
use domain::slug::Slug;
use include_dir::{Dir, include_dir};
use store::Store;
use store::guides::{Kept, Source, SourceFile, keep};

static GUIDES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/guides");

/// Every shipped guide, in the order of their addresses.
///
/// # Errors
/// Every mistake in the files.
pub fn shipped() -> Result<Vec<SourceFile>, Vec<FileMistake>> {
    let mut guides: BTreeMap<Slug, Vec<(Lang, GuideFile)>> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for lang in Lang::ALL {
        let files =
            GUIDES.get_dir(lang.code()).map(|folder| folder.files().collect::<Vec<_>>()).unwrap_or_default();
        for file in files {
            let name = format!("content/guides/{}", file.path().display());
            let wrong = |advice: &str| FileMistake { file: name.clone(), line: 1, advice: advice.to_owned() };
            let stem = file.path().file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            match (Slug::parse(stem), file.contents_utf8()) {
                (Ok(slug), Some(text)) => match GuideFile::read(&name, text) {
                    Ok(guide) => guides.entry(slug).or_default().push((lang, guide)),
                    Err(found) => mistakes.extend(found),
                },
                (Err(error), _) => mistakes.push(wrong(&error.to_string())),
                (_, None) => mistakes.push(wrong("the file is not UTF-8; save it as UTF-8")),
            }
        }
    }
    if mistakes.is_empty() {
        Ok(guides.into_iter().map(|(slug, files)| SourceFile { slug, files }).collect())
    } else {
        Err(mistakes)
    }
}

/// The shipped guide at this address.
pub fn shipped_guide(slug: &str) -> Option<SourceFile> {
    shipped().ok()?.into_iter().find(|guide| guide.slug.as_str() == slug)
}

/// Takes the shipped guides into the database, as far as they are new or changed there.
///
/// # Errors
/// When the database fails.
pub async fn sync(store: &Store) -> store::Result<()> {
    let guides = match shipped() {
        Ok(guides) => guides,
        Err(mistakes) => {
            for mistake in mistakes {
                tracing::error!(%mistake, "the shipped library has a mistake and was left out");
            }
            return Ok(());
        }
    };
    let (mut added, mut updated) = (0, 0);
    for guide in guides {
        match keep(store, &Actor::system(), Source::Shipped, &guide, false).await? {
            Kept::Added => added += 1,
            Kept::Updated => updated += 1,
            Kept::Unchanged => {}
            Kept::EditedHere | Kept::Ships => {
                tracing::debug!(slug = %guide.slug, "the lab edited this guide; its text stays")
            }
        }
    }
    if added + updated > 0 {
        tracing::info!(added, updated, "the library was brought up to date");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_guide_is_well_formed_and_exists_in_both_languages() {
        let guides = shipped().unwrap_or_else(|mistakes| {
            panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        });
        assert!(guides.len() >= 30);
        for guide in &guides {
            let [(Lang::Pt, pt), (Lang::En, en)] = guide.files.as_slice() else {
                panic!("{} is not in both languages", guide.slug)
            };
            assert_eq!(pt.facts, en.facts, "{}", guide.slug);
            assert!(!pt.text.title.is_empty() && !en.text.title.is_empty(), "{}", guide.slug);
            assert!(!pt.text.summary.is_empty() && !en.text.summary.is_empty(), "{}", guide.slug);
            assert!(!pt.facts.phases.is_empty() && pt.facts.minutes.is_some(), "{}", guide.slug);
        }
    }

    #[test]
    fn what_to_read_next_and_every_link_to_a_guide_exists() {
        let guides = shipped().unwrap();
        let known: Vec<&str> = guides.iter().map(|guide| guide.slug.as_str()).collect();
        for guide in &guides {
            for (lang, file) in &guide.files {
                for slug in &file.facts.next {
                    assert!(known.contains(&slug.as_str()), "{} leads to {slug}", guide.slug);
                }
                let start = format!("/{}/guides/", lang.code());
                for link in file.text.body.split("/guides/").skip(1) {
                    let slug = link.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap();
                    assert!(known.contains(&slug), "{} links to {slug:?}", guide.slug);
                }
                assert_eq!(
                    file.text.body.matches("/guides/").count(),
                    file.text.body.matches(&start).count(),
                    "{} links into the other language",
                    guide.slug
                );
            }
        }
    }
}
