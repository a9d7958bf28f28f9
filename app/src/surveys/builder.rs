//! The builder: a survey's pages and questions, without a script. Every button is a form that does one thing.

use std::collections::BTreeMap;

use domain::surveys::interview::Trouble;
use domain::surveys::review::{Checked, review};
use domain::surveys::{LEAST_RESPONSES, Missing, Mode, QuestionId, Status, Step, Survey};
use leptos::prelude::*;

mod pages;

use self::pages::pages;
use super::arrange::arranged;
use super::{below, crumbs, explain};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Confirm, DataTable, Notice, PageHeader, PostButton, Section, Tag, Tags,
};
use crate::context::{Tone, href, page};
use crate::format::{count, time_of};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// How many responses wait sealed, and how many are lost, as the builder tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// Whether there are responses at all, so that only words may be corrected.
    pub answered: bool,
    /// Sealed until there are enough.
    pub waiting: u64,
    /// Sealed with keys that are gone.
    pub lost: u64,
    /// How many of each quota have come.
    pub quotas: BTreeMap<QuestionId, u32>,
}

/// The builder.
pub fn builder(survey: &Survey, given: &Given) -> PageView {
    let answered = given.answered;
    let checked = Checked::of(&survey.definition, &survey.settings);
    let add_page = (!answered).then(|| {
        view! { <PostButton action=below(survey, "/pages") label=t!("survey-add-page") fields=once(survey, "add")/> }
    });
    let (status, colour) = (t!(survey.status.message()), tone(survey.status));
    let notes = notes(survey, &checked);
    let pages = pages(survey, answered);
    let movable = view! {
        {notes}
        {answered.then(|| view! { <Notice title=t!("survey-answered-title")><p>{t!("survey-answered-text")}</p></Notice> })}
        {sealed(given)}
        {pages}
    }
    .into_any();
    // Once people have answered nothing moves, and there is nothing for an island to do.
    let movable = if answered { movable } else { arranged(survey, movable) };
    let actions = actions(survey, &checked);
    let main = view! {
        <PageHeader kicker=t!("survey-build") title=&survey.settings.title>
            <Tags><Tag text=status tone=colour/></Tags>
            {actions}
        </PageHeader>
        {closing(survey, given.waiting > 0)}
        {movable}
        {add_page}
        {quotas(survey, answered, &given.quotas)}
        {delete(survey)}
    };
    let view =
        PageView::new(Head::private(t!("survey-build")), crumbs(survey, Some(t!("survey-build"))), main);
    if answered { view } else { view.with_islands() }
}

/// The parts of the builder that are otherwise once something was moved, and why it was not, when it was not.
pub fn builder_parts(survey: &Survey, answered: bool, why: Option<String>) -> AnyView {
    let checked = Checked::of(&survey.definition, &survey.settings);
    let why = why.map(|why| view! { <p id="arrange-why">{why}</p> });
    view! {
        {actions(survey, &checked)}
        {notes(survey, &checked)}
        {pages(survey, answered)}
        {why}
    }
    .into_any()
}

/// What is to be done before it is published; what was read is said here too.
fn notes(survey: &Survey, checked: &Checked) -> AnyView {
    view! {
        <div id="builder-notes" data-version=survey.version.to_string()>
            {to_do(survey, &checked.missing)}
            {rules_to_mend(survey, checked.troubles())}
        </div>
    }
    .into_any()
}

/// Until when the last answers can come; `waits` says that some are released then.
fn closing(survey: &Survey, waits: bool) -> Option<AnyView> {
    let time = time_of(survey.takes_until()?);
    let released = waits.then(|| view! { <p>{t!("survey-closing-release", time = time.clone())}</p> });
    let text = t!("survey-closing-text", time = time.clone());
    Some(
        view! { <Notice tone=Tone::Ochre title=t!("survey-closing")><p>{text}</p> {released}</Notice> }
            .into_any(),
    )
}

/// What waits, and what was lost.
pub(super) fn sealed(given: &Given) -> AnyView {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let least = number(LEAST_RESPONSES);
    let waiting = (given.waiting > 0).then(|| {
        let title =
            t!("survey-waiting", count = number(given.waiting), written = count(number(given.waiting)));
        view! { <Notice title=title><p>{t!("survey-waiting-text", least = least)}</p></Notice> }
    });
    let lost = (given.lost > 0).then(|| {
        let title = t!("survey-lost", count = number(given.lost), written = count(number(given.lost)));
        view! { <Notice tone=Tone::Ochre title=title><p>{t!("survey-lost-text")}</p></Notice> }
    });
    view! { {waiting} {lost} }.into_any()
}

fn tone(status: Status) -> Tone {
    match status {
        Status::Draft => Tone::Ochre,
        Status::Published => Tone::Green,
        Status::Closing => Tone::Ochre,
        Status::Closed => Tone::Neutral,
    }
}

