//! The builder: a survey's pages and questions, without a script. Every button is a form that does one thing.

use domain::surveys::interview::{Instrument, Trouble};
use domain::surveys::{KindCode, Missing, Page, Question, RULE, Status, Survey};
use leptos::prelude::*;

use super::{below, crumbs, explain, plain};
use crate::components::{
    Actions, Button, ButtonKind, ButtonLink, Checkbox, Choice, Confirm, EmptyState, FormState, Hidden,
    InLanguage, Notice, PageHeader, PostButton, Section, Select, Shown, Tag, Tags, TextField,
    TranslatedField, WritingIn,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The builder. `answered` says that there are responses, so that only words may be corrected.
pub fn builder(survey: &Survey, answered: bool) -> PageView {
    let missing = survey.definition.missing();
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
        {pages}
        {add_page}
        {delete(survey)}
    };
    PageView::new(Head::private(t!("survey-build")), crumbs(survey, Some(t!("survey-build"))), main)
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
    let results = (survey.status != Status::Draft).then(|| {
        view! { <ButtonLink href=below(survey, "/results") label=t!("survey-see-results") kind=ButtonKind::Secondary/> }
    });
    let (preview, settings, overall) =
        (below(survey, "/preview"), below(survey, "/edit"), below(survey, "/overall"));
    let copy = href(&format!("/surveys/new?from=survey/{}", survey.slug));
    view! {
        <Actions>
            {next}
            <ButtonLink href=preview label=t!("survey-see-preview") kind=ButtonKind::Secondary/>
            {results}
            <ButtonLink href=settings label=t!("survey-settings") kind=ButtonKind::Secondary/>
            <ButtonLink href=overall label=t!("survey-overall") kind=ButtonKind::Secondary/>
            <ButtonLink href=copy label=t!("survey-copy") kind=ButtonKind::Secondary/>
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
                let to = below(survey, &format!("/questions/{id}"));
                view! { <li><a href=to>{id.to_string()}</a> ": " {t!(missing.message)}</li> }.into_any()
            }
            None => view! { <li>{t!(missing.message)}</li> }.into_any(),
        })
        .collect_view();
    Some(view! { <Notice tone=Tone::Ochre title=t!("survey-to-do")><ul>{items}</ul></Notice> }.into_any())
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
            match trouble.question {
                Some(id) => {
                    let to = below(survey, &format!("/questions/{id}"));
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
    let questions = page.questions.iter().map(|question| item(survey, question, answered)).collect_view();
    let list = if page.questions.is_empty() {
        view! { <EmptyState text=t!("survey-page-empty")/> }.into_any()
    } else {
        view! { <ol class="survey-items">{questions}</ol> }.into_any()
    };
    let form = several.then(|| page_form(survey, at, page, answered));
    let add = (!answered).then(|| add_question(survey, at));
    view! {
        <Section title=title id=format!("page-{}", at + 1)>
            {form}
            {list}
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
    view! {
        <li class="survey-item" id=question.id.to_string()>
            <p class="survey-item-label"><span class="survey-item-id">{question.id.to_string()}</span> " " {words}</p>
            <Tags><Tag text=kind/> {required}</Tags>
            <Actions>
                <a class="button button-secondary" href=edit>
                    {t!("survey-edit-question")} <span class="visually-hidden">": " {label}</span>
                </a>
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

fn page_form(survey: &Survey, at: usize, page: &Page, answered: bool) -> AnyView {
    let typed = domain::form::Typed::default()
        .with_translated("title", &page.title)
        .with("relevant", page.relevant.clone());
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
                    {rule_of_page(answered)}
                    <Checkbox name="shuffled" label=t!("survey-page-shuffled") hint=t!("survey-page-shuffled-hint")/>
                    <Actions><Button label=t!("survey-save") kind=ButtonKind::Secondary/></Actions>
                </leptos::context::Provider>
            </form>
            {remove}
        </details>
    }
    .into_any()
}

/// When the page is shown; once people have answered it is sent as it is.
fn rule_of_page(answered: bool) -> AnyView {
    if answered {
        return view! { <Hidden name="relevant"/> }.into_any();
    }
    view! { <TextField name="relevant" label=t!("survey-rule-of-page") hint=t!("survey-rule-of-page-hint") maxlength=u32::try_from(RULE).ok()/> }
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
