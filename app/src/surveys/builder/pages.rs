//! The pages of a survey in the builder, with their groups and questions in the order in which they are asked.

use domain::surveys::{KindCode, Node, Page, Question, QuestionId, RULE, Survey};
use leptos::prelude::*;

use super::once;
use crate::components::{
    Actions, Button, ButtonKind, Checkbox, Choice, EmptyState, FormState, Hidden, InLanguage, PostButton,
    Section, Select, Shown, Tag, Tags, TextField, TranslatedField, WritingIn,
};
use crate::context::Tone;
use crate::surveys::arrange::{grip, page_buttons};
use crate::surveys::{below, plain};
use crate::t;

/// All pages.
pub(super) fn pages(survey: &Survey, answered: bool) -> AnyView {
    let pages = survey.definition.pages();
    let several = pages.len() > 1;
    let pages = pages
        .iter()
        .enumerate()
        .map(|(at, page)| page_section(survey, at, page, several, answered))
        .collect_view();
    view! { <div id="builder-pages" class="survey-pages">{pages}</div> }.into_any()
}

fn page_section(survey: &Survey, at: usize, page: &Page, several: bool, answered: bool) -> AnyView {
    let name = t!("survey-page-number", page = at + 1);
    let title = match plain(&page.title) {
        title if title.is_empty() && !several => t!("survey-questions"),
        title if title.is_empty() => name,
        title => format!("{name}: {title}"),
    };
    let empty = page.questions.is_empty() && page.sections.is_empty();
    let empty = empty.then(|| view! { <EmptyState text=t!("survey-page-empty")/> });
    let list = view! { {items(survey, &page.tree(), answered, "")} {empty} };
    let last = at + 1 == survey.definition.pages().len();
    let form = several.then(|| page_form(survey, at, page, answered, last));
    let add = (!answered).then(|| {
        let section = below(survey, &format!("/pages/{}/sections", at + 1));
        view! {
            {add_question(survey, at)}
            <p><a href=section>{t!("survey-add-section")}</a></p>
        }
    });
    let grip = (several && !answered).then(|| grip(title.clone()));
    let called = title.clone();
    view! {
        <div class="survey-page" data-page="" data-name=called>
            {grip}
            <Section title=title id=format!("page-{}", at + 1)>
                {form}
                {list}
                {add}
            </Section>
        </div>
    }
    .into_any()
}

/// The questions of a page, or of the section of this name, those of a section in a list of its own.
fn items(survey: &Survey, nodes: &[Node<'_>], answered: bool, within: &str) -> AnyView {
    let items = nodes
        .iter()
        .map(|node| match node {
            Node::Question(question) => item(survey, question, answered),
            Node::Section(section, inside) => {
                let inside = items(survey, inside, answered, section.id.as_str());
                let title = match plain(&section.title) {
                    title if title.is_empty() => t!("survey-section-untitled"),
                    title => title,
                };
                let kind = match section.repeat {
                    Some(_) => t!("survey-section-is-repeat"),
                    None => t!("survey-section-is-group"),
                };
                let edit = below(survey, &format!("/sections/{}", section.id));
                let id = section.id.to_string();
                let handle = (!answered).then(|| grip(title.clone()));
                let shift = (!answered).then(|| shift_buttons(survey, &section.id, &title));
                let (called, of, anchor) = (title.clone(), title.clone(), id.clone());
                view! {
                    <li class="survey-item survey-item-section" id=anchor data-item="" data-section="" data-name=called>
                        {handle}
                        <p class="survey-item-label"><span class="survey-item-id">{id}</span> " " {title}</p>
                        <Tags><Tag text=kind/></Tags>
                        <Actions>
                            <a class="button button-secondary" href=edit>
                                {t!("survey-edit-section")} <span class="visually-hidden">": " {of}</span>
                            </a>
                            {shift}
                        </Actions>
                        {inside}
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    let empty = (nodes.is_empty() && !within.is_empty())
        .then(|| view! { <p class="hint">{t!("survey-section-empty")}</p> });
    view! { <ol class="survey-items" data-within=within.to_owned()>{items}</ol> {empty} }.into_any()
}

/// The buttons that move a question or section by one place.
fn shift_buttons(survey: &Survey, id: &QuestionId, name: &str) -> AnyView {
    let button = |text: String, direction: &str| {
        let action = below(survey, &format!("/questions/{id}/move"));
        let fields = vec![("direction".to_owned(), direction.to_owned())];
        view! { <PostButton action=action label=text of=name.to_owned() fields=fields/> }
    };
    view! { {button(t!("survey-move-up"), "up")} {button(t!("survey-move-down"), "down")} }.into_any()
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
    let structure = (!answered).then(|| {
        view! {
            {shift_buttons(survey, &question.id, &label)}
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
    let handle = (!answered).then(|| grip(label.clone()));
    let (of, called) = (label.clone(), label.clone());
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
        <li class="survey-item" id=question.id.to_string() data-item="" data-name=called>
            {handle}
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
    let place = (!answered).then(|| page_buttons(survey, at, last));
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
            <Actions>{place} {remove}</Actions>
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
