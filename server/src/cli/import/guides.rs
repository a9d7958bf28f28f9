//! `bancada import guides DIR`: any folder of Markdown becomes guides of the library.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::access::Actor;
use domain::guides::{GuideFile, MAX_TITLE, RESERVED};
use domain::lang::Lang;
use domain::slug::Slug;
use store::Store;
use store::guides::{Kept, Source, SourceFile, keep};

use super::Outcome;
use super::leads::{Lead, links, warn};
use crate::cli::{Failed, complain, print};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1024 * 1024;
/// The deepest folder that is looked into.
const DEEPEST: usize = 8;
/// The most files of one import.
const MOST_FILES: usize = 10_000;

pub(super) async fn run(
    store: &Store,
    folder: &Path,
    lang: &str,
    overwrite: bool,
) -> Result<Vec<Outcome>, Failed> {
    let lang = Lang::from_code(lang).unwrap_or_default();
    let root = folder.canonicalize().map_err(|error| Failed(format!("{}: {error}", folder.display())))?;
    if !root.is_dir() {
        return Err(Failed(format!("{} is not a folder", folder.display())));
    }
    let mut files = Vec::new();
    let mut outcomes = Vec::new();
    collect(&root, &root, 0, &mut files, &mut outcomes);
    files.sort();
    if files.is_empty() {
        complain(&format!("{}: there is no Markdown file (*.md) in it", folder.display()));
    }
    let mut guides: BTreeMap<Slug, Vec<(Lang, PathBuf, GuideFile)>> = BTreeMap::new();
    for path in files {
        let shown = shown(&root, &path);
        match read(&path, &shown, lang) {
            Ok((slug, lang, guide)) => {
                let there = guides.entry(slug.clone()).or_default();
                if let Some((_, other, _)) = there.iter().find(|(other, _, _)| *other == lang) {
                    let other = self::shown(&root, other);
                    wrong(
                        &mut outcomes,
                        &shown,
                        &[format!(
                            "{shown}:1: {other} becomes the same guide \"{slug}\"; rename one of them"
                        )],
                    );
                } else {
                    there.push((lang, path.clone(), guide));
                }
            }
            Err(mistakes) => wrong(&mut outcomes, &shown, &mistakes),
        }
    }
    let mut leads = Vec::new();
    for (slug, mut files) in guides {
        files.sort_by_key(|(lang, _, _)| *lang);
        let names: Vec<String> = files.iter().map(|(_, path, _)| shown(&root, path)).collect();
        let source =
            SourceFile { slug, files: files.into_iter().map(|(lang, _, guide)| (lang, guide)).collect() };
        let kept = keep(store, &Actor::system(), Source::Folder, &source, overwrite).await;
        for (name, (_, file)) in names.iter().zip(&source.files) {
            match &kept {
                Ok(Kept::EditedHere) => {
                    let advice = format!(
                        "{name}:1: the lab edited the guide \"{}\" since; --overwrite replaces it",
                        source.slug
                    );
                    wrong(&mut outcomes, name, &[advice]);
                }
                Ok(Kept::Ships) => {
                    let advice = format!(
                        "{name}:1: the guide \"{}\" ships with Bancada and was left as it is; rename the file for a guide of your \
                         own, or --overwrite replaces its text in the file's language",
                        source.slug
                    );
                    wrong(&mut outcomes, name, &[advice]);
                }
                Ok(kept) => {
                    let word = match kept {
                        Kept::Added => "added",
                        Kept::Updated => "updated",
                        Kept::Unchanged | Kept::EditedHere | Kept::Ships => "unchanged",
                    };
                    print(&format!("{word}\t{name}\t/guides/{}", source.slug));
                    outcomes.push(Outcome::Taken);
                    let lead = |(line, to): &(usize, String)| Lead {
                        file: name.clone(),
                        line: *line,
                        to: to.clone(),
                    };
                    leads.extend(file.leads.iter().map(lead));
                }
                Err(error) => wrong(&mut outcomes, name, &[format!("{name}:1: {error}")]),
            }
        }
    }
    warn(store, &leads).await;
    Ok(outcomes)
}

