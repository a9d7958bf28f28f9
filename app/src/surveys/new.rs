//! A new survey: what it begins from, and what it is called, promises and shows.

use domain::surveys::{Listed, Survey, Template};
use leptos::context::Provider;
use leptos::prelude::*;

use super::group::GroupName;
use super::sample::samples;
use super::settings::fields;
use crate::components::{
    Button, ButtonKind, Card, CardGrid, Choice, Crumb, Facts, Form, FormState, Hidden, InLanguage, Notice,
    PageHeader, Paragraphs, Section, Select, Shown, TextField, WritingIn,
};
use crate::context::{Tone, href};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// What a new survey begins from.
#[derive(Debug, Clone)]
pub enum Begin<'a> {
    /// Nothing yet: it can begin from one of these.
    Blank {
        /// The templates.
        templates: &'a [Template],
        /// Surveys that are there.
        surveys: Vec<Listed>,
    },
    /// A template.
    Template(&'a Template),
    /// A survey that is there.
    Survey(&'a Survey),
}

/// The form for a new survey. `groups` are those whose members may be asked.
pub fn new(begin: &Begin<'_>, form: FormState, form_id: String, groups: &[GroupName]) -> PageView {
    let groups: Vec<Choice> = groups.iter().map(GroupName::choice).collect();
    let head = Head::private(t!("surveys-new")).with_mistakes(form.is_wrong());
    let wrong = form.is_wrong();
    let (before, languages) = match begin {
        // Somebody who has begun to write has made this choice.
        Begin::Blank { .. } if wrong => (().into_any(), None),
        Begin::Blank { templates, surveys } => (choices(templates, surveys), None),
        Begin::Template(template) => (of_template(template), Some(template.settings.languages.clone())),
        Begin::Survey(survey) => (of_survey(survey), Some(survey.settings.languages.clone())),
    };
    let from = match begin {
        Begin::Blank { .. } => String::new(),
        Begin::Template(template) => format!("template/{}", template.slug),
        Begin::Survey(survey) => format!("survey/{}", survey.slug),
    };
    let writing = WritingIn(languages.unwrap_or_else(|| domain::lang::Lang::ALL.map(Into::into).to_vec()));
    let title = match begin {
        Begin::Blank { .. } => t!("survey-new-blank"),
        Begin::Template(_) | Begin::Survey(_) => t!("survey-settings"),
    };
    let main = view! {
        <PageHeader title=t!("surveys-new") lead=Shown::from(t!("survey-new-lead"))/>
        {before}
        <Section title=title>
            <Form action=href("/surveys/new") form=form submit=t!("survey-create") cancel=href("/surveys")>
                <Provider value=writing>
                    <Hidden name="form_id" value=form_id/>
                    <Hidden name="from" value=from/>
                    {fields(true, groups)}
                    <TextField name="slug" label=t!("survey-slug") hint=t!("survey-slug-hint") maxlength=80/>
                </Provider>
            </Form>
        </Section>
    };
    let crumbs = vec![Crumb::link(t!("surveys-title"), href("/surveys")), Crumb::here(t!("surveys-new"))];
    PageView::new(head, crumbs, main)
}

/// What it can begin from.
fn choices(templates: &[Template], surveys: &[Listed]) -> AnyView {
    let cards = templates
        .iter()
        .map(|template| {
            let meta = t!(
                "survey-template-size",
                questions = i64::try_from(template.definition.asked()).unwrap_or(i64::MAX),
                minutes = i64::from(template.definition.minutes())
            );
            let to = href(&format!("/surveys/new?from=template/{}", template.slug));
            let purpose = Shown::from(&template.purpose);
            view! {
                <Card href=to title=&template.settings.title meta=meta>
                    <p><InLanguage text=purpose/></p>
                </Card>
            }
        })
        .collect_view();
    let others = (!surveys.is_empty()).then(|| {
        let listed = surveys
            .iter()
            .map(|survey| {
                let title = Shown::from(&survey.title).text;
                Choice::new(format!("survey/{}", survey.slug), title)
            })
            .collect::<Vec<_>>();
        view! {
            <Section title=t!("survey-new-from-survey")>
                <form class="survey-add" method="get" action=href("/surveys/new")>
                    <Provider value=FormState::blank().prefixed("copy-")>
                        <Select name="from" label=t!("survey-new-which-survey") hint=t!("survey-new-which-survey-hint") choices=listed required=true/>
                        <Button label=t!("survey-new-continue") kind=ButtonKind::Secondary/>
                    </Provider>
                </form>
            </Section>
        }
    });
    view! {
        <Section title=t!("survey-new-from-template")>
            <p>{t!("survey-new-from-template-text")}</p>
            <CardGrid>{cards}</CardGrid>
        </Section>
        {others}
    }
    .into_any()
}

/// What a template is for, and what it asks.
fn of_template(template: &Template) -> AnyView {
    let paragraph = |text: &domain::text::Translated| view! { <Paragraphs text=text/> }.into_any();
    let facts = vec![
        (t!("survey-template-purpose"), paragraph(&template.purpose)),
        (t!("survey-template-result"), paragraph(&template.result)),
        (t!("survey-template-not-for"), paragraph(&template.not_for)),
        (t!("survey-template-credit"), paragraph(&template.settings.source)),
    ];
    let definition = template.definition.without_answers();
    let title = t!("survey-new-template-is", title = Shown::from(&template.settings.title).text);
    view! {
        <Section title=title link=Some((href("/surveys/new"), t!("survey-new-another")))>
            <div class="survey-template"><Facts facts=facts/></div>
            <details class="survey-more">
                <summary>{t!("survey-template-questions")}</summary>
                {samples(definition.questions())}
            </details>
        </Section>
    }
    .into_any()
}

/// That it is a copy, and what is not copied.
fn of_survey(survey: &Survey) -> AnyView {
    let (to, title) = (href(&survey.path()), Shown::from(&survey.settings.title));
    view! {
        <Notice tone=Tone::Azul title=t!("survey-new-copy")>
            <p>
                <a href=to><InLanguage text=title/></a> ". " {t!("survey-new-copy-text")} " "
                <a href=href("/surveys/new")>{t!("survey-new-another")}</a>
            </p>
        </Notice>
    }
    .into_any()
}
