//! The builder: a survey's pages and questions, without a script. Every button is a form that does one thing.

use std::collections::BTreeMap;

use domain::surveys::interview::{Instrument, Trouble};
use domain::surveys::review::review;
use domain::surveys::{
    KindCode, LEAST_RESPONSES, Missing, Mode, Node, Page, Question, QuestionId, RULE, Status, Survey,
};
use leptos::prelude::*;

use super::{below, crumbs, explain, plain};
use crate::components::{
    Actions, Button, ButtonKind, ButtonLink, Checkbox, Choice, Confirm, DataTable, EmptyState, FormState,
    Hidden, InLanguage, Notice, PageHeader, PostButton, Section, Select, Shown, Tag, Tags, TextField,
    TranslatedField, WritingIn,
};
use crate::context::{Tone, href, page};
use crate::format::count;
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
    let missing = survey.definition.missing_with(&survey.settings);
    let troubles = troubles(survey);
    let pages = survey.definition.pages();
    let several = pages.len() > 1;
    let pages = pages
        .iter()
        .enumerate()
        .map(|(at, page)| page_section(survey, at, page, several, answered))
        .collect_view();
    let add_page = (!answered).then(|| {
        view! { <PostButton action=below(survey, "/pages") label=t!("survey-add-page") fields=once(survey, "add")/> }
    });
    let actions = actions(survey, missing.is_empty() && troubles.is_empty());
    let (status, colour) = (t!(survey.status.message()), tone(survey.status));
    let main = view! {
        <PageHeader kicker=t!("survey-build") title=&survey.settings.title>
            <Tags><Tag text=status tone=colour/></Tags>
            {actions}
        </PageHeader>
        {to_do(survey, missing)}
        {rules_to_mend(survey, troubles)}
        {answered.then(|| view! { <Notice title=t!("survey-answered-title")><p>{t!("survey-answered-text")}</p></Notice> })}
        {sealed(given)}
        {pages}
        {add_page}
        {quotas(survey, answered, &given.quotas)}
        {delete(survey)}
    };
    PageView::new(Head::private(t!("survey-build")), crumbs(survey, Some(t!("survey-build"))), main)
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
        Status::Closed => Tone::Neutral,
    }
}

fn actions(survey: &Survey, ready: bool) -> AnyView {
    let step = |step: &str, label: String, kind| {
        let fields = vec![("step".to_owned(), step.to_owned())];
        view! { <PostButton action=below(survey, "/state") label=label kind=kind fields=fields/> }.into_any()
    };
    let next = match survey.status {
        Status::Draft if ready => step("publish", t!("survey-publish"), ButtonKind::Primary),
        Status::Draft => ().into_any(),
        Status::Published => step("close", t!("survey-close"), ButtonKind::Secondary),
        Status::Closed => step("reopen", t!("survey-reopen"), ButtonKind::Secondary),
    };
    let found = review(&survey.definition, &survey.settings).findings.len();
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
    }
    .into_any()
}

