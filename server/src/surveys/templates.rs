//! The surveys that ship with the product to begin one's own from: TOML files inside the binary, one a template. They are tested
//! when the product is built, so a mistake in one never reaches a lab.

use std::sync::LazyLock;

use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{Mode, Overall, PageFile, Privacy, ResultsFor, Settings, Template, definition_of};
use domain::tag::Tag;
use domain::text::Translated;
use include_dir::{Dir, include_dir};
use serde::Deserialize;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content/surveys");

/// The order in which they are offered.
const ORDER: [&str; 5] =
    ["service-satisfaction", "after-session", "after-course", "research-screener", "system-usability-scale"];

static TEMPLATES: LazyLock<Result<Vec<Template>, String>> =
    LazyLock::new(|| ORDER.iter().map(|name| read(name)).collect());

/// Every template.
pub(super) fn templates() -> &'static [Template] {
    match &*TEMPLATES {
        Ok(templates) => templates,
        Err(mistake) => {
            tracing::error!(mistake, "a survey template cannot be read");
            &[]
        }
    }
}

/// The template of this name.
pub(super) fn template(slug: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.slug.as_str() == slug)
}

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateFile {
    purpose: Translated,
    result: Translated,
    not_for: Translated,
    source: Translated,
    mode: String,
    results: String,
    #[serde(default = "site")]
    languages: Vec<Tag>,
    title: Translated,
    introduction: Translated,
    thanks: Translated,
    #[serde(default)]
    overall: Vec<Overall>,
    pages: Vec<PageFile>,
}

fn site() -> Vec<Tag> {
    Lang::ALL.map(Tag::from).to_vec()
}

fn read(name: &str) -> Result<Template, String> {
    let wrong = |problem: String| format!("content/surveys/{name}.toml: {problem}");
    let text = FILES.get_file(format!("{name}.toml")).and_then(|file| file.contents_utf8());
    let text = text.ok_or_else(|| wrong("it is not there".to_owned()))?;
    let file: TemplateFile = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
    let mode = Mode::from_code(&file.mode).ok_or_else(|| wrong("unknown mode".to_owned()))?;
    let results = ResultsFor::from_code(&file.results);
    Ok(Template {
        slug: Slug::parse(name).map_err(|error| wrong(error.to_string()))?,
        purpose: file.purpose,
        result: file.result,
        not_for: file.not_for,
        definition: definition_of(&file.pages).map_err(wrong)?,
        settings: Settings {
            title: file.title,
            introduction: file.introduction,
            thanks: file.thanks,
            source: file.source,
            languages: file.languages,
            mode,
            privacy: if mode == Mode::Open { Privacy::Anonymous } else { Privacy::Identified },
            results: results.ok_or_else(|| wrong("unknown audience of the results".to_owned()))?,
            overall: file.overall,
            ..Settings::default()
        },
    })
}

#[cfg(test)]
mod tests;
