//! Entities, and the labs inside them.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::entities::{EntityContent, EntityKind};
use domain::id::EntityId;
use domain::network::LabForm;
use domain::slug::Slug;
use domain::text::Translated;
use serde::Deserialize;
use store::{entities, network};

use super::files::{FileError, read, sourced};
use super::{DemoError, Loader};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntitiesFile {
    pub entities: Vec<EntityFile>,
}

/// An entity; what is not invented names its source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntityFile {
    pub slug: Slug,
    pub kind: EntityKind,
    pub name: Translated,
    pub description: Translated,
    #[serde(default)]
    pub region: String,
    #[serde(default)]
    pub website: String,
    pub source: String,
    #[serde(default)]
    pub invented: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabsFile {
    pub labs: Vec<LabFile>,
}

/// A lab; what is not invented names its source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabFile {
    pub slug: Slug,
    pub entity: Slug,
    pub name: Translated,
    pub description: Translated,
    #[serde(default)]
    pub since: String,
    #[serde(default)]
    pub website: String,
    pub source: String,
    #[serde(default)]
    pub invented: bool,
}

/// The entities' ids by their addresses.
#[derive(Debug, Default)]
pub(super) struct EntityIds(BTreeMap<Slug, EntityId>);

impl EntityIds {
    /// The entity at this address, which `file` names.
    pub(super) fn of(&self, slug: &Slug, file: &str) -> Result<EntityId, FileError> {
        self.0.get(slug).copied().ok_or_else(|| FileError::new(file, format!("there is no entity {slug}")))
    }
}

/// Makes the entities.
pub(super) async fn load(loader: &Loader) -> Result<EntityIds, DemoError> {
    let system = Actor::system();
    let mut ids = EntityIds::default();
    for entity in read::<EntitiesFile>("entities.toml")?.entities {
        sourced("entities.toml", &entity.slug, &entity.source, entity.invented)?;
        let content = EntityContent {
            slug: entity.slug.clone(),
            kind: entity.kind,
            name: entity.name,
            description: entity.description,
            region: entity.region,
            website: entity.website,
            source: entity.source,
        };
        let made = entities::create(&loader.store, &system, &content, "").await?;
        ids.0.insert(entity.slug, made.id);
    }
    Ok(ids)
}

/// Makes the labs.
pub(super) async fn load_labs(loader: &Loader, ids: &EntityIds) -> Result<(), DemoError> {
    let system = Actor::system();
    for lab in read::<LabsFile>("labs.toml")?.labs {
        sourced("labs.toml", &lab.slug, &lab.source, lab.invented)?;
        let form = LabForm {
            entity: ids.of(&lab.entity, "labs.toml")?,
            name: lab.name,
            slug: lab.slug,
            since: lab.since,
            website: lab.website,
            description: lab.description,
            source: lab.source,
        };
        network::create_lab(&loader.store, &system, &form, "").await?;
    }
    Ok(())
}
