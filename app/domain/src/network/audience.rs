//! Who may see a field of a person's profile. Each field has its own choice, and what nobody chose, nobody sees.
//!
//! The name decides whether a profile can be found at all: without a name that the viewer may see, there is no
//! profile for that viewer.

use crate::access::{Actor, Role};
use crate::form::{Reader, Typed};

/// Who may see a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Audience {
    /// Only its owner: not the lab, and not administrators either.
    #[default]
    Nobody,
    /// Innovators and the people of the lab.
    Network,
    /// Everybody, search engines included.
    Public,
}

impl Audience {
    /// Every audience, the smallest first.
    pub const ALL: [Audience; 3] = [Audience::Nobody, Audience::Network, Audience::Public];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Nobody => "nobody",
            Audience::Network => "network",
            Audience::Public => "public",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Audience::Nobody => "audience-nobody",
            Audience::Network => "audience-network",
            Audience::Public => "audience-public",
        }
    }

    /// The audience with this code.
    pub fn from_code(code: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// Whether a viewer belongs to it. The owner's own view does not ask.
    pub fn includes(self, viewer: &Actor) -> bool {
        match self {
            Audience::Nobody => false,
            Audience::Network => belongs(viewer),
            Audience::Public => true,
        }
    }

    /// The audiences a viewer belongs to.
    pub fn of(viewer: &Actor) -> impl Iterator<Item = Audience> {
        Audience::ALL.into_iter().filter(move |audience| audience.includes(viewer))
    }
}

/// Whether a person belongs to the network: innovators, and those who work in the lab.
pub fn belongs(actor: &Actor) -> bool {
    actor.account().is_some() && (actor.has(Role::Innovator) || actor.designs())
}

/// A field of a profile that has an audience of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The name, and with it whether the profile can be found.
    Name,
    /// One line about what the person does.
    Headline,
    /// Where the person works.
    Organisation,
    /// The region.
    Region,
    /// What the person knows.
    Skills,
    /// Whether the person mentors others.
    Mentors,
    /// The languages the person works in.
    Languages,
    /// A few paragraphs.
    Bio,
    /// How to reach the person.
    Contact,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Field; 9] = [
        Field::Name,
        Field::Headline,
        Field::Organisation,
        Field::Region,
        Field::Skills,
        Field::Mentors,
        Field::Languages,
        Field::Bio,
        Field::Contact,
    ];

    /// The name of the form's field that holds its audience.
    pub fn audience_field(self) -> &'static str {
        match self {
            Field::Name => "name_audience",
            Field::Headline => "headline_audience",
            Field::Organisation => "organisation_audience",
            Field::Region => "region_audience",
            Field::Skills => "skills_audience",
            Field::Mentors => "mentors_audience",
            Field::Languages => "languages_audience",
            Field::Bio => "bio_audience",
            Field::Contact => "contact_audience",
        }
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// An audience for each field; nobody where nothing was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Audiences([Audience; Field::ALL.len()]);

impl Audiences {
    /// The audience of a field.
    pub fn of(&self, field: Field) -> Audience {
        self.0.get(field.index()).copied().unwrap_or_default()
    }

    /// The same with another audience for a field.
    #[must_use]
    pub fn with(mut self, field: Field, audience: Audience) -> Self {
        if let Some(place) = self.0.get_mut(field.index()) {
            *place = audience;
        }
        self
    }

    /// Reads every field's audience from a form; one that is missing is nobody.
    pub fn read(reader: &mut Reader<'_>) -> Self {
        Field::ALL.into_iter().fold(Self::default(), |audiences, field| {
            let chosen = reader.one_of(field.audience_field(), Audience::from_code);
            audiences.with(field, chosen.unwrap_or_default())
        })
    }

    /// The form's values for these audiences.
    pub fn fill(&self, typed: Typed) -> Typed {
        Field::ALL
            .into_iter()
            .fold(typed, |typed, field| typed.with(field.audience_field(), self.of(field).code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;

    #[test]
    fn what_nobody_chose_nobody_sees_not_even_an_administrator() {
        let administrator = Actor::person(AccountId::new(), vec![Role::Administrator], vec![]);
        assert!(!Audience::default().includes(&administrator));
        assert!(Field::ALL.iter().all(|field| Audiences::default().of(*field) == Audience::Nobody));
    }

    #[test]
    fn the_network_is_innovators_and_the_lab_not_citizens_and_not_strangers() {
        let person = |roles: &[Role]| Actor::person(AccountId::new(), roles.to_vec(), vec![]);
        assert!(!Audience::Network.includes(&Actor::anonymous()));
        assert!(!Audience::Network.includes(&person(&[])));
        for role in Role::ALL {
            assert!(Audience::Network.includes(&person(&[role])), "{role:?}");
        }
    }

    #[test]
    fn an_audience_that_does_not_exist_is_a_mistake_and_means_nobody() {
        let typed = Typed::default().with("name_audience", "public").with("bio_audience", "friends");
        let mut reader = Reader::new(&typed);
        let audiences = Audiences::read(&mut reader);
        assert_eq!(audiences.of(Field::Name), Audience::Public);
        assert_eq!(audiences.of(Field::Bio), Audience::Nobody);
        assert!(reader.into_errors().of("bio_audience").is_some());
    }

    #[test]
    fn what_was_filled_in_is_read_again() {
        let audiences = Audiences::default().with(Field::Skills, Audience::Network);
        let typed = audiences.fill(Typed::default());
        assert_eq!(Audiences::read(&mut Reader::new(&typed)), audiences);
    }
}
