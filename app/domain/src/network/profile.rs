//! An innovator's profile, as its owner writes it.

use uuid::Uuid;

use super::audience::{Audiences, Field};
use super::skill::{Skill, read_skills};
use crate::form::{Errors, Reader, Typed};
use crate::id::EntityId;
use crate::text::Translated;

/// A profile as it is read from its form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProfileForm {
    /// The name.
    pub name: String,
    /// One line about what the person does.
    pub headline: Translated,
    /// The entity the person works in, when it is one of the platform's.
    pub entity: Option<EntityId>,
    /// Where the person works, when it is not.
    pub organisation: String,
    /// The region.
    pub region: String,
    /// What the person knows.
    pub skills: Vec<Skill>,
    /// Whether the person mentors others.
    pub mentors: bool,
    /// The languages the person works in.
    pub languages: String,
    /// A few paragraphs, as plain text.
    pub bio: Translated,
    /// How to reach the person: an address, a link, a telephone number.
    pub contact: String,
    /// Who may see what.
    pub audiences: Audiences,
}

impl ProfileForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<ProfileForm, Errors> {
        let mut reader = Reader::new(typed);
        let profile = ProfileForm {
            name: reader.required("name", 100),
            headline: reader.translated("headline", 140),
            entity: reader.one_of("entity", |code| Uuid::parse_str(code).ok().map(EntityId)),
            organisation: reader.optional("organisation", 200),
            region: reader.optional("region", 80),
            skills: read_skills(&mut reader, "skills"),
            mentors: typed.get("mentors") == "yes",
            languages: reader.optional("languages", 120),
            bio: reader.translated("bio", 4000),
            contact: reader.optional("contact", 200),
            audiences: Audiences::read(&mut reader),
        };
        reader.finish(profile)
    }

    /// The form's values for this profile.
    pub fn fill(&self) -> Typed {
        let labels = self.skills.iter().map(|skill| skill.label.as_str()).collect::<Vec<_>>();
        let typed = Typed::default()
            .with("name", &self.name)
            .with_translated("headline", &self.headline)
            .with("entity", self.entity.map(|id| id.to_string()).unwrap_or_default())
            .with("organisation", &self.organisation)
            .with("region", &self.region)
            .with("skills", labels.join(", "))
            .with("mentors", if self.mentors { "yes" } else { "" })
            .with("languages", &self.languages)
            .with_translated("bio", &self.bio)
            .with("contact", &self.contact);
        self.audiences.fill(typed)
    }

    /// Whether anybody but its owner can find it.
    pub fn is_listed(&self) -> bool {
        self.audiences.of(Field::Name) != super::Audience::Nobody
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Audience;

    fn profile() -> ProfileForm {
        ProfileForm {
            name: "Ana Exemplo".to_owned(),
            headline: Translated::both("Desenha serviços", "Designs services"),
            entity: Some(EntityId::new()),
            skills: vec![Skill::new("Facilitação"), Skill::new("Inquéritos")],
            mentors: true,
            audiences: Audiences::default().with(Field::Name, Audience::Public),
            ..ProfileForm::default()
        }
    }

    #[test]
    fn a_profile_comes_back_from_its_form_as_it_was() {
        let profile = profile();
        assert_eq!(ProfileForm::read(&profile.fill()), Ok(profile));
    }

    #[test]
    fn a_profile_needs_only_a_name_and_is_then_seen_by_nobody() {
        let read = ProfileForm::read(&Typed::default().with("name", "Ana")).unwrap();
        assert!(!read.is_listed());
    }

    #[rstest::rstest]
    #[case("name", "", "error-required")]
    #[case("headline_pt", &"a".repeat(141), "error-too-long")]
    #[case("entity", "not an id", "error-not-in-list")]
    #[case("contact", &"a".repeat(201), "error-too-long")]
    #[case("name_audience", "everyone", "error-not-in-list")]
    fn each_mistake_has_its_message(#[case] field: &str, #[case] value: &str, #[case] message: &str) {
        // The first value of a name counts.
        let typed = Typed::default().with(field, value);
        let typed = profile()
            .fill()
            .pairs()
            .iter()
            .cloned()
            .fold(typed, |typed, (key, value)| typed.with(key, value));
        let errors = ProfileForm::read(&typed).unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }
}