/// A file's name inside the folder, on one line whatever it is: a line break in a name must not look like another result.
fn shown(root: &Path, path: &Path) -> String {
    let name = path.strip_prefix(root).unwrap_or(path).display().to_string();
    name.chars().fold(String::new(), |mut shown, c| {
        if c.is_control() {
            shown.extend(c.escape_default())
        } else {
            shown.push(c)
        }
        shown
    })
}

fn wrong(outcomes: &mut Vec<Outcome>, name: &str, mistakes: &[String]) {
    print(&format!("failed\t{name}"));
    for mistake in mistakes {
        complain(mistake);
    }
    outcomes.push(Outcome::Wrong);
}

/// Every Markdown file under a folder. A link is followed only to a file inside the imported folder, and to no folder.
fn collect(root: &Path, folder: &Path, depth: usize, files: &mut Vec<PathBuf>, outcomes: &mut Vec<Outcome>) {
    let shown = |path: &Path| shown(root, path);
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return wrong(outcomes, &shown(folder), &[format!("{}: {error}", shown(folder))]),
    };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let markdown = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
        let Ok(kind) = entry.file_type() else { continue };
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            if depth < DEEPEST {
                collect(root, &path, depth + 1, files, outcomes);
            } else {
                let advice = format!("{}:1: this folder lies too deep; import it by itself", shown(&path));
                wrong(outcomes, &shown(&path), &[advice]);
            }
        } else if markdown && kind.is_symlink() {
            match path.canonicalize() {
                Ok(target) if target.starts_with(root) && target.is_file() => files.push(path),
                _ => wrong(
                    outcomes,
                    &shown(&path),
                    &[format!(
                        "{}:1: this link leads out of the folder; copy the file into it",
                        shown(&path)
                    )],
                ),
            }
        } else if markdown && kind.is_file() {
            if files.len() >= MOST_FILES {
                return wrong(
                    outcomes,
                    &shown(&path),
                    &[format!("more than {MOST_FILES} files; import them folder by folder")],
                );
            }
            files.push(path);
        }
    }
}

/// A file as a guide: its address, its language, what it says.
fn read(path: &Path, shown: &str, lang: Lang) -> Result<(Slug, Lang, GuideFile), Vec<String>> {
    let one = |advice: String| vec![format!("{shown}:1: {advice}")];
    let (stem, lang) = name(path, lang);
    let slug = Slug::suggest(&stem);
    if RESERVED.contains(&slug.as_str()) {
        return Err(one(format!("the address \"{slug}\" is reserved; rename the file")));
    }
    let file = std::fs::File::open(path).map_err(|error| one(error.to_string()))?;
    let size = file.metadata().map_err(|error| one(error.to_string()))?.len();
    if size > LARGEST {
        return Err(one(format!("the file has {size} bytes; at most {LARGEST} are read: divide it")));
    }
    let mut bytes = Vec::new();
    // A file that grows while it is read is cut off all the same.
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| one(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        vec![format!("{shown}:{line}: the file is not UTF-8; save it as UTF-8")]
    })?;
    let mut guide = GuideFile::read(shown, &text)
        .map_err(|mistakes| mistakes.into_iter().map(|mistake| mistake.to_string()).collect::<Vec<_>>())?;
    guide.leads.extend(links(&text));
    if guide.text.title.is_empty() {
        let title = store::markdown::first_heading(&guide.text.body).ok_or_else(|| {
            one("there is no title; write # and the title on the first line, or title = \"…\" in the front matter".to_owned())
        })?;
        guide.text.title = title.chars().take(MAX_TITLE).collect();
        // The page shows the title itself: said once is enough.
        if let Some((first, rest)) = guide.text.body.trim_start().split_once('\n')
            && first.starts_with("# ")
            && !rest.trim().is_empty()
        {
            guide.text.body = rest.trim_start().to_owned();
        }
    }
    Ok((slug, lang, guide))
}

/// The name that becomes the address, and the language: `interviews.en.md`, `en/interviews.md`, or the one that was given.
fn name(path: &Path, given: Lang) -> (String, Lang) {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if let Some((name, code)) = stem.rsplit_once('.')
        && let Some(lang) = Lang::from_code(code)
    {
        return (name.to_owned(), lang);
    }
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    (stem, folder.and_then(|folder| Lang::from_code(&folder)).unwrap_or(given))
}
