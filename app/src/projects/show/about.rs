//! Everything else about a project: facts at the side; results, numbers, news, team and sources below each other.

use domain::projects::{EntityName, FigureKind, Project, ProjectUpdate, SdgTarget};
use leptos::prelude::*;

use super::glance::linked;
use super::{ShowData, Written};
use crate::components::{
    Confirm, Facts, Figure, Figures, InLanguage, Paragraphs, Person, Prose, Section, Shown, Tag, heading,
    heading_level,
};
use crate::context::{href, page};
use crate::format::on;
use crate::projects::{count_text, period_text};
use crate::t;

/// The facts: who, when, for whom, towards what.
pub(super) fn facts(project: &Project) -> AnyView {
    let content = &project.content;
    let mut facts = Vec::new();
    if let Some(lead) = project.lead() {
        facts.push((t!("projects-lead-entity"), entity(lead)));
    }
    let partners: Vec<AnyView> =
        project.partners().map(|partner| view! { <li>{entity(partner)}</li> }.into_any()).collect();
    if !partners.is_empty() {
        facts.push((t!("projects-partners"), view! { <ul class="plain-list">{partners}</ul> }.into_any()));
    }
    if let Some(period) = period_text(page().lang, content.start, content.end) {
        facts.push((t!("projects-when"), period.into_any()));
    }
    if !content.target_groups.is_empty() {
        facts.push((
            t!("projects-target-groups"),
            view! { <Paragraphs text=&content.target_groups/> }.into_any(),
        ));
    }
    if !content.sdg.is_empty() {
        facts.push((t!("projects-sdg"), targets(&content.sdg)));
    }
    view! { <Facts facts=facts/> }.into_any()
}

/// The targets under the names of their goals, each leading to the projects that work towards it.
fn targets(targets: &[SdgTarget]) -> AnyView {
    let goals = targets
        .chunk_by(|a, b| a.goal() == b.goal())
        .map(|targets| {
            let goal = targets.first().map(|target| t!(target.goal().message()));
            let links = targets
                .iter()
                .map(|target| {
                    let list = href(&format!("/projects?sdg={target}"));
                    view! { <li><a href=list>{target.to_string()}</a></li> }
                })
                .collect_view();
            view! { <li>{goal} <ul class="targets">{links}</ul></li> }
        })
        .collect_view();
    view! { <ul class="plain-list">{goals}</ul> }.into_any()
}

fn entity(entity: &EntityName) -> AnyView {
    view! { <a href=href(&format!("/entities/{}", entity.slug))>{Shown::from(&entity.name).inline()}</a> }
        .into_any()
}

/// The sections; those with nothing in them are left out, and nothing comes of nothing.
pub(super) fn sections(data: &ShowData) -> Option<AnyView> {
    let project = &data.project;
    let (content, linked) = (&project.content, &data.linked);
    let empty = !data.outcome.more
        && content.figures.is_empty()
        && content.products.is_empty()
        && project.updates.is_empty()
        && linked.sessions.is_empty()
        && linked.surveys.is_empty()
        && linked.guides.is_empty()
        && data.plan.is_none()
        && content.team.is_empty()
        && content.source.is_empty();
    if empty {
        return None;
    }
    let sections = view! {
        {outcome(data)}
        {figures(project)}
        {products(project)}
        {plan(data)}
        {updates(project, &data.posts)}
        {list(t!("projects-sessions"), &data.linked.sessions)}
        {list(t!("projects-surveys"), &data.linked.surveys)}
        {list(t!("projects-guides"), &data.linked.guides)}
        {team(project)}
        {source(project)}
    };
    Some(sections.into_any())
}

fn outcome(data: &ShowData) -> Option<AnyView> {
    let Written { html, lang, more, .. } = data.outcome.clone();
    more.then(|| {
        view! { <Section title=t!("projects-outcome") id="outcome".to_owned()><Prose html=html lang=lang/></Section> }
            .into_any()
    })
}

