//! What a list of projects is narrowed down to.

use super::{ActionArea, Phase, SdgTarget};
use crate::form::Typed;
use crate::slug::Slug;

/// The filters of the list, as its address holds them. What means nothing is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectFilter {
    /// In this phase or with this outcome.
    pub phase: Option<Phase>,
    /// In this area.
    pub area: Option<ActionArea>,
    /// Led by or with this entity.
    pub entity: Option<Slug>,
    /// Working towards this target.
    pub target: Option<SdgTarget>,
}

impl ProjectFilter {
    /// Reads `phase`, `area`, `entity` and `sdg`.
    pub fn read(typed: &Typed) -> Self {
        Self {
            phase: Phase::from_code(typed.get("phase").trim()),
            area: ActionArea::from_code(typed.get("area").trim()),
            entity: Slug::parse(typed.get("entity").trim()).ok(),
            target: SdgTarget::parse(typed.get("sdg")).ok(),
        }
    }

    /// What the form holds for this.
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        let parts = [
            ("phase", self.phase.map(|phase| phase.code().to_owned())),
            ("area", self.area.map(|area| area.code().to_owned())),
            ("entity", self.entity.as_ref().map(Slug::to_string)),
            ("sdg", self.target.map(|target| target.to_string())),
        ];
        for (name, value) in parts {
            if let Some(value) = value {
                typed = typed.with(name, value);
            }
        }
        typed
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_means_nothing_filters_nothing() {
        let typed = Typed::default().with("phase", "later").with("entity", "../").with("sdg", "99.1");
        assert!(ProjectFilter::read(&typed).is_empty());
    }

    #[test]
    fn a_filter_reads_back_from_its_own_form() {
        let typed = Typed::default().with("phase", "co-creation").with("entity", "ama").with("sdg", "16.A");
        let filter = ProjectFilter::read(&typed);
        assert_eq!(ProjectFilter::read(&filter.typed()), filter);
        assert_eq!(filter.typed().pairs().len(), 3);
    }
}
