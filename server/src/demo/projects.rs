//! Projects: made, published, moved through their phases, with their posts.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::id::ProjectId;
use domain::projects::plan::{Activity, Deadline, StreamKind, StreamStatus, Workstream};
use domain::projects::{
    ActionArea, Count, FigureKind, FigureRow, Phase, Product, ProductKind, ProjectContent, SdgTarget,
    TeamMember, UpdateContent,
};
use domain::slug::Slug;
use domain::text::Translated;
use domain::time::Moment;
use domain::when::{Point, Precision, When};
use serde::Deserialize;
use store::projects::{self, PhaseMove};

use super::entities::EntityIds;
use super::files::{FileError, read_folder, sourced};
use super::{DemoError, Loader};

/// One file of `projects/`. A project that is not invented names its source and has no dates but those it gives.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProjectFile {
    pub slug: Slug,
    #[serde(default)]
    pub invented: bool,
    #[serde(default)]
    pub draft: bool,
    pub phase: Phase,
    pub area: ActionArea,
    pub sdg: Vec<SdgTarget>,
    pub lead: Slug,
    pub partners: Vec<Slug>,
    start: Option<When>,
    end: Option<When>,
    start_days_ago: Option<i64>,
    end_days_ago: Option<i64>,
    #[serde(default)]
    team: Vec<TeamMember>,
    pub guides: Vec<Slug>,
    #[serde(default)]
    pub source: String,
    pub title: Translated,
    summary: Translated,
    challenge: Translated,
    #[serde(default)]
    target_groups: Translated,
    #[serde(default)]
    take_part: Translated,
    #[serde(default)]
    outcome: Translated,
    #[serde(default)]
    figures: Vec<FigureFile>,
    #[serde(default)]
    products: Vec<ProductFile>,
    #[serde(default)]
    updates: Vec<UpdateFile>,
    #[serde(default)]
    plan: Vec<StreamFile>,
}