fn actions(survey: &Survey, checked: &Checked) -> AnyView {
    let step = |step: Step, label: String, kind| {
        let fields = vec![("step".to_owned(), step.code().to_owned())];
        view! { <PostButton action=below(survey, "/state") label=label kind=kind fields=fields/> }.into_any()
    };
    let next = match survey.status {
        Status::Draft if checked.is_ready() => step(Step::Publish, t!("survey-publish"), ButtonKind::Primary),
        Status::Draft => ().into_any(),
        Status::Published => step(Step::LastCall, t!("survey-close"), ButtonKind::Secondary),
        Status::Closing => view! {
            {step(Step::Close, t!("survey-close-now"), ButtonKind::Primary)}
            {step(Step::Reopen, t!("survey-reopen"), ButtonKind::Secondary)}
        }
        .into_any(),
        Status::Closed => step(Step::Reopen, t!("survey-reopen"), ButtonKind::Secondary),
    };
    let found = review(&survey.definition, &survey.settings, checked).findings.len();
    let check = match found {
        0 => t!("review-see"),
        count => t!("review-see-count", count = count as i64),
    };
    let results = (survey.status != Status::Draft).then(|| {
        view! { <ButtonLink href=below(survey, "/results") label=t!("survey-see-results") kind=ButtonKind::Secondary/> }
    });
    let (to_check, to_map) = (below(survey, "/check"), below(survey, "/logic"));
    let (preview, settings, overall) =
        (below(survey, "/preview"), below(survey, "/edit"), below(survey, "/overall"));
    let links = (survey.settings.mode == Mode::Links).then(|| {
        let to = below(survey, "/invitations");
        view! { <ButtonLink href=to label=t!("survey-links-title") kind=ButtonKind::Secondary/> }
    });
    let copy = href(&format!("/surveys/new?from=survey/{}", survey.slug));
    let export = below(survey, "/xlsform");
    view! {
        <div id="builder-actions">
        <Actions>
            {next}
            <ButtonLink href=preview label=t!("survey-see-preview") kind=ButtonKind::Secondary/>
            <ButtonLink href=to_check label=check kind=ButtonKind::Secondary/>
            <ButtonLink href=to_map label=t!("logic-map-see") kind=ButtonKind::Secondary/>
            {results}
            <ButtonLink href=settings label=t!("survey-settings") kind=ButtonKind::Secondary/>
            <ButtonLink href=overall label=t!("survey-overall") kind=ButtonKind::Secondary/>
            {links}
            <ButtonLink href=copy label=t!("survey-copy") kind=ButtonKind::Secondary/>
            <ButtonLink href=export label=t!("survey-export") kind=ButtonKind::Secondary/>
        </Actions>
        </div>
    }
    .into_any()
}

/// What keeps a draft from being published.
fn to_do(survey: &Survey, missing: &[Missing]) -> Option<AnyView> {
    if missing.is_empty() || survey.status != Status::Draft {
        return None;
    }
    let items = missing
        .iter()
        .map(|missing| match &missing.question {
            Some(id) => {
                let to = place_of(survey, id);
                view! { <li><a href=to>{id.to_string()}</a> ": " {t!(missing.message)}</li> }.into_any()
            }
            None => view! { <li>{t!(missing.message)}</li> }.into_any(),
        })
        .collect_view();
    Some(view! { <Notice tone=Tone::Ochre title=t!("survey-to-do")><ul>{items}</ul></Notice> }.into_any())
}

/// Where a question, section or quota is edited.
fn place_of(survey: &Survey, id: &QuestionId) -> String {
    if survey.definition.section(id).is_some() {
        return below(survey, &format!("/sections/{id}"));
    }
    if survey.definition.quotas().iter().any(|quota| quota.code == *id) {
        return below(survey, &format!("/quotas/{id}"));
    }
    below(survey, &format!("/questions/{id}"))
}

fn rules_to_mend(survey: &Survey, troubles: Vec<Trouble>) -> Option<AnyView> {
    if troubles.is_empty() {
        return None;
    }
    let items = troubles
        .into_iter()
        .map(|trouble| {
            let text = explain(&trouble, page().lang);
            match trouble.question.or(trouble.section).or(trouble.quota) {
                Some(id) => {
                    let to = place_of(survey, &id);
                    view! { <li><a href=to>{id.to_string()}</a> ": " {text}</li> }.into_any()
                }
                None => view! { <li>{t!("survey-page-number", page = trouble.page.unwrap_or(0) + 1)} ": " {text}</li> }.into_any(),
            }
        })
        .collect_view();
    Some(
        view! { <Notice tone=Tone::Ochre title=t!("survey-rules-to-mend")><ul>{items}</ul></Notice> }
            .into_any(),
    )
}

/// How many of whom are wanted, and how many have come.
fn quotas(survey: &Survey, answered: bool, taken: &BTreeMap<QuestionId, u32>) -> AnyView {
    let rows = survey
        .definition
        .quotas()
        .iter()
        .map(|quota| {
            let edit = below(survey, &format!("/quotas/{}", quota.code));
            let count = taken.get(&quota.code).copied().unwrap_or(0);
            vec![
                view! { <a href=edit>{quota.label.clone()}</a> }.into_any(),
                count.to_string().into_any(),
                quota.limit.to_string().into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let head = vec![t!("survey-quota-label"), t!("survey-quota-taken"), t!("survey-quota-limit")];
    let table = (!rows.is_empty()).then(|| {
        view! { <DataTable caption=t!("survey-quotas") head=head rows=rows numeric=vec![1, 2] hide_caption=true/> }
    });
    let add = (!answered).then(|| {
        let new = below(survey, "/quotas/new");
        view! { <p><a href=new>{t!("survey-new-quota")}</a></p> }
    });
    view! {
        <Section title=t!("survey-quotas") id="quotas".to_owned()>
            <p class="hint">{t!("survey-quotas-lead")}</p>
            {table}
            {add}
        </Section>
    }
    .into_any()
}

/// What makes a double click on a button one click: the form's id says what the survey was when the button was shown.
fn once(survey: &Survey, what: &str) -> Vec<(String, String)> {
    vec![("form_id".to_owned(), format!("{}-{}-{what}", survey.id, survey.version))]
}

fn delete(survey: &Survey) -> Option<AnyView> {
    (survey.status == Status::Draft).then(|| {
        view! {
            <Confirm
                label=t!("survey-delete")
                question=t!("survey-delete-question-text")
                action=below(survey, "/delete")
                button=t!("survey-delete")
            />
        }
        .into_any()
    })
}
