//! An experimentation lab inside an entity, as designers describe it.

use uuid::Uuid;

use super::website::read_website;
use crate::form::{Errors, Reader, Typed};
use crate::id::EntityId;
use crate::slug::Slug;
use crate::text::Translated;

/// A lab as it is read from its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabForm {
    /// Its name.
    pub name: Translated,
    /// Its address.
    pub slug: Slug,
    /// The entity it belongs to.
    pub entity: EntityId,
    /// When it began, with the precision that is known: "2019", "May 2020".
    pub since: String,
    /// Its own site.
    pub website: String,
    /// What it does, as Markdown.
    pub description: Translated,
    /// Where these facts come from.
    pub source: String,
}

impl LabForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<LabForm, Errors> {
        let mut reader = Reader::new(typed);
        let name = reader.translated_required("name", 120);
        let title = name.pick(crate::lang::Lang::Pt).text.to_owned();
        let slug = reader.slug("slug", &title);
        let entity = reader.one_of("entity", |code| Uuid::parse_str(code).ok().map(EntityId));
        if !typed.has("entity") {
            reader.wrong("entity", "error-required");
        }
        let since = reader.optional("since", 60);
        let website = read_website(&mut reader, "website");
        let description = reader.translated("description", 6000);
        let source = reader.optional("source", 300);
        let Some(entity) = entity else { return Err(reader.into_errors()) };
        reader.finish(LabForm { name, slug, entity, since, website, description, source })
    }

    /// The form's values for this lab.
    pub fn fill(&self) -> Typed {
        Typed::default()
            .with_translated("name", &self.name)
            .with("slug", self.slug.as_str())
            .with("entity", self.entity.to_string())
            .with("since", &self.since)
            .with("website", &self.website)
            .with_translated("description", &self.description)
            .with("source", &self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str, entity: &str, website: &str) -> Typed {
        Typed::default().with("name_pt", name).with("entity", entity).with("website", website)
    }

    #[test]
    fn a_lab_comes_back_from_its_form_as_it_was() {
        let id = EntityId::new();
        let lab = LabForm::read(&typed("LouléXLab", &id.to_string(), "https://cm-loule.pt")).unwrap();
        assert_eq!(lab.slug.as_str(), "loulexlab");
        assert_eq!(LabForm::read(&lab.fill()), Ok(lab));
    }

    #[rstest::rstest]
    #[case("javascript:alert(1)")]
    #[case("cm-loule.pt")]
    #[case("https://a b.pt")]
    #[case("https://.")]
    fn a_website_is_an_address_on_the_web(#[case] website: &str) {
        let errors = LabForm::read(&typed("L", &EntityId::new().to_string(), website)).unwrap_err();
        assert!(errors.of("website").is_some());
    }

    #[test]
    fn a_lab_belongs_to_an_entity() {
        assert!(LabForm::read(&typed("L", "", "")).unwrap_err().of("entity").is_some());
        assert!(LabForm::read(&typed("L", "x", "")).unwrap_err().of("entity").is_some());
    }
}