/// What keeps a draft from being published.
fn to_do(survey: &Survey, missing: Vec<Missing>) -> Option<AnyView> {
    if missing.is_empty() || survey.status != Status::Draft {
        return None;
    }
    let items = missing
        .into_iter()
        .map(|missing| match missing.question {
            Some(id) => {
                let to = place_of(survey, &id);
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

/// Rules that are wrong, or that cannot be carried out here.
fn troubles(survey: &Survey) -> Vec<Trouble> {
    match Instrument::new(survey.definition.clone()) {
        Ok(instrument) => instrument.unsupported(),
        Err(troubles) => troubles,
    }
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

fn page_section(survey: &Survey, at: usize, page: &Page, several: bool, answered: bool) -> AnyView {
    let name = t!("survey-page-number", page = at + 1);
    let title = match plain(&page.title) {
        title if title.is_empty() && !several => t!("survey-questions"),
        title if title.is_empty() => name,
        title => format!("{name}: {title}"),
    };
    let empty = page.questions.is_empty() && page.sections.is_empty();
    let list = if empty {
        view! { <EmptyState text=t!("survey-page-empty")/> }.into_any()
    } else {
        items(survey, &page.tree(), answered)
    };
    let last = at + 1 == survey.definition.pages().len();
    let form = several.then(|| page_form(survey, at, page, answered, last));
    let add = (!answered).then(|| {
        let section = below(survey, &format!("/pages/{}/sections", at + 1));
        view! {
            {add_question(survey, at)}
            <p><a href=section>{t!("survey-add-section")}</a></p>
        }
    });
    view! {
        <Section title=title id=format!("page-{}", at + 1)>
            {form}
            {list}
            {add}
        </Section>
    }
    .into_any()
}

/// The questions of a page, those of a section in a list of its own.
fn items(survey: &Survey, nodes: &[Node<'_>], answered: bool) -> AnyView {
    let items = nodes
        .iter()
        .map(|node| match node {
            Node::Question(question) => item(survey, question, answered),
            Node::Section(section, inside) => {
                let inside = items(survey, inside, answered);
                let title = match plain(&section.title) {
                    title if title.is_empty() => t!("survey-section-untitled"),
                    title => title,
                };
                let kind = match section.repeat {
                    Some(_) => t!("survey-section-is-repeat"),
                    None => t!("survey-section-is-group"),
                };
                let edit = below(survey, &format!("/sections/{}", section.id));
                view! {
                    <li class="survey-item survey-item-section" id=section.id.to_string()>
                        <p class="survey-item-label"><span class="survey-item-id">{section.id.to_string()}</span> " " {title.clone()}</p>
                        <Tags><Tag text=kind/></Tags>
                        <Actions>
                            <a class="button button-secondary" href=edit>
                                {t!("survey-edit-section")} <span class="visually-hidden">": " {title}</span>
                            </a>
                        </Actions>
                        {inside}
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    if nodes.is_empty() {
        return view! { <p class="hint">{t!("survey-section-empty")}</p> }.into_any();
    }
    view! { <ol class="survey-items">{items}</ol> }.into_any()
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

fn item(survey: &Survey, question: &Question, answered: bool) -> AnyView {
    let path = |rest: &str| below(survey, &format!("/questions/{}{rest}", question.id));
    let label = match plain(&question.label) {
        label if label.is_empty() => t!("survey-no-label"),
        label => label,
    };
    let button = |rest: &str, text: String, fields: Vec<(String, String)>| {
        view! { <PostButton action=path(rest) label=text of=label.clone() fields=fields/> }
    };
    let direction = |code: &str| vec![("direction".to_owned(), code.to_owned())];
    let structure = (!answered).then(|| {
        view! {
            {button("/move", t!("survey-move-up"), direction("up"))}
            {button("/move", t!("survey-move-down"), direction("down"))}
            {button("/duplicate", t!("survey-duplicate"), once(survey, &format!("copy-{}", question.id)))}
            {button("/delete", t!("survey-delete-question"), Vec::new())}
        }
    });
    let required = question.required.then(|| view! { <Tag text=t!("survey-required") tone=Tone::Azul/> });
    let shown = Shown::from(label.clone());
    let words = if question.label.is_empty() {
        shown.inline()
    } else {
        view! { <InLanguage text=&question.label/> }.into_any()
    };
    let kind = t!(question.kind.code().message());
    let (edit, keep) = (path(""), path("/keep"));
    let of = label.clone();
    let picture = question.kind.code().has_picture().then(|| {
        let text = match question.picture {
            Some(_) => t!("survey-picture-edit"),
            None => t!("survey-picture-add"),
        };
        let of = label.clone();
        view! {
            <a class="button button-secondary" href=path("/picture")>{text} <span class="visually-hidden">": " {of}</span></a>
        }
    });
    view! {
        <li class="survey-item" id=question.id.to_string()>
            <p class="survey-item-label"><span class="survey-item-id">{question.id.to_string()}</span> " " {words}</p>
            <Tags><Tag text=kind/> {required}</Tags>
            <Actions>
                <a class="button button-secondary" href=edit>
                    {t!("survey-edit-question")} <span class="visually-hidden">": " {label}</span>
                </a>
                {picture}
                {structure}
                <a class="button button-secondary" href=keep>
                    {t!("survey-keep-question")} <span class="visually-hidden">": " {of}</span>
                </a>
            </Actions>
        </li>
    }
    .into_any()
}

fn add_question(survey: &Survey, page: usize) -> AnyView {
    let kinds = KindCode::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message())));
    // Two forms on one page share the field's name; the prefix keeps their ids apart.
    let form = FormState::blank().prefixed(&format!("add-{}-", page + 1));
    let elsewhere = below(survey, &format!("/add-questions?page={}", page + 1));
    view! {
        <form class="survey-add" method="get" action=below(survey, "/questions/new")>
            <leptos::context::Provider value=form>
                <Hidden name="page" value=(page + 1).to_string()/>
                <Select name="kind" label=t!("survey-add-question") choices=kinds.to_vec() required=true/>
                <Button label=t!("survey-write-question") kind=ButtonKind::Secondary/>
            </leptos::context::Provider>
        </form>
        <p><a href=elsewhere>{t!("survey-add-from-elsewhere")}</a></p>
    }
    .into_any()
}

fn page_form(survey: &Survey, at: usize, page: &Page, answered: bool, last: bool) -> AnyView {
    let typed = domain::form::Typed::default()
        .with_translated("title", &page.title)
        .with("relevant", page.relevant.clone())
        .with("ends", page.ends.clone());
    let typed = if page.shuffled { typed.with("shuffled", "yes") } else { typed };
    let form = FormState::filled(typed).prefixed(&format!("page-{}-", at + 1));
    let languages = WritingIn(survey.settings.languages.clone());
    let remove = (!answered).then(|| {
        view! {
            <PostButton
                action=below(survey, &format!("/pages/{}/delete", at + 1))
                label=t!("survey-delete-page")
                of=(at + 1).to_string()
                fields=once(survey, &format!("cut-{}", at + 1))
            />
        }
    });
    view! {
        <details class="survey-page-form">
            <summary>{t!("survey-page-options")} <span class="visually-hidden">" " {(at + 1).to_string()}</span></summary>
            <form class="form" method="post" action=below(survey, &format!("/pages/{}", at + 1))>
                <leptos::context::Provider value=form>
                    <leptos::context::Provider value=languages>
                        <TranslatedField name="title" label=t!("survey-page-title") maxlength=120/>
                    </leptos::context::Provider>
                    {rules_of_page(answered, last)}
                    <Checkbox name="shuffled" label=t!("survey-page-shuffled") hint=t!("survey-page-shuffled-hint")/>
                    <Actions><Button label=t!("survey-save") kind=ButtonKind::Secondary/></Actions>
                </leptos::context::Provider>
            </form>
            {remove}
        </details>
    }
    .into_any()
}

/// When the page is shown and the survey ends after it; once people have answered it is sent as it is.
fn rules_of_page(answered: bool, last: bool) -> AnyView {
    if answered {
        return view! { <Hidden name="relevant"/> <Hidden name="ends"/> }.into_any();
    }
    // After the last page everything ends anyway.
    let ends = if last {
        view! { <Hidden name="ends"/> }.into_any()
    } else {
        view! { <TextField name="ends" label=t!("survey-page-ends") hint=t!("survey-page-ends-hint") maxlength=u32::try_from(RULE).ok()/> }.into_any()
    };
    view! {
        <TextField name="relevant" label=t!("survey-rule-of-page") hint=t!("survey-rule-of-page-hint") maxlength=u32::try_from(RULE).ok()/>
        {ends}
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
