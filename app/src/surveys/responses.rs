//! Responses one by one and texts, for designers.

use domain::surveys::{Answer, Answers, Column, KindCode, LEAST_RESPONSES, Question, Survey};
use leptos::prelude::*;

use super::builder::{Given, sealed};
use super::question::typed_number;
use super::{below, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Confirm, DataTable, EmptyState, Facts, Form, FormState, InLanguage,
    PageHeader, Pagination, Paragraphs, Section, Shown, Tag, TextField,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// A response as designers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct One {
    /// Its random id.
    pub id: String,
    /// The day it was given, in words.
    pub day: String,
    /// Who gave it, where the survey says that this is kept.
    pub who: Option<String>,
    /// Whether it was set apart.
    pub set_apart: bool,
    /// The answers.
    pub answers: Answers,
}

/// A text and the response it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenText {
    /// The response's id.
    pub response: String,
    /// The text.
    pub text: String,
}

/// What the visitor knows of who gave a response.
#[derive(Debug, Clone, Default)]
pub enum Known {
    /// Nothing, and nothing can be asked.
    #[default]
    Nothing,
    /// It can be asked, for a reason that is recorded.
    Askable(FormState),
    /// It was asked: this.
    Told(String),
}

/// The list of responses.
pub fn responses(survey: &Survey, list: Vec<One>, next: Option<String>, given: Given) -> PageView {
    let identified = list.iter().any(|one| one.who.is_some());
    let mut head = vec![t!("survey-response"), t!("survey-response-day"), t!("survey-response-answers")];
    if identified {
        head.push(t!("survey-response-who"));
    }
    let empty = list.is_empty();
    let rows = list
        .into_iter()
        .map(|one| {
            let to = below(survey, &format!("/responses/{}", one.id));
            let short: String = one.id.chars().take(8).collect();
            let mut row = vec![
                view! { <a href=to>{short}</a> {one.set_apart.then(|| view! { " " <Tag text=t!("survey-apart-mark") tone=Tone::Neutral/> })} }.into_any(),
                one.day.into_any(),
                one.answers.0.len().to_string().into_any(),
            ];
            if identified {
                row.push(one.who.unwrap_or_default().into_any());
            }
            row
        })
        .collect::<Vec<_>>();
    let table = if empty {
        let least = i64::try_from(LEAST_RESPONSES).unwrap_or(i64::MAX);
        let text = if given.answered {
            t!("survey-too-few-responses", least = least)
        } else {
            t!("survey-no-responses")
        };
        view! { <EmptyState text=text action=Some((below(survey, ""), t!("survey-to-survey")))/> }.into_any()
    } else {
        view! { <DataTable caption=t!("survey-responses-title") head=head rows=rows numeric=vec![2] hide_caption=true/> }
            .into_any()
    };
    let to_apart = below(survey, "/set-apart");
    let apart = (!empty).then(|| {
        view! { <Actions><ButtonLink href=to_apart label=t!("survey-apart-title") kind=ButtonKind::Secondary/></Actions> }
    });
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("survey-responses-title") lead=Shown::from(t!("survey-responses-lead"))/>
        {sealed(&given)}
        {apart}
        {table}
        <Pagination next=next/>
    };
    PageView::new(
        Head::private(t!("survey-responses-title")),
        crumbs(survey, Some(t!("survey-responses-title"))),
        main,
    )
}