/// A workstream; its days are counted from today, and said to the month.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StreamFile {
    code: String,
    title: Translated,
    due_in_days: Option<i64>,
    status: Option<StreamStatus>,
    #[serde(default)]
    lead: Vec<String>,
    #[serde(default)]
    participants: Vec<String>,
    #[serde(default)]
    activities: Vec<ActivityFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityFile {
    code: String,
    title: Translated,
    due_in_days: Option<i64>,
    #[serde(default)]
    open_quantity: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureFile {
    kind: FigureKind,
    count: String,
    note: Translated,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProductFile {
    kind: ProductKind,
    title: Translated,
    #[serde(default)]
    link: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UpdateFile {
    days_ago: i64,
    title: Translated,
    body: Translated,
}

/// The projects' ids by their addresses.
#[derive(Debug, Default)]
pub(super) struct ProjectIds(BTreeMap<Slug, ProjectId>);

impl ProjectIds {
    /// The project at this address, which `file` names.
    pub(super) fn of(&self, slug: Option<&Slug>, file: &str) -> Result<Option<ProjectId>, FileError> {
        let Some(slug) = slug else { return Ok(None) };
        let found = self.0.get(slug).copied();
        found.map(Some).ok_or_else(|| FileError::new(file, format!("there is no project {slug}")))
    }
}

/// Reads every file.
pub(super) fn files() -> Result<Vec<ProjectFile>, FileError> {
    read_folder("projects")
}

/// Days ago on which a project without dates of its own was entered here.
const ENTERED: i64 = 45;

/// Makes the projects.
pub(super) async fn load(loader: &Loader, ids: &EntityIds) -> Result<ProjectIds, DemoError> {
    let system = Actor::system();
    let mut made = ProjectIds::default();
    for file in files()? {
        sourced("projects", &file.slug, &file.source, file.invented)?;
        let content = content(loader, &file, ids)?;
        let started = file.start_days_ago.unwrap_or(ENTERED);
        loader.clock.set(loader.days.ago(started));
        let plan: Vec<Workstream> = file.plan.iter().map(|stream| workstream(loader, stream)).collect();
        let id = projects::create_with_plan(&loader.store, &system, &content, &plan).await?.id;
        if !file.draft {
            projects::publish(&loader.store, &system, id).await?;
        }
        move_to(loader, id, &file, started).await?;
        for update in &file.updates {
            let at = loader.days.ago(update.days_ago);
            loader.clock.set(at);
            let post = UpdateContent { title: update.title.clone(), body: update.body.clone() };
            projects::add_update(&loader.store, &system, id, &post, Some(at), "").await?;
        }
        made.0.insert(file.slug, id);
    }
    Ok(made)
}

fn workstream(loader: &Loader, file: &StreamFile) -> Workstream {
    let in_month = |days: Option<i64>| Point::new(loader.days.exactly(days?), Precision::Month);
    let activities = file.activities.iter().map(|activity| Activity {
        code: activity.code.clone(),
        title: activity.title.clone(),
        at: in_month(activity.due_in_days),
        unknown_quantity: activity.open_quantity,
    });
    Workstream {
        code: file.code.clone(),
        kind: StreamKind::Package,
        title: file.title.clone(),
        deadline: in_month(file.due_in_days).map_or(Deadline::ToBeDetermined, Deadline::By),
        status: file.status,
        lead: file.lead.clone(),
        lead_note: None,
        participants: file.participants.clone(),
        interested: Vec::new(),
        goals: Vec::new(),
        themes: Vec::new(),
        activities: activities.collect(),
        evidence: Vec::new(),
    }
}

/// Takes the project from its first phase to where it stands, in steps of equal length.
async fn move_to(loader: &Loader, id: ProjectId, file: &ProjectFile, started: i64) -> Result<(), DemoError> {
    let system = Actor::system();
    let path = path_to(file.phase);
    let latest = file.updates.iter().map(|update| update.days_ago).min();
    let ended = file.end_days_ago.or(latest).unwrap_or(started);
    let steps = i64::try_from(path.len()).unwrap_or(1).saturating_sub(1).max(1);
    let mut step = 0;
    for pair in path.windows(2) {
        let &[from, to] = pair else { continue };
        step += 1;
        let at: Moment = loader.days.ago(started - (started - ended) * step / steps);
        loader.clock.set(at);
        projects::set_phase(&loader.store, &system, id, PhaseMove { from, to, at: Some(at) }).await?;
    }
    if file.start_days_ago.is_none() {
        projects::forget_history(&loader.store, &system, id).await?;
    }
    Ok(())
}

/// The phases on the way to this one, itself included.
fn path_to(phase: Phase) -> Vec<Phase> {
    use Phase::{Adapted, CoCreation, Evaluation, Experimentation, Research, Scaled, Stopped};
    match phase {
        Research => vec![Research],
        CoCreation => vec![Research, CoCreation],
        Experimentation => vec![Research, CoCreation, Experimentation],
        Evaluation => vec![Research, CoCreation, Experimentation, Evaluation],
        Scaled | Adapted => vec![Research, CoCreation, Experimentation, Evaluation, phase],
        Stopped => vec![Research, CoCreation, Experimentation, Stopped],
    }
}

fn content(loader: &Loader, file: &ProjectFile, ids: &EntityIds) -> Result<ProjectContent, FileError> {
    let name = format!("projects/{}", file.slug);
    let figures = file.figures.iter().map(|figure| {
        let count = Count::parse(&figure.count)
            .ok_or_else(|| FileError::new(&name, format!("{:?} is no count", figure.count)))?;
        Ok(FigureRow { kind: figure.kind, count: Some(count), note: figure.note.clone() })
    });
    let products = file.products.iter().map(|product| Product {
        kind: product.kind,
        title: product.title.clone(),
        link: product.link.clone(),
    });
    let partners = file.partners.iter().map(|slug| ids.of(slug, &name));
    Ok(ProjectContent {
        challenge: file.challenge.clone(),
        target_groups: file.target_groups.clone(),
        take_part: file.take_part.clone(),
        outcome: file.outcome.clone(),
        lead: Some(ids.of(&file.lead, &name)?),
        partners: partners.collect::<Result<_, _>>()?,
        team: file.team.clone(),
        start: file.start.or_else(|| month(loader, file.start_days_ago)),
        end: file.end.or_else(|| month(loader, file.end_days_ago)),
        sdg: file.sdg.clone(),
        figures: figures.collect::<Result<_, _>>()?,
        products: products.collect(),
        guides: file.guides.clone(),
        source: file.source.clone(),
        ..ProjectContent::new(file.slug.clone(), file.title.clone(), file.summary.clone(), file.area)
    })
}

/// The month of a day so many days ago.
fn month(loader: &Loader, days_ago: Option<i64>) -> Option<When> {
    let date = loader.days.exactly(-days_ago?);
    When::parse(&date.strftime("%Y-%m").to_string()).ok()
}
