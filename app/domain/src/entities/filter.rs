//! What a list of entities is narrowed down to.

use super::EntityKind;
use super::content::plain;
use crate::form::Typed;

/// The filters of the list, as its address holds them. What means nothing is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntityFilter {
    /// Of this kind.
    pub kind: Option<EntityKind>,
    /// Working in this region.
    pub region: String,
    /// With these words in the name.
    pub q: String,
}

impl EntityFilter {
    /// Reads `kind`, `region` and `q`.
    pub fn read(typed: &Typed) -> Self {
        let short =
            |name: &str| typed.get(name).trim().chars().filter(|c| !c.is_control()).take(100).collect();
        Self { kind: EntityKind::from_code(typed.get("kind").trim()), region: short("region"), q: short("q") }
    }

    /// What the form holds for this.
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        let kind = self.kind.map_or("", EntityKind::code);
        for (name, value) in [("q", self.q.as_str()), ("kind", kind), ("region", &self.region)] {
            if !value.is_empty() {
                typed = typed.with(name, value);
            }
        }
        typed
    }

    /// The words to look for, without accents and capitals.
    pub fn words(&self) -> Vec<String> {
        plain(&self.q).split_whitespace().take(8).map(str::to_owned).collect()
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
