//! The files that belong to the data: everything under `files/` in the data folder.

use std::path::{Path, PathBuf};

use super::{Failure, at};

/// The folder in the data folder, and in the archive.
pub(super) const FILES: &str = "files";

/// Every ordinary file under a folder, as paths below it with `/`, in order. Links are left out: they could lead anywhere.
pub(super) fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    if folder.is_dir() {
        walk(folder, "", &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn walk(folder: &Path, below: &str, found: &mut Vec<(String, PathBuf)>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(at(&path))?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let name = if below.is_empty() { name } else { format!("{below}/{name}") };
        if kind.is_dir() {
            walk(&path, &name, found)?;
        } else if kind.is_file() {
            found.push((name, path));
        }
    }
    Ok(())
}

/// A place in the archive as a path that stays inside the folder it is unpacked into.
pub(super) fn inside(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let plain = path.components().all(|part| matches!(part, std::path::Component::Normal(_)));
    (plain && !name.is_empty() && !name.contains('\\')).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn nothing_is_unpacked_outside() {
        assert!(inside("a/b.png").is_some());
        for bad in ["", "/etc/passwd", "../x", "a/../../x", "./x", "a\\..\\x"] {
            assert!(inside(bad).is_none(), "{bad:?}");
        }
    }
}
