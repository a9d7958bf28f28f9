//! How large things are: the binary on disk, and what a visitor's browser fetches, compressed with Brotli as sent.

use super::{Bench, Needs};
use crate::demo_server::DemoServer;
use crate::{Failure, http, paths, say};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "size",
    about: "the binary, the assets, HTML + CSS of three pages and of the heaviest survey form, and that form's script",
    needs: Needs::Release,
    run,
};

/// HTML + CSS of a page may have this many bytes.
const LIMIT: usize = 30_000;

fn run() -> Result<(), Failure> {
    let binary = std::fs::metadata(paths::binary(true))?.len();
    say::result(&format!("binary                 {:>12}", format!("{:.1} MB", binary as f64 / 1e6)));
    let css = assets()?;
    let script = crate::assets::answering_weight()?;
    say::result(&format!("script of a survey's form, with its rules  {:>9}", say::kilobytes(script)));

    let server = DemoServer::start(true)?;
    let mut too_large = Vec::new();
    let form = heaviest_form(&server)?;
    for (what, path) in pages(&server)?.into_iter().chain([("survey", form)]) {
        let html = body(&server, &path, "br")?.len();
        let verdict = if html + css > LIMIT { "too large" } else { "ok" };
        say::result(&format!(
            "{what:8}{path:40} HTML {:>9}  HTML + CSS {:>9}  {verdict}",
            say::kilobytes(html),
            say::kilobytes(html + css)
        ));
        if html + css > LIMIT {
            too_large.push(path);
        }
    }
    server.stop()?;
    crate::assets::answering_is_light()?;
    if too_large.is_empty() {
        return Ok(());
    }
    Err(format!("more than {} of HTML + CSS: {}", say::kilobytes(LIMIT), too_large.join(", ")).into())
}

/// Of the surveys that can be answered, the first page of the form that is the most to load.
fn heaviest_form(server: &DemoServer) -> Result<String, Failure> {
    let html = String::from_utf8(body(server, "/pt/surveys", "identity")?)?;
    let mut heaviest = (0, String::new());
    for survey in all_below(&html, "/pt/surveys") {
        let path = format!("{survey}/answer");
        let answer = http::get(server.port(), &path, "br")?;
        // Others are closed, or for members only.
        if answer.status == 200 && answer.body.len() > heaviest.0 {
            heaviest = (answer.body.len(), path);
        }
    }
    if heaviest.0 == 0 { Err("no survey can be answered".into()) } else { Ok(heaviest.1) }
}

/// Prints each asset and returns the size of the style sheet.
fn assets() -> Result<usize, Failure> {
    let mut names: Vec<String> = std::fs::read_dir(paths::pkg())?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut css = 0;
    for name in names.iter().filter(|name| name.ends_with(".br")) {
        let of = |name: &str| -> Result<usize, Failure> {
            Ok(std::fs::metadata(paths::pkg().join(name))?.len().try_into()?)
        };
        let plain = name.trim_end_matches(".br");
        let (size, small, gzipped) = (of(plain)?, of(name)?, of(&format!("{plain}.gz"))?);
        say::result(&format!(
            "{plain:32} {:>10}  Brotli {:>9}  gzip {:>9}",
            say::kilobytes(size),
            say::kilobytes(small),
            say::kilobytes(gzipped)
        ));
        if plain.ends_with(".css") {
            css = small;
        }
    }
    Ok(css)
}

/// The home page, and the first guide and project that their lists link to.
pub fn pages(server: &DemoServer) -> Result<Vec<(&'static str, String)>, Failure> {
    let mut pages = vec![("home", "/pt".to_owned())];
    for (what, list) in [("guide", "/pt/guides"), ("project", "/pt/projects")] {
        let html = String::from_utf8(body(server, list, "identity")?)?;
        let first = first_below(&html, list).ok_or_else(|| format!("{list} links to no {what}"))?;
        pages.push((what, first));
    }
    Ok(pages)
}

fn body(server: &DemoServer, path: &str, encoding: &str) -> Result<Vec<u8>, Failure> {
    let answer = http::get(server.port(), path, encoding)?;
    if answer.status == 200 {
        Ok(answer.body)
    } else {
        Err(format!("{path} answered {}", answer.status).into())
    }
}

/// The first link to a thing directly below `list`: `new` is a form, and the glossary is no guide.
fn first_below(html: &str, list: &str) -> Option<String> {
    all_below(html, list).into_iter().next()
}

fn all_below(html: &str, list: &str) -> Vec<String> {
    let below = |link: &str| {
        let slug = link.strip_prefix(list)?.strip_prefix('/')?;
        let is_page =
            !slug.is_empty() && !["new", "glossary"].contains(&slug) && !slug.contains(['/', '?', '#']);
        is_page.then(|| link.to_owned())
    };
    html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter_map(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_below_a_list_is_found() {
        let html = r##"<a href="/pt/guides">x</a><a href="/pt/guides?page=2">x</a><a href="/pt/guides/new">x</a><a href="/pt/guides/glossary">x</a>
            <a href="/pt/guides/persona">x</a><a href="/pt/guides/other">x</a>"##;
        assert_eq!(first_below(html, "/pt/guides").as_deref(), Some("/pt/guides/persona"));
        assert_eq!(first_below("<p>", "/pt/guides"), None);
    }
}