/// The way to the work plan.
fn plan(data: &ShowData) -> Option<AnyView> {
    let (streams, activities) = data.plan?;
    let size = t!("plan-size", streams = streams as i64, activities = activities as i64);
    let to = href(&format!("/projects/{}/plan", data.project.content.slug));
    let view = view! {
        <Section title=t!("plan-title") id="plan".to_owned()>
            <p>{size}". " <a href=to>{t!("plan-see")}</a></p>
        </Section>
    };
    Some(view.into_any())
}

fn figures(project: &Project) -> Option<AnyView> {
    let rows = &project.content.figures;
    if rows.is_empty() {
        return None;
    }
    let lang = page().lang;
    let figures: Vec<Figure> = rows
        .iter()
        .map(|row| {
            let note = Shown::from(&row.note).text;
            let value = count_text(lang, row.count);
            match row.kind {
                // "Other" says nothing: what was counted is in the note, which such a row always has.
                FigureKind::Other if !note.is_empty() => Figure::new(value, note),
                kind if note.is_empty() => Figure::new(value, t!(kind.message())),
                kind => Figure::new(value, t!(kind.message())).with_base(note),
            }
        })
        .collect();
    let about = rows.iter().any(|row| row.count.is_some_and(|count| count.approximate));
    let note = about.then(|| view! { <p class="meta">{t!("projects-figures-about")}</p> });
    Some(
        view! { <Section title=t!("projects-figures")><Figures figures=figures/>{note}</Section> }.into_any(),
    )
}

fn products(project: &Project) -> Option<AnyView> {
    let products = &project.content.products;
    if products.is_empty() {
        return None;
    }
    let items = products
        .iter()
        .map(|product| {
            let title = Shown::from(&product.title).inline();
            let title = if product.link.is_empty() {
                title
            } else {
                view! { <a href=product.link.clone() rel="external">{title}</a> }.into_any()
            };
            view! { <li><Tag text=t!(product.kind.message())/> " " {title}</li> }
        })
        .collect_view();
    Some(
        view! { <Section title=t!("projects-products")><ul class="products">{items}</ul></Section> }
            .into_any(),
    )
}

fn updates(project: &Project, texts: &[Written]) -> Option<AnyView> {
    if project.updates.is_empty() {
        return None;
    }
    let (updates, texts) = (project.updates.clone(), texts.to_vec());
    let base = page().viewer.designs.then(|| href(&format!("/projects/{}/updates", project.content.slug)));
    let posts = move || {
        updates
            .iter()
            .zip(texts)
            .map(|(update, text)| {
                let title = view! { <InLanguage text=&update.title/> }.into_any();
                view! {
                    <article class="post">
                        <p class="meta">{on(update.at)}</p>
                        {heading(heading_level(), "post-title", title)}
                        <Prose html=text.html lang=text.lang/>
                        {base.as_deref().map(|base| remove(base, update))}
                    </article>
                }
            })
            .collect_view()
    };
    Some(
        view! {
            <Section title=t!("projects-updates") id="updates".to_owned()><div class="posts">{posts()}</div></Section>
        }
        .into_any(),
    )
}

fn remove(base: &str, update: &ProjectUpdate) -> AnyView {
    view! {
        <Confirm
            label=t!("projects-post-remove")
            question=t!("projects-post-remove-question")
            action=format!("{base}/{}/remove", update.id)
            button=t!("projects-post-remove-button")
        />
    }
    .into_any()
}

fn list(title: String, items: &[super::LinkedItem]) -> Option<AnyView> {
    let list = linked(items.to_vec())?;
    Some(view! { <Section title=title>{list}</Section> }.into_any())
}

fn team(project: &Project) -> Option<AnyView> {
    let team = &project.content.team;
    if team.is_empty() {
        return None;
    }
    let people = team
        .iter()
        .map(|person| {
            let role = Some(person.role.clone()).filter(|role| !role.is_empty());
            view! { <li><Person name=person.name.clone() role=role/></li> }
        })
        .collect_view();
    Some(view! { <Section title=t!("projects-team")><ul class="team">{people}</ul></Section> }.into_any())
}

fn source(project: &Project) -> Option<AnyView> {
    let source = project.content.source.clone();
    (!source.is_empty())
        .then(|| view! { <Section title=t!("projects-source")><p>{source}</p></Section> }.into_any())
}
