//! What people write about a project, and the form it is written in.

use super::rows::rows;
use super::{ActionArea, FigureRow, Product, SdgTarget, TeamMember};
use crate::form::{Errors, Reader, Typed};
use crate::id::EntityId;
use crate::slug::Slug;
use crate::text::Translated;
use crate::when::When;

/// The most guides a project may link to.
const MAX_GUIDES: usize = 40;

/// Everything about a project that its form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectContent {
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: Translated,
    /// What it is, in a sentence or two.
    pub summary: Translated,
    /// The question it sets out to answer.
    pub challenge: Translated,
    /// For whom.
    pub target_groups: Translated,
    /// What people can do now, besides the sessions and surveys that are linked.
    pub take_part: Translated,
    /// What came of it.
    pub outcome: Translated,
    /// The area it belongs to.
    pub area: ActionArea,
    /// The entity that leads it.
    pub lead: Option<EntityId>,
    /// The entities that take part, in the order they are shown; never the lead again.
    pub partners: Vec<EntityId>,
    /// Who works on it.
    pub team: Vec<TeamMember>,
    /// When it begins.
    pub start: Option<When>,
    /// When it ends.
    pub end: Option<When>,
    /// The targets it works towards.
    pub sdg: Vec<SdgTarget>,
    /// Its numbers.
    pub figures: Vec<FigureRow>,
    /// What it delivered.
    pub products: Vec<Product>,
    /// The guides it uses.
    pub guides: Vec<Slug>,
    /// Where the facts come from.
    pub source: String,
}

impl ProjectContent {
    /// A project of which only title, summary and area are known.
    pub fn new(slug: Slug, title: Translated, summary: Translated, area: ActionArea) -> Self {
        Self {
            slug,
            title,
            summary,
            challenge: Translated::default(),
            target_groups: Translated::default(),
            take_part: Translated::default(),
            outcome: Translated::default(),
            area,
            lead: None,
            partners: Vec::new(),
            team: Vec::new(),
            start: None,
            end: None,
            sdg: Vec::new(),
            figures: Vec::new(),
            products: Vec::new(),
            guides: Vec::new(),
            source: String::new(),
        }
    }

    /// Reads the form. `known` says whether an entity exists; a forged one is a mistake at its field.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed, known: impl Fn(EntityId) -> bool) -> Result<ProjectContent, Errors> {
        let mut reader = Reader::new(typed);
        let title = reader.translated_required("title", 150);
        let slug = reader.slug("slug", title.pick(crate::lang::Lang::Pt).text);
        let summary = reader.translated_required("summary", 400);
        let area = reader.one_of("area", ActionArea::from_code);
        if area.is_none() && !reader.typed().has("area") {
            reader.wrong("area", "error-required");
        }
        let challenge = reader.translated("challenge", 1_000);
        let target_groups = reader.translated("target_groups", 1_000);
        let take_part = reader.translated("take_part", 1_000);
        let outcome = reader.translated("outcome", 5_000);
        let parse = |text: &str| text.parse().ok().map(EntityId).filter(|id| known(*id));
        let lead = reader.one_of("lead", parse);
        let mut partners = Vec::new();
        for row in 0..rows(reader.typed(), "partner") {
            if let Some(partner) = reader.one_of(&format!("partner_{row}"), parse)
                && Some(partner) != lead
                && !partners.contains(&partner)
            {
                partners.push(partner);
            }
        }
        let team = TeamMember::read(&mut reader);
        let (start, end) = (When::read(&mut reader, "start"), When::read(&mut reader, "end"));
        let reversed = start.and_then(When::first).zip(end.and_then(When::last)).is_some_and(|(a, b)| b < a);
        if reversed {
            reader.wrong("end", "error-ends-before-start");
        }
        let sdg = targets(&mut reader);
        let figures = FigureRow::read(&mut reader);
        let products = Product::read(&mut reader);
        let guides = guides(&mut reader);
        let source = reader.optional("source", 500);
        let Some(area) = area else { return Err(reader.into_errors()) };
        reader.finish(ProjectContent {
            slug,
            title,
            summary,
            challenge,
            target_groups,
            take_part,
            outcome,
            area,
            lead,
            partners,
            team,
            start,
            end,
            sdg,
            figures,
            products,
            guides,
            source,
        })
    }

    /// What the form holds for this.
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default()
            .with("slug", self.slug.as_str())
            .with_translated("title", &self.title)
            .with_translated("summary", &self.summary)
            .with_translated("challenge", &self.challenge)
            .with_translated("target_groups", &self.target_groups)
            .with_translated("take_part", &self.take_part)
            .with_translated("outcome", &self.outcome)
            .with("area", self.area.code())
            .with("lead", self.lead.map(|id| id.to_string()).unwrap_or_default())
            .with("source", &self.source);
        for (row, partner) in self.partners.iter().enumerate() {
            typed = typed.with(format!("partner_{row}"), partner.to_string());
        }
        for (name, when) in [("start", self.start), ("end", self.end)] {
            let (text, kind) = when.map(When::typed).unwrap_or_default();
            typed = typed.with(name, text).with(format!("{name}_kind"), kind);
        }
        let targets: Vec<String> = self.sdg.iter().map(SdgTarget::to_string).collect();
        typed = typed.with("sdg", targets.join(", "));
        for guide in &self.guides {
            typed = typed.with("guides", guide.as_str());
        }
        typed = TeamMember::typed(&self.team, typed);
        typed = FigureRow::typed(&self.figures, typed);
        Product::typed(&self.products, typed)
    }

    /// Every entity of the project, the lead first.
    pub fn entities(&self) -> Vec<EntityId> {
        self.lead.into_iter().chain(self.partners.iter().copied()).collect()
    }

    /// Whether enough is said for the public: a challenge, and who leads.
    pub fn is_complete(&self) -> bool {
        !self.challenge.is_empty() && self.lead.is_some()
    }
}

