//! The texts of `content/pages/`, which are inside the binary. `{lab}` and `{contact}` stand for the settings.

use domain::lang::Lang;
use include_dir::{Dir, include_dir};
use store::markdown;

use crate::error::{Error, Result};
use crate::visit::Visit;

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/pages");

pub(super) async fn accessibility(visit: Visit) -> Result {
    page(&visit, "accessibility")
}

pub(super) async fn privacy(visit: Visit) -> Result {
    page(&visit, "privacy")
}

fn page(visit: &Visit, name: &str) -> Result {
    let text = source(visit.lang, name).ok_or(Error::NotFound)?;
    let (title, body) = split(text);
    let config = &visit.app.config;
    let body =
        body.replace("{lab}", &escaped(&config.lab_name)).replace("{contact}", &linked(&config.lab_contact));
    let rendered = markdown::render(&body);
    let headings = rendered.toc.iter().filter(|(level, _, _)| *level == 2);
    let headings = headings.map(|(_, id, text)| (id.clone(), text.clone())).collect();
    Ok(visit.html(|| app::pages::site_page(title, &rendered.html, headings)))
}

fn source(lang: Lang, name: &str) -> Option<&'static str> {
    PAGES.get_file(format!("{}/{name}.md", lang.code()))?.contents_utf8()
}

/// The first heading, and everything after it.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.strip_prefix("# ") {
        Some(title) => (title.trim(), rest),
        None => ("", text),
    }
}

/// A setting as plain text inside Markdown: every sign that could mean something is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An e-mail address as a link.
fn linked(address: &str) -> String {
    let plain = address.chars().all(|c| c.is_ascii_alphanumeric() || "@.-_+".contains(c));
    if plain { format!("<{address}>") } else { escaped(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_labs_name_is_never_markup() {
        let name = "Lab <b>&amp;</b> [x](https://evil.example) *y* | `z` _u_";
        let html = markdown::render(&format!("Olá, {}.", escaped(name))).html.clone();
        assert!(
            !html.contains("<b>")
                && !html.contains("<a")
                && !html.contains("<em>")
                && !html.contains("<code>"),
            "{html}"
        );
        assert!(html.contains("&amp;amp;"), "{html}");
    }

    #[test]
    fn the_contact_is_a_link_to_write_to() {
        let html = markdown::render(&format!("Escreva para {}.", linked("lab@example.org"))).html.clone();
        assert!(html.contains("href=\"mailto:lab@example.org\""), "{html}");
    }

    #[test]
    fn every_page_is_there_in_every_language_with_a_title() {
        for lang in Lang::ALL {
            for name in ["accessibility", "privacy"] {
                let text = source(lang, name).unwrap();
                let (title, body) = split(text);
                assert!(
                    !title.is_empty() && body.contains("## ") && body.contains("{contact}"),
                    "{lang:?} {name}"
                );
            }
        }
    }
}
