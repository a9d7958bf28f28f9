//! A project's work plan: what is to be done, by whom, by when, how far it is, and what shows it. Each workstream has an address of its
//! own on the page.

use domain::projects::Project;
use domain::projects::plan::{Activity, Deadline, StreamKind, Workstream};
use domain::when::When;
use jiff::civil::Date;
use leptos::prelude::*;

use super::when_text;
use crate::components::{Facts, PageHeader, Section, Shown, Tag, Tags, heading};
use crate::context::{Tone, href, page};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The page. `today` is the day where the lab is.
pub fn plan(project: &Project, streams: &[Workstream], today: Date) -> PageView {
    let content = &project.content;
    let title = Shown::from(&content.title).text;
    let overdue = streams.iter().filter(|stream| stream.is_overdue(today)).count();
    let activities: usize = streams.iter().map(|stream| stream.activities.len()).sum();
    let lead = t!("plan-size", streams = streams.len() as i64, activities = activities as i64);
    let late = (overdue > 0)
        .then(|| view! { <Tags><Tag text=t!("plan-overdue-count", count = overdue as i64) tone=Tone::Ochre/></Tags> });
    let sections = StreamKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let of: Vec<&Workstream> = streams.iter().filter(|stream| stream.kind == kind).collect();
            let of = (!of.is_empty())
                .then(|| of.into_iter().map(|stream| article(stream, today)).collect_view())?;
            Some(view! { <Section title=t!(kind.message()) id=kind.code().to_owned()>{of}</Section> })
        })
        .collect_view();
    let crumbs = vec![
        Crumb::link(t!("projects-title"), href("/projects")),
        Crumb::link(title.clone(), href(&format!("/projects/{}", content.slug))),
        Crumb::here(t!("plan-title")),
    ];
    let head = Head::new(format!("{}: {title}", t!("plan-title"))).with_description(lead.clone());
    let head = Head { index: project.status == domain::projects::Status::Published, ..head };
    let main = view! {
        <PageHeader title=t!("plan-title") kicker=title lead=Shown::from(lead)>{late}</PageHeader>
        {sections}
    };
    PageView::new(head, crumbs, main)
}

fn article(stream: &Workstream, today: Date) -> AnyView {
    let title = Shown::from(&stream.title);
    let status = match stream.status {
        Some(status) => t!(status.message()),
        None => t!("stream-status-unstated"),
    };
    let overdue = stream.is_overdue(today).then(|| view! { <Tag text=t!("plan-overdue") tone=Tone::Ochre/> });
    let address = format!("#{}", stream.code);
    let code = view! { <a class="stream-code" href=address>{stream.code.clone()}</a> };
    let head = heading(3, "stream-title", view! { {code} " " {title.inline()} }.into_any());
    let mut facts = vec![(t!("plan-deadline"), deadline_text(stream.deadline).into_any())];
    if !stream.lead.is_empty() {
        facts.push((t!("plan-lead"), stream.lead.join(", ").into_any()));
    }
    if let Some(note) = &stream.lead_note {
        facts.push((t!("plan-lead-note"), note.clone().into_any()));
    }
    for (label, names) in
        [(t!("plan-participants"), &stream.participants), (t!("plan-interested"), &stream.interested)]
    {
        if !names.is_empty() {
            facts.push((label, names.join(", ").into_any()));
        }
    }
    for (label, numbers) in [(t!("plan-goals"), &stream.goals), (t!("plan-themes"), &stream.themes)] {
        if !numbers.is_empty() {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            facts.push((label, numbers.join(", ").into_any()));
        }
    }
    let activities = stream.activities.iter().map(activity).collect_view();
    let activities =
        (!stream.activities.is_empty()).then(|| view! { <ul class="stream-activities">{activities}</ul> });
    let evidence = stream
        .evidence
        .iter()
        .map(|evidence| view! { <li><a href=evidence.url.clone() rel="noopener">{evidence.label.clone()}</a></li> })
        .collect_view();
    let evidence = (!stream.evidence.is_empty())
        .then(|| view! { <p>{t!("plan-evidence")}</p> <ul class="plain-list">{evidence}</ul> });
    view! {
        <article class="stream" id=stream.code.clone()>
            {head}
            <Tags><Tag text=status/> {overdue}</Tags>
            <Facts facts=facts/>
            {activities}
            {evidence}
        </article>
    }
    .into_any()
}

fn activity(activity: &Activity) -> AnyView {
    let at = activity.at.map(|at| {
        view! { <span class="stream-when">{when_text(page().lang, When::At(at))} ": "</span> }
    });
    let open = activity
        .unknown_quantity
        .then(|| view! { " " <span class="hint">{t!("plan-unknown-quantity")}</span> });
    let title = Shown::from(&activity.title).inline();
    view! { <li id=activity.code.clone()>{at} {title} {open}</li> }.into_any()
}

/// By when, in words.
fn deadline_text(deadline: Deadline) -> String {
    let lang = page().lang;
    match deadline {
        Deadline::By(point) => t!("plan-by", when = when_text(lang, When::At(point))),
        Deadline::Within(least, most) if least == most => when_text(lang, When::Months(most)),
        Deadline::Within(least, most) => {
            t!("plan-within", least = i64::from(least.get()), most = i64::from(most.get()))
        }
        Deadline::Annual => when_text(lang, When::Annual),
        Deadline::MultiYear => when_text(lang, When::MultiYear),
        Deadline::Ongoing => when_text(lang, When::Ongoing),
        Deadline::ToBeDetermined => when_text(lang, When::ToBeDecided),
        Deadline::NotApplicable => when_text(lang, When::NotApplicable),
    }
}
