//! One style sheet from `style/main.css` and what it imports: bundled, minified, and put in words that the browsers of
//! the last four years understand.

use super::hash;
use crate::{Failure, paths};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};
use std::path::{Path, PathBuf};

/// The style sheet, ready to be served.
pub fn bundle() -> Result<String, Failure> {
    bundle_file(&paths::root().join("style/main.css"))
}

/// A hash over every style file, to notice a change.
pub fn inputs() -> Result<String, Failure> {
    let mut files = Vec::new();
    collect(&paths::root().join("style"), &mut files)?;
    files.sort();
    let contents = files.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    Ok(hash::long(contents.iter().map(Vec::as_slice)))
}

fn bundle_file(entry: &Path) -> Result<String, Failure> {
    let provider = FileProvider::new();
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| format!("style: {error}"))?;
    let targets = targets();
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| format!("style: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| format!("style: {error}"))?;
    Ok(printed.code)
}

/// Browsers of late 2022 and after.
fn targets() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Targets::from(Browsers {
        android: version(107, 0),
        chrome: version(107, 0),
        edge: version(107, 0),
        firefox: version(106, 0),
        ios_saf: version(16, 1),
        opera: version(93, 0),
        safari: version(16, 1),
        samsung: version(19, 0),
        ..Browsers::default()
    })
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "css") {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_bundled_nesting_is_unfolded_and_space_is_gone() {
        let dir = std::env::temp_dir().join(format!("bancada-style-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("components")).unwrap();
        std::fs::write(dir.join("main.css"), "@import \"components/card.css\" layer(components);\n").unwrap();
        std::fs::write(dir.join("components/card.css"), ".card {\n  & h2 { margin: 0px; }\n}\n").unwrap();
        let css = bundle_file(&dir.join("main.css"));
        std::fs::remove_dir_all(&dir).unwrap();
        assert_eq!(css.unwrap(), "@layer components{.card h2{margin:0}}");
    }

    #[test]
    fn a_missing_file_is_an_error_that_says_style() {
        let error = bundle_file(Path::new("/nowhere/main.css")).unwrap_err();
        assert!(error.to_string().starts_with("style: "));
    }
}