/// One response.
pub fn response(survey: &Survey, one: One, known: Known) -> PageView {
    let wrong = matches!(&known, Known::Askable(form) if form.is_wrong());
    let asking = ask(survey, &one.id, &known);
    let mut facts: Vec<(String, AnyView)> = vec![(t!("survey-response-day"), one.day.into_any())];
    let told = match known {
        Known::Told(who) => Some(who),
        Known::Nothing | Known::Askable(_) => one.who,
    };
    let apart = one.set_apart;
    if apart {
        facts.push((t!("survey-apart-title"), t!("survey-apart-mark").into_any()));
    }
    let moves = (!survey.settings.is_sealed()).then(|| {
        let (path, label) = if apart {
            ("bring-back", t!("survey-apart-ask-one-back"))
        } else {
            ("set-apart", t!("survey-apart-ask-one"))
        };
        let href = below(survey, &format!("/{path}/{}", one.id));
        view! { <Actions><ButtonLink href=href label=label kind=ButtonKind::Secondary/></Actions> }
    });
    if let Some(who) = told {
        facts.push((t!("survey-response-who"), who.into_any()));
    }
    let files = below(survey, &format!("/responses/{}/files", one.id));
    let answers = survey
        .definition
        .in_instances(|id| one.answers.instances(id))
        .iter()
        .filter(|question| question.kind.code() != KindCode::Note)
        .map(|question| {
            let said: Vec<AnyView> = question
                .columns()
                .iter()
                .filter_map(|column| Some(value(question, column, one.answers.get(&column.id)?, &files)))
                .collect();
            let said = if said.is_empty() {
                view! { <p class="hint">{t!("survey-not-answered")}</p> }.into_any()
            } else {
                said.into_any()
            };
            view! { <dt><InLanguage text=&question.label/> {question.id.instance_words()}</dt> <dd>{said}</dd> }
        })
        .collect_view();
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("survey-response")/>
        <Facts facts=facts/>
        <dl class="survey-said">{answers}</dl>
        {asking}
        {moves}
        <Confirm
            label=t!("survey-delete-response")
            question=t!("survey-delete-response-question")
            action=below(survey, &format!("/responses/{}/delete", one.id))
            button=t!("survey-delete-response")
        />
    };
    let head = Head::private(t!("survey-response")).with_mistakes(wrong);
    PageView::new(head, crumbs(survey, Some(t!("survey-response"))), main)
}

/// The form that asks who gave a confidential response.
fn ask(survey: &Survey, id: &str, known: &Known) -> Option<AnyView> {
    let Known::Askable(form) = known else { return None };
    let (action, form) = (below(survey, &format!("/responses/{id}/who")), form.clone());
    Some(
        view! {
            <Section title=t!("survey-who-gave")>
                <p>{t!("survey-who-gave-text")}</p>
                <Form action=action form=form submit=t!("survey-who-gave-show")>
                    <TextField name="reason" label=t!("survey-who-gave-reason") hint=t!("survey-who-gave-reason-hint") required=true maxlength=200/>
                </Form>
            </Section>
        }
        .into_any(),
    )
}

/// An answer in words, after the row it stands in. A file is a link to it, below the address of this response's files.
fn value(question: &Question, column: &Column<'_>, answer: &Answer, files: &str) -> AnyView {
    let label = |code: &String| {
        let option = question.kind.options().iter().find(|option| option.code == *code);
        option.map_or_else(|| Shown::from(code.as_str()), |option| Shown::from(&option.label))
    };
    let said = match answer {
        Answer::Scale(_) if question.kind.code() == KindCode::Consent => t!("survey-agreed").into_any(),
        Answer::Single(code) => label(code).inline(),
        Answer::Several(codes) => {
            let items = codes.iter().map(|code| view! { <li>{label(code).inline()}</li> }).collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Answer::Scale(point) => point.to_string().into_any(),
        Answer::Number(number) => typed_number(*number).into_any(),
        Answer::Text(name) if question.kind.code() == KindCode::File => {
            let to = format!("{files}/{}", column.id);
            view! { <a href=to>{t!("survey-file-download", name = name.clone())}</a> }.into_any()
        }
        Answer::Text(text) => view! { <Paragraphs text=text.as_str()/> }.into_any(),
    };
    match column.row {
        Some(row) => view! { <div><InLanguage text=&row.label/> ": " {said}</div> }.into_any(),
        None => said,
    }
}

/// The texts given to one question.
pub fn texts(survey: &Survey, question: &Question, list: Vec<GivenText>, next: Option<String>) -> PageView {
    let empty = list.is_empty();
    let (title, none) = match question.kind.code() {
        KindCode::File => (t!("survey-files-title"), t!("survey-no-files")),
        _ => (t!("survey-texts-title"), t!("survey-no-texts")),
    };
    let items = list
        .into_iter()
        .map(|given| {
            let to = below(survey, &format!("/responses/{}", given.response));
            view! {
                <li>
                    <Paragraphs text=given.text/>
                    <a href=to>{t!("survey-see-response")}</a>
                </li>
            }
        })
        .collect_view();
    let body = if empty {
        view! { <EmptyState text=none/> }.into_any()
    } else {
        view! { <ul class="survey-texts">{items}</ul> }.into_any()
    };
    let results = below(survey, "/results");
    let main = view! {
        <PageHeader kicker=title.clone() title=&question.label/>
        {body}
        <Pagination next=next/>
        <Actions><ButtonLink href=results label=t!("survey-see-results") kind=ButtonKind::Secondary/></Actions>
    };
    PageView::new(Head::private(title.clone()), crumbs(survey, Some(title)), main)
}
