//! What of a profile a viewer may see, in SQL and in memory.

use std::collections::HashMap;

use domain::access::{Actor, Role};
use domain::network::{Audience, Audiences, Field, Skill};
use domain::text::Translated;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::schema::innovator::{Column, Model};
use super::schema::innovator_skill;
use crate::columns::Json;
use crate::error::Result;
use crate::schema::{account, entity, role_grant};

/// A profile as one viewer sees it; what the viewer may not see is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// The profile's address.
    pub slug: String,
    /// The name.
    pub name: String,
    /// One line about what the person does.
    pub headline: Translated,
    /// Where the person works.
    pub organisation: Option<Organisation>,
    /// The region; blank when there is none to see.
    pub region: String,
    /// What the person knows.
    pub skills: Vec<Skill>,
    /// Whether the person mentors others.
    pub mentors: bool,
    /// The languages the person works in; blank when there are none to see.
    pub languages: String,
    /// A few paragraphs.
    pub bio: Translated,
    /// How to reach the person; blank when there is none to see.
    pub contact: String,
    /// Whether the demonstration invented this person.
    pub invented: bool,
}

/// Where a person works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Organisation {
    /// One of the platform's entities: its address and name.
    Entity(String, Translated),
    /// Another, by name.
    Named(String),
}

/// The codes of the audiences a viewer belongs to, for `IN (…)`.
pub(super) fn circle(viewer: &Actor) -> Vec<&'static str> {
    Audience::of(viewer).map(Audience::code).collect()
}

/// Which profiles a viewer can find: the name is for them, and the person is an innovator now.
pub(super) fn findable(viewer: &Actor) -> Condition {
    let innovators = Query::select()
        .column(role_grant::Column::AccountId)
        .from(role_grant::Entity)
        .and_where(role_grant::Column::Role.eq(Role::Innovator.code()))
        .to_owned();
    Condition::all()
        .add(Column::NameAudience.is_in(circle(viewer)))
        .add(Column::AccountId.in_subquery(innovators))
}

/// The audiences of a stored profile. A code that means nothing is nobody.
pub(super) fn audiences(row: &Model) -> Audiences {
    let stored = [
        (Field::Name, &row.name_audience),
        (Field::Headline, &row.headline_audience),
        (Field::Organisation, &row.organisation_audience),
        (Field::Region, &row.region_audience),
        (Field::Skills, &row.skills_audience),
        (Field::Mentors, &row.mentors_audience),
        (Field::Languages, &row.languages_audience),
        (Field::Bio, &row.bio_audience),
        (Field::Contact, &row.contact_audience),
    ];
    stored.into_iter().fold(Audiences::default(), |audiences, (field, code)| {
        audiences.with(field, Audience::from_code(code).unwrap_or_default())
    })
}

/// Turns stored profiles into what a viewer may see of them. Three statements, however many there are.
pub(super) async fn show<C: ConnectionTrait>(
    connection: &C,
    viewer: &Actor,
    rows: Vec<Model>,
) -> Result<Vec<PersonView>> {
    let mut skills = skills_of(connection, rows.iter().map(|row| row.account_id)).await?;
    let entities = entities_of(connection, rows.iter().filter_map(|row| row.entity_id)).await?;
    let invented = invented_of(connection, rows.iter().map(|row| row.account_id)).await?;
    let views = rows.into_iter().map(|row| {
        let audiences = audiences(&row);
        let sees = |field| audiences.of(field).includes(viewer);
        let text = |field, text: String| if sees(field) { text } else { String::new() };
        let translated =
            |field, text: Json<Translated>| if sees(field) { text.0 } else { Translated::default() };
        let organisation = match row.entity_id.and_then(|id| entities.get(&id)) {
            _ if !sees(Field::Organisation) => None,
            Some((slug, name)) => Some(Organisation::Entity(slug.clone(), name.clone())),
            None if row.organisation.is_empty() => None,
            None => Some(Organisation::Named(row.organisation.clone())),
        };
        let own_skills = skills.remove(&row.account_id).unwrap_or_default();
        PersonView {
            organisation,
            headline: translated(Field::Headline, row.headline),
            bio: translated(Field::Bio, row.bio),
            region: text(Field::Region, row.region),
            languages: text(Field::Languages, row.languages),
            contact: text(Field::Contact, row.contact),
            skills: if sees(Field::Skills) { own_skills } else { Vec::new() },
            mentors: row.mentors && sees(Field::Mentors),
            invented: invented.contains(&row.account_id),
            slug: row.slug,
            name: row.name,
        }
    });
    Ok(views.collect())
}

/// The skills of these people, each in its order.
pub(super) async fn skills_of<C: ConnectionTrait>(
    connection: &C,
    people: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<Skill>>> {
    let rows = innovator_skill::Entity::find()
        .filter(innovator_skill::Column::AccountId.is_in(people))
        .order_by_asc(innovator_skill::Column::AccountId)
        .order_by_asc(innovator_skill::Column::Position)
        .all(connection)
        .await?;
    let mut skills: HashMap<Uuid, Vec<Skill>> = HashMap::new();
    for row in rows {
        skills.entry(row.account_id).or_default().push(Skill { key: row.skill, label: row.label });
    }
    Ok(skills)
}

/// Addresses and names of entities.
pub(super) async fn entities_of<C: ConnectionTrait>(
    connection: &C,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, (String, Translated)>> {
    let rows = entity::Entity::find()
        .select_only()
        .columns([entity::Column::Id, entity::Column::Slug, entity::Column::Name])
        .filter(entity::Column::Id.is_in(ids))
        .into_tuple::<(Uuid, String, Json<Translated>)>()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(id, slug, name)| (id, (slug, name.0))).collect())
}

async fn invented_of<C: ConnectionTrait>(
    connection: &C,
    people: impl Iterator<Item = Uuid>,
) -> Result<Vec<Uuid>> {
    let query = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::Id.is_in(people))
        .filter(account::Column::Invented.eq(true));
    Ok(query.into_tuple::<Uuid>().all(connection).await?)
}