fn targets(reader: &mut Reader<'_>) -> Vec<SdgTarget> {
    let text = reader.optional("sdg", 1_200);
    let mut targets = Vec::new();
    for code in text.split([',', ';', ' ', '\n', '\t']).filter(|code| !code.is_empty()) {
        match SdgTarget::parse(code) {
            Ok(target) => targets.push(target),
            Err(_) => {
                reader.wrong("sdg", "error-not-a-target");
                break;
            }
        }
    }
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The field `guides` repeats, one slug in each.
fn guides(reader: &mut Reader<'_>) -> Vec<Slug> {
    let typed = reader.typed();
    let mut guides: Vec<Slug> = Vec::new();
    for text in typed.all("guides").flat_map(str::split_whitespace) {
        match Slug::parse(text) {
            Ok(slug) if guides.contains(&slug) => {}
            Ok(slug) => guides.push(slug),
            Err(_) => {
                reader.wrong("guides", "error-not-in-list");
                break;
            }
        }
    }
    if guides.len() > MAX_GUIDES {
        reader.beyond("guides", "error-too-many", i64::try_from(MAX_GUIDES).unwrap_or_default());
    }
    guides
}

#[cfg(test)]
mod tests {
    use super::super::{Count, FigureKind, ProductKind};
    use super::*;
    use crate::lang::Lang;

    fn ponto_ja(lead: EntityId, partner: EntityId) -> ProjectContent {
        let figure = |kind, n, note: &str| FigureRow {
            kind,
            count: Some(Count::exactly(n)),
            note: Translated::of(Lang::Pt, note),
        };
        ProjectContent {
            challenge: Translated::of(Lang::Pt, "Como revitalizar a rede?"),
            lead: Some(lead),
            partners: vec![partner],
            team: vec![TeamMember::new("Ana", "design"), TeamMember::new("Rui", "")],
            start: Some(When::parse("2019").unwrap()),
            end: Some(When::Ongoing),
            sdg: vec![SdgTarget::parse("10.2").unwrap(), SdgTarget::parse("16.a").unwrap()],
            figures: vec![
                figure(FigureKind::Participants, 1520, "jovens"),
                figure(FigureKind::Interviews, 5, "com direções regionais"),
                figure(FigureKind::Interviews, 3, "com técnicos de informação"),
                figure(FigureKind::Trained, 25, "técnicos e gestores"),
            ],
            products: vec![Product {
                kind: ProductKind::Service,
                title: Translated::of(Lang::Pt, "ON@18"),
                link: "https://example.org/on18".to_owned(),
            }],
            guides: vec![Slug::parse("interviews").unwrap()],
            source: "Candidatura, 2021".to_owned(),
            ..ProjectContent::new(
                Slug::parse("ponto-ja").unwrap(),
                Translated::both("Rede Ponto JÁ", "Ponto JÁ network"),
                Translated::of(Lang::Pt, "Redesenho da rede."),
                ActionArea::Services,
            )
        }
    }

    #[test]
    fn a_filled_form_reads_back_as_the_same_project() {
        let project = ponto_ja(EntityId::new(), EntityId::new());
        assert_eq!(ProjectContent::read(&project.typed(), |_| true), Ok(project));
    }

    #[test]
    fn an_entity_that_does_not_exist_is_a_mistake_at_its_field() {
        let project = ponto_ja(EntityId::new(), EntityId::new());
        let partner = project.partners.clone();
        let errors = ProjectContent::read(&project.typed(), |id| !partner.contains(&id)).unwrap_err();
        assert_eq!(errors.of("partner_0").map(|e| e.message), Some("error-not-in-list"));
        assert!(errors.of("lead").is_none());
    }

    #[test]
    fn the_lead_is_not_a_partner_as_well() {
        let id = EntityId::new();
        let project = ponto_ja(id, id);
        assert_eq!(ProjectContent::read(&project.typed(), |_| true).unwrap().partners, vec![]);
    }

    #[test]
    fn every_mistake_of_the_form_is_told_at_once() {
        let typed = Typed::default()
            .with("slug", "Com Espaços")
            .with("area", "nowhere")
            .with("lead", "not-an-id")
            .with("start", "2020-05")
            .with("end", "2019")
            .with("sdg", "16.6, 16.99")
            .with("team_1_role", "sem nome")
            .with("figure_0_count", "muitos")
            .with("product_0_link", "javascript:alert(1)")
            .with("guides", "../x");
        let errors = ProjectContent::read(&typed, |_| true).unwrap_err();
        for field in [
            "title_pt",
            "slug",
            "summary_pt",
            "area",
            "lead",
            "end",
            "sdg",
            "team_1_name",
            "figure_0_count",
            "figure_0_kind",
            "product_0_kind",
            "product_0_title_pt",
            "product_0_link",
            "guides",
        ] {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn an_unknown_number_stays_unknown() {
        let typed = ponto_ja(EntityId::new(), EntityId::new()).typed();
        let typed = Typed::new(
            typed
                .pairs()
                .iter()
                .map(|(key, value)| {
                    (key.clone(), if key == "figure_0_count" { String::new() } else { value.clone() })
                })
                .collect(),
        );
        assert_eq!(ProjectContent::read(&typed, |_| true).unwrap().figures[0].count, None);
    }
}
