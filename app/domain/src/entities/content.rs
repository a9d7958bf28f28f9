//! What people write about an entity, and the form it is written in.

use super::EntityKind;
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;
use crate::link;
use crate::slug::{Slug, fold};
use crate::text::Translated;

/// Everything about an entity that its form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityContent {
    /// Its address.
    pub slug: Slug,
    /// What kind of organisation it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: Translated,
    /// What it does.
    pub description: Translated,
    /// Where it works; may be empty.
    pub region: String,
    /// Its own site; may be empty.
    pub website: String,
    /// Where the facts come from; may be empty.
    pub source: String,
}

impl EntityContent {
    /// Reads the form.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<EntityContent, Errors> {
        let mut reader = Reader::new(typed);
        let name = reader.translated_required("name", 200);
        let slug = reader.slug("slug", name.pick(Lang::Pt).text);
        let kind = reader.one_of("kind", EntityKind::from_code);
        if kind.is_none() && !typed.has("kind") {
            reader.wrong("kind", "error-required");
        }
        let description = reader.translated("description", 5_000);
        let region = reader.optional("region", 100);
        let website = link::read(&mut reader, "website");
        let source = reader.optional("source", 500);
        let Some(kind) = kind else { return Err(reader.into_errors()) };
        reader.finish(EntityContent { slug, kind, name, description, region, website, source })
    }

    /// What the form holds for this.
    pub fn typed(&self) -> Typed {
        Typed::default()
            .with("slug", self.slug.as_str())
            .with("kind", self.kind.code())
            .with_translated("name", &self.name)
            .with_translated("description", &self.description)
            .with("region", &self.region)
            .with("website", &self.website)
            .with("source", &self.source)
    }

    /// The name without accents and capitals, for sorting and searching: in Portuguese first, then in English when it differs.
    pub fn sort_name(&self) -> String {
        let mut names: Vec<String> =
            self.name.langs().filter_map(|lang| self.name.exactly(lang)).map(plain).collect();
        names.dedup();
        names.join(" | ")
    }
}

/// A text without accents and capitals.
pub(super) fn plain(text: &str) -> String {
    text.trim().chars().flat_map(char::to_lowercase).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_form_reads_back_as_the_same_entity() {
        let entity = EntityContent {
            slug: Slug::parse("loule").unwrap(),
            kind: EntityKind::Local,
            name: Translated::both("Câmara Municipal de Loulé", "Loulé City Council"),
            description: Translated::of(Lang::Pt, "Um município."),
            region: "Algarve".to_owned(),
            website: "https://www.cm-loule.pt".to_owned(),
            source: String::new(),
        };
        assert_eq!(EntityContent::read(&entity.typed()), Ok(entity.clone()));
        assert_eq!(entity.sort_name(), "camara municipal de loule | loule city council");
    }

    #[test]
    fn every_mistake_of_the_form_is_told_at_once() {
        let typed = Typed::default()
            .with("slug", "new")
            .with("website", "mailto:a@b.pt")
            .with("region", "x".repeat(101));
        let errors = EntityContent::read(&typed).unwrap_err();
        for field in ["name_pt", "slug", "kind", "website", "region"] {
            assert!(errors.of(field).is_some(), "{field}");
        }
        let errors = EntityContent::read(&typed.with("kind", "circus")).unwrap_err();
        assert_eq!(errors.of("kind").map(|e| e.message), Some("error-not-in-list"));
    }
}
