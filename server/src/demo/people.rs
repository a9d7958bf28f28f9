//! People, all of them invented: the five accounts, innovators with their profiles, a request to join, and the names that
//! fill registrations.

use std::collections::BTreeMap;

use domain::access::{Actor, MembershipRole, Role};
use domain::accounts::Email;
use domain::id::AccountId;
use domain::lang::Lang;
use domain::network::{Audience, Audiences, Field, JoinForm, ProfileForm, Skill};
use domain::seats::NewRegistration;
use domain::slug::Slug;
use domain::text::Translated;
use serde::Deserialize;
use store::accounts::{NewAccount, create_confirmed};
use store::{admin, network};

use super::entities::EntityIds;
use super::files::{FileError, read};
use super::{DemoError, Loader};

const FILE: &str = "people.toml";

/// No password has this hash: whoever has it cannot sign in.
const NO_PASSWORD: &str = "!";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleFile {
    pub accounts: Vec<AccountFile>,
    pub people: Vec<PersonFile>,
    pub requests: Vec<RequestFile>,
    pub citizens: Citizens,
}

/// One of the five accounts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountFile {
    pub address: String,
    pub name: String,
    pub roles: Vec<Role>,
    /// The entity whose page this person looks after.
    pub manages: Option<Slug>,
}

/// An innovator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonFile {
    pub name: String,
    pub entity: Option<Slug>,
    #[serde(default)]
    pub organisation: String,
    pub region: String,
    pub skills: Vec<String>,
    pub mentors: bool,
    #[serde(default)]
    pub audience: String,
    pub languages: String,
    pub headline: Translated,
    #[serde(default)]
    pub bio: Translated,
    #[serde(default)]
    pub contact: String,
}

/// Somebody who asks to join.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RequestFile {
    pub name: String,
    pub organisation: String,
    pub skills: Vec<String>,
    pub motivation: String,
}

/// First and last names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Citizens {
    first: Vec<String>,
    last: Vec<String>,
}

impl Citizens {
    /// The invented person of this number; there are as many as pairs of names.
    pub(super) fn person(&self, number: usize) -> Result<NewRegistration, FileError> {
        let first = cycled(&self.first, number);
        let last = cycled(&self.last, number / self.first.len().max(1));
        let name = format!("{first} {last}");
        Ok(NewRegistration { email: address(&name)?, name, needs: String::new() })
    }
}

fn cycled(names: &[String], number: usize) -> &str {
    names.get(number % names.len().max(1)).map_or("", String::as_str)
}

/// `Inês Inovadora` is `ines.inovadora@demo.bancada.example`.
fn address(name: &str) -> Result<Email, FileError> {
    let local = Slug::suggest(name).to_string().replace('-', ".");
    email(&local)
}

fn email(local: &str) -> Result<Email, FileError> {
    let text = format!("{local}@demo.bancada.example");
    Email::parse(&text).ok_or_else(|| FileError::new(FILE, format!("{text} is no address")))
}

/// Reads the file.
pub(super) fn file() -> Result<PeopleFile, FileError> {
    read(FILE)
}

/// Makes accounts and profiles; the innovators' accounts, for enrolments.
pub(super) async fn load(
    loader: &Loader,
    file: &PeopleFile,
    ids: &EntityIds,
    password_hash: &str,
) -> Result<Vec<AccountId>, DemoError> {
    let system = Actor::system();
    let mut accounts = BTreeMap::new();
    for account in &file.accounts {
        let id = make(loader, email(&account.address)?, &account.name, password_hash, &account.roles).await?;
        accounts.insert(account.name.clone(), id);
        if let Some(slug) = &account.manages {
            let entity = ids.of(slug, FILE)?;
            admin::set_membership(&loader.store, &system, id, entity, MembershipRole::Manager).await?;
        }
    }
    let mut innovators = Vec::new();
    for person in &file.people {
        let id = match accounts.get(&person.name) {
            Some(id) => *id,
            None => {
                make(loader, address(&person.name)?, &person.name, NO_PASSWORD, &[Role::Innovator]).await?
            }
        };
        let actor = Actor::person(id, vec![Role::Innovator], Vec::new());
        network::save_profile(&loader.store, &actor, &profile(person, ids)?, 0).await?;
        innovators.push(id);
    }
    for request in &file.requests {
        let id = make(loader, address(&request.name)?, &request.name, NO_PASSWORD, &[]).await?;
        let form = JoinForm {
            motivation: request.motivation.clone(),
            organisation: request.organisation.clone(),
            skills: request.skills.iter().map(|skill| Skill::new(skill)).collect(),
        };
        let actor = Actor::person(id, Vec::new(), Vec::new());
        network::submit_request(&loader.store, &actor, &form, "").await?;
    }
    Ok(innovators)
}

async fn make(
    loader: &Loader,
    email: Email,
    name: &str,
    password_hash: &str,
    roles: &[Role],
) -> Result<AccountId, DemoError> {
    let new =
        NewAccount { email, name: name.to_owned(), password_hash: password_hash.to_owned(), lang: Lang::Pt };
    Ok(create_confirmed(&loader.store, new, roles, true).await?)
}

fn profile(person: &PersonFile, ids: &EntityIds) -> Result<ProfileForm, FileError> {
    let audience = match person.audience.as_str() {
        "" => Audience::Public,
        code => Audience::from_code(code)
            .ok_or_else(|| FileError::new(FILE, format!("there is no audience {code}")))?,
    };
    let audiences = Field::ALL.into_iter().fold(Audiences::default(), |all, field| {
        // Whoever shows a page to everybody still shows the address to the network only.
        let narrower = field == Field::Contact && audience == Audience::Public;
        all.with(field, if narrower { Audience::Network } else { audience })
    });
    Ok(ProfileForm {
        name: person.name.clone(),
        headline: person.headline.clone(),
        entity: person.entity.as_ref().map(|slug| ids.of(slug, FILE)).transpose()?,
        organisation: person.organisation.clone(),
        region: person.region.clone(),
        skills: person.skills.iter().map(|skill| Skill::new(skill)).collect(),
        mentors: person.mentors,
        languages: person.languages.clone(),
        bio: person.bio.clone(),
        contact: person.contact.clone(),
        audiences,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_invented_citizen_has_a_name_and_an_address_of_their_own() {
        let citizens = file().unwrap().citizens;
        let pairs = citizens.first.len() * citizens.last.len();
        let addresses: std::collections::BTreeSet<_> =
            (0..pairs).map(|number| citizens.person(number).unwrap().email.as_str().to_owned()).collect();
        assert_eq!(addresses.len(), pairs);
    }

    #[test]
    fn every_innovator_says_that_they_are_invented() {
        for person in file().unwrap().people {
            assert!(person.headline.pick(Lang::Pt).text.contains("pessoa inventada"), "{}", person.name);
            assert!(person.headline.pick(Lang::En).text.contains("invented person"), "{}", person.name);
        }
    }
}
